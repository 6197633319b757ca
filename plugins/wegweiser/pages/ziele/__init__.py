"""Ziele: what the cities want to achieve, from the Strategie down to the operative goal."""

from . import page as page
