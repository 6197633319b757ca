"""/daten/: what is published for programs."""

from . import page as page
