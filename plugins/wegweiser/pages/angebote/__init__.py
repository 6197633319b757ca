"""/angebote/: the finder, and the lists of offers by theme, Zielgruppe, format and area."""

from . import page as page
