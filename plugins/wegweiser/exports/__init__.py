"""EXPORTS: what else is published beside pages. One module each, with ``files(portal, settings) -> Iterator[File]``."""

from . import assets, schemas, suche, symbole

EXPORTS = (assets, schemas, suche, symbole)
