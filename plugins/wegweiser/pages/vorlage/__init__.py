"""Vorlagen: council papers and motions, with their way through the committees."""

from . import page as page
