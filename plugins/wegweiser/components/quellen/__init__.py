"""Quellen: where the facts of a page come from, what is odd about them, and where to correct the page."""
