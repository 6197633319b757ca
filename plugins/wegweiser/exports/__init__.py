"""EXPORTS: what else is published beside pages. One module each, with ``files(portal, settings) -> Iterator[File]``."""

from . import angebote_filter, assets, schemas, suche, symbole

EXPORTS = (angebote_filter, assets, schemas, suche, symbole)
