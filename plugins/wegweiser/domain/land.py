"""The 16 Länder, with what an Erklärung zur Barrierefreiheit has to say there, as far as a source was at hand.

Every ``stelle`` was read on the page that ``web`` names, in November 2026. What no source told stays empty: a city fills it in.
"""

from __future__ import annotations

from typing import NamedTuple


class Land(NamedTuple):
    """One Land. ``im_land`` as in „im Saarland“; ``stelle`` helps when the city's answer does not."""

    im_land: str
    recht: str = ""
    """The law that binds municipal sites, after „mit“: „§ 10 Absatz 1 …“."""
    stelle: str = ""
    anschrift: str = ""
    web: str = ""
    startseite: bool = False
    """Must a city explain its start page in Leichte Sprache and Gebärdensprache (§ 4 BITV 2.0)? As the Land Hessen lists it."""


LAENDER = {
    "BW": Land(
        "in Baden-Württemberg",
        "§ 10 Absatz 1 des Landes-Behindertengleichstellungsgesetzes (L-BGG)",
        "Schlichtungsstelle beim Landeszentrum Barrierefreiheit (LZ-BARR)",
        "Else-Josenhans-Straße 6, 70173 Stuttgart",
        "https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag",
        startseite=True,
    ),
    "BY": Land(
        "in Bayern",
        "der Bayerischen Digitalverordnung (BayDiV)",
        "Durchsetzungs- und Überwachungsstelle am Landesamt für Digitalisierung, Breitband und Vermessung",
        web="https://www.finanzministerium.bayern/digitalisierung/barrierefreiheit/",
    ),
    "BE": Land(
        "in Berlin",
        "dem Barrierefreie-IKT-Gesetz Berlin (BIKTG Bln)",
        "Landesbeauftragte für digitale Barrierefreiheit",
        web="https://www.berlin.de/lb/digitale-barrierefreiheit/aufgaben/durchsetzungsverfahren/durchsetzungsverfahren-1305830.php",
        startseite=True,
    ),
    "BB": Land(
        "in Brandenburg",
        "§ 9 des Brandenburgischen Behindertengleichstellungsgesetzes (BbgBGG) und der BbgBITV",
        "Durchsetzungsstelle für digitale Barrierefreiheit bei der Landesbeauftragten für die Belange der Menschen mit Behinderungen",
        web="https://msgiv.brandenburg.de/msgiv/de/beauftragte/landesbehindertenbeauftragte/durchsetzungsstelle",
    ),
    "HB": Land(
        "in Bremen",
        "Abschnitt 3 des Bremischen Behindertengleichstellungsgesetzes (BremBGG)",
        "Zentralstelle für barrierefreie Informationstechnik",
        web="https://www.behindertenbeauftragter.bremen.de/detail.php?gsid=bremen55.c.28011.de",
        startseite=True,
    ),
    "HH": Land(
        "in Hamburg",
        "dem Hamburgischen Behindertengleichstellungsgesetz (HmbBGG)",
        "Schlichtungsstelle nach dem HmbBGG",
        web="https://www.hamburg.de/politik-und-verwaltung/behoerden/sozialbehoerde/themen/behinderung/schlichtungsstelle-behinderung/infos-zum-gesetz-43316",
        startseite=True,
    ),
    "HE": Land(
        "in Hessen",
        "§ 14 des Hessischen Behinderten-Gleichstellungsgesetzes (HessBGG) und der HVBIT",
        "Durchsetzungs- und Überwachungsstelle Barrierefreie IT",
        web="https://lbit.hessen.de/Durchsetzungs-und-Ueberwachungsstelle/Durchsetzungsverfahren-beantragen",
    ),
    "MV": Land("in Mecklenburg-Vorpommern"),
    "NI": Land(
        "in Niedersachsen",
        "den §§ 9 bis 9e des Niedersächsischen Behindertengleichstellungsgesetzes (NBGG)",
    ),
    "NW": Land(
        "in Nordrhein-Westfalen",
        "dem Behindertengleichstellungsgesetz (BGG NRW) und der BITVNRW",
        "Ombudsstelle für barrierefreie Informationstechnik bei der Beauftragten für die Belange der Menschen mit Behinderungen",
        web="https://www.lbbp.nrw.de/ombudsstelle",
        startseite=True,
    ),
    "RP": Land(
        "in Rheinland-Pfalz",
        "der Barrierefreie-Informationstechnik-Verordnung Rheinland-Pfalz (BITV RP)",
        "Durchsetzungsstelle bei der Landesbeauftragten für die Belange von Menschen mit Behinderungen",
        web="https://behindertenbeauftragte.rlp.de/landesbeauftragte/aufgaben-1",
        startseite=True,
    ),
    "SL": Land("im Saarland", startseite=True),
    "SN": Land("in Sachsen"),
    "ST": Land(
        "in Sachsen-Anhalt",
        "dem Behindertengleichstellungsgesetz Sachsen-Anhalt",
        "Ombudsstelle für das Durchsetzungsverfahren bei der Unfallkasse Sachsen-Anhalt in Zerbst/Anhalt",
        web="https://ukst.de/service/presse",
    ),
    "SH": Land(
        "in Schleswig-Holstein",
        "dem Landesbehindertengleichstellungsgesetz (LBGG)",
        "Beschwerdestelle für barrierefreie Informationstechnik",
        web="https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren/beschwerde-einreichen/",
    ),
    "TH": Land(
        "in Thüringen",
        "dem Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG)",
        "Landesdurchsetzungsstelle für digitale Barrierefreiheit beim Landesbeauftragten für Menschen mit Behinderungen",
        web="https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle",
    ),
}
"""By the usual two letters."""
