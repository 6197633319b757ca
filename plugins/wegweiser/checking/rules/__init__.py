"""Rules beyond the schemas: one module each; its docstring is the rule. A new rule is a module, a test and a line here."""

from wegweiser.checking.rules import (
    bild,
    doppelte_adresse,
    ende_vor_beginn,
    fassung_veraltet,
    gebiet_kommune,
    geojson,
    geschichte,
    jahr_der_nummer,
    luecke_in_nummern,
    nummer_einmalig,
    nummer_passt,
    offene_angaben,
    ort_noetig,
    personenbezug,
    reihenfolge_der_nummern,
    schreibweise_der_nummer,
    schreibweise_des_gremiums,
    schutzadresse,
    sitzung_am_sonntag,
    sitzung_vor_papier,
    strategie_fehlt,
    verweise,
    vokabular,
)

ZUSAMMEN = (
    verweise,
    vokabular,
    strategie_fehlt,
    doppelte_adresse,
    nummer_einmalig,
    geschichte,
    gebiet_kommune,
    geojson,
    luecke_in_nummern,
    reihenfolge_der_nummern,
    schreibweise_der_nummer,
    schreibweise_des_gremiums,
)
"""What can be judged only when all records are known."""
EINZELN = (
    nummer_passt,
    ende_vor_beginn,
    ort_noetig,
    offene_angaben,
    schutzadresse,
    personenbezug,
    jahr_der_nummer,
    sitzung_am_sonntag,
    sitzung_vor_papier,
    fassung_veraltet,
    bild,
)
"""What looks at one record at a time: any part of a portal can be judged by itself."""
RULES = (*ZUSAMMEN, *EINZELN)
