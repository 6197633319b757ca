"""The start page: find an offer, see what the city wants, help now, take part."""

from . import page as page
