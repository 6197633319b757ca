"""/traeger/: who runs the offers."""

from . import page as page
