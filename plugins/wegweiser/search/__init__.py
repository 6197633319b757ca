"""Search without a server: the index is built here, the same analysis and the query run in the browser (``browser/``)."""
