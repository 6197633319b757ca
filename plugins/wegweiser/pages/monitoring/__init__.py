"""/monitoring/: how far, where are gaps, what is due, what is missing; for people who plan."""

from . import page as page
