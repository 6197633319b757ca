"""EXPORTS: what else is published beside pages. One module each, with ``files(portal, settings) -> Iterator[File]``."""

from . import assets, bilder, indikatoren, monitoring, schemas, symbole

EXPORTS = (assets, bilder, indikatoren, monitoring, schemas, symbole)
