"""One page of each kind of the example town: for the browser tests and for ``make bilder``."""

from __future__ import annotations

import re

KINDS = {
    "start": "",
    "finder": "angebote/",
    "lists-of-themes": "angebote/thema/",
    "list-of-a-theme": "angebote/thema/begegnung/",
    "list-of-an-area": "angebote/gebiet/mitte/",
    "offer": "angebote/lesecafe-am-markt/",
    "offer-with-little-known": "angebote/kleiderkammer/",
    "offer-that-is-over": "angebote/mittagstisch-west/",
    "offer-with-secret-address": "angebote/schutzhaus-fuer-frauen/",
    "offer-with-nasty-texts": "angebote/boese-texte/",
    "all-traeger": "traeger/",
    "traeger": "traeger/stadtbibliothek/",
    "all-areas": "gebiete/",
    "area": "gebiete/mitte/",
    "area-without-offers": "gebiete/ost/",
    "all-strategies": "ziele/",
    "strategy": "ziele/beispielstadt-miteinander/",
    "handlungsfeld": "ziele/beispielstadt-miteinander/1/",
    "strategic-goal": "ziele/beispielstadt-miteinander/1-1/",
    "operative-goal": "ziele/beispielstadt-miteinander/1-1-1/",
    "changes-of-a-strategy": "ziele/beispielstadt-miteinander/aenderungen/",
    "old-number": "ziele/beispielstadt-miteinander/1-4/",
    "former-goal": "ziele/beispielstadt-miteinander/frueher/zeit-schenken/",
    "frames": "rahmen/",
    "un-goals": "rahmen/sdg/",
    "un-goal": "rahmen/sdg/10/",
    "who-areas": "rahmen/who/",
    "who-area": "rahmen/who/soziale-teilhabe/",
    "all-massnahmen": "massnahmen/",
    "massnahme": "massnahmen/bezirkstreffs-aufbauen/",
    "massnahmen-of-a-status": "massnahmen/stand/laufend/",
    "massnahmen-of-a-strategy": "massnahmen/strategie/beispielstadt-miteinander/",
    "all-indikatoren": "indikatoren/",
    "indikator-measured": "indikatoren/beispielstadt-einsame-menschen/",
    "indikator-computed": "indikatoren/beispielstadt-abdeckung/",
    "all-vorlagen": "vorlagen/",
    "vorlage": "vorlagen/beispielstadt-45-23/",
    "all-gremien": "gremien/",
    "gremium": "gremien/beispielstadt-gemeinderat/",
    "all-chains": "ketten/",
    "chain": "ketten/bezirkstreffs-aufbauen/",
    "chain-of-papers": "ketten/papier/beispielstadt-anfrage-8-2024/",
    "monitoring": "monitoring/",
    "monitoring-of-a-city": "monitoring/beispielstadt/",
    "monitoring-goals": "monitoring/beispielstadt/ziele/",
    "monitoring-coverage": "monitoring/beispielstadt/abdeckung/",
    "monitoring-gaps": "monitoring/beispielstadt/zielgruppen/",
    "monitoring-checks": "monitoring/beispielstadt/pruefung/",
    "monitoring-missing": "monitoring/beispielstadt/luecken/",
    "help-now": "hilfe-jetzt/",
    "notepad": "merkliste/",
    "site-search": "hilfe/suche/",
    "data": "daten/",
    "impressum": "impressum/",
    "privacy": "datenschutz/",
    "accessibility-statement": "barrierefreiheit/",
    "form": "mitmachen/angebot/",
    "prose": "ueber/",
    "missing": "gibt-es-nicht/",
    "start-in-arabic": "ar/",
    "finder-in-arabic": "ar/angebote/",
    "offer-in-arabic": "ar/angebote/lesecafe-am-markt/",
    "help-in-arabic": "ar/hilfe-jetzt/",
    "untranslated-offer-in-english": "en/angebote/kleiderkammer/",
}

STATES = {
    "finder-with-filters": "angebote/?thema=begegnung&gebiet=nord&tag=dienstag",
    "finder-with-a-typo": "angebote/?q=Shculden in Nord&sortierung=entfernung&von=nord",
    "finder-in-a-crisis": "angebote/?q=ich will nicht mehr leben",
    "finder-with-the-way-out": "angebote/?q=mein Mann schlägt mich",
    "finder-without-results": "angebote/?q=Schulden&gebiet=mitte&kosten=spende",
    "site-search-with-results": "hilfe/suche/?q=Treff",
    "site-search-without-results": "hilfe/suche/?q=Quantenflugzeug",
}
"""What the pages look like after someone searched or filtered."""

SAME_TEMPLATE = {
    "angebote/zielgruppe/": "angebote/thema/",
    "angebote/format/": "angebote/thema/",
    "angebote/gebiet/": "angebote/thema/",
    "angebote/kosten/": "angebote/thema/",
    "angebote/barrierefreiheit/": "angebote/thema/",
    "angebote/sprache/": "angebote/thema/",
    "angebote/tag/": "angebote/thema/",
}
"""Lists by other words look like lists by theme."""

OVERVIEW = (
    "start",
    "finder",
    "site-search",
    "offer",
    "area",
    "operative-goal",
    "indikator-computed",
    "vorlage",
    "prose",
)
"""Enough kinds for what is the same on all of them or slow."""


def kind_of_page(address: str) -> str:
    """Pages of one kind share a name: „angebote/*/“, „ziele/*/1-1-1/“, „ueber/“; in other languages they are of the same kind."""
    address = re.sub(r"^(en|uk|tr|ar)/", "", address)
    first, _, rest = address.rstrip("/").partition("/")
    if not rest:
        return address or "/"
    if first == "ziele" and "/" in rest:
        below = rest.partition("/")[2]
        if below == "aenderungen":
            return "ziele/*/aenderungen/"
        return (
            "ziele/*/frueher/*/"
            if below.startswith("frueher/")
            else f"ziele/*/{'-'.join('1' for _ in below.split('-'))}/"
        )
    if first == "angebote" and "/" in rest:
        return f"angebote/{rest.partition('/')[0]}/*/"
    if first == "angebote" and f"{first}/{rest}/" in ("angebote/thema/", *SAME_TEMPLATE):
        return address
    return f"{first}/*/"
