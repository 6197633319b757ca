"""Vergleich: the same theme in all cities of the portal."""

from . import page as page
