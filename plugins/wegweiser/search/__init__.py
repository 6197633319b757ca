"""Search without a server: the index is built here, the same analysis and the query run in the browser (``browser/``)."""

import os

# Before numpy comes in, which never multiplies matrices here: starting threads for that costs as much as all the rest of it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
