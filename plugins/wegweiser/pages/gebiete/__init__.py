"""/gebiete/: every Kommune with its areas, and what each area has to offer."""

from . import page as page
