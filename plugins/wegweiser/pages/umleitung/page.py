"""One small page for each former id of a record: it leads on to the record's address of today."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.domain.portal import Portal
from wegweiser.planning.page import START, Page
from wegweiser.settings import Settings

TEMPLATE = "pages/umleitung/template.html.jinja"


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """A page at every old address; the rules have made sure that nobody else claims it."""
    with_pages = (
        portal.angebote,
        portal.traeger,
        portal.strategien,
        portal.massnahmen,
        portal.indikatoren,
        portal.vorlagen,
    )
    for records in with_pages:
        for record in records.values():
            for old in record.fruehere_ids:
                yield Page(
                    adresse=record.adresse.removesuffix(f"{record.id}/") + f"{old}/",
                    titel=getattr(record, "titel", "") or record.name,
                    beschreibung="Diese Seite hat eine neue Adresse.",
                    template=TEMPLATE,
                    krumen=(START,),
                    im_index=False,
                    weiter=record.adresse,
                )
