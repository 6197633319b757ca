"""Rahmen: UN goals, areas of the WHO and laws, across all strategies that refer to them."""

from . import page as page
