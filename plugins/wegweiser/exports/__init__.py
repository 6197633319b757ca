"""EXPORTS: what else is published beside pages. One module each, with ``files(portal, settings) -> Iterator[File]``."""

from . import assets, indikatoren, monitoring, schemas, symbole

EXPORTS = (assets, indikatoren, monitoring, schemas, symbole)
