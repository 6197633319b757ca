"""Rules between records: one module each; its docstring is the rule. A new rule is a module, a test and a line here."""

from wegweiser.checking.rules import (
    doppelte_adresse,
    ende_vor_beginn,
    gebiet_kommune,
    geojson,
    nummer_passt,
    offene_angaben,
    ort_noetig,
    personenbezug,
    schutzadresse,
    strategie_fehlt,
    verweise,
    vokabular,
)

RULES = (
    verweise,
    vokabular,
    strategie_fehlt,
    doppelte_adresse,
    nummer_passt,
    gebiet_kommune,
    geojson,
    ende_vor_beginn,
    ort_noetig,
    offene_angaben,
    schutzadresse,
    personenbezug,
)
