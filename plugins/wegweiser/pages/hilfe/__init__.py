"""/hilfe-jetzt/: the emergency numbers."""

from . import page as page
