"""Ketten: the path of a matter from motion to offer, with the links that are missing."""

from . import page as page
