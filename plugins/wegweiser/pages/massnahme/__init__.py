"""Maßnahmen: what a city does to reach its goals, with dated reports."""

from . import page as page
