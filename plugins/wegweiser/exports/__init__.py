"""EXPORTS: what else is published beside pages. One module each, with ``files(portal, settings) -> Iterator[File]``."""

from . import assets, schemas, symbole

EXPORTS = (assets, schemas, symbole)
