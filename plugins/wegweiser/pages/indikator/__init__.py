"""Indikatoren: what is measured, by which method, and what the portal counts by itself."""

from . import page as page
