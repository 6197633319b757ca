"""Rules beyond the schemas: one module each; its docstring is the rule. A new rule is a module, a test and a line here."""

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

ZUSAMMEN = (verweise, vokabular, strategie_fehlt, doppelte_adresse, gebiet_kommune, geojson)
"""What can be judged only when all records are known."""
EINZELN = (nummer_passt, ende_vor_beginn, ort_noetig, offene_angaben, schutzadresse, personenbezug)
"""What looks at one record at a time: any part of a portal can be judged by itself."""
RULES = (*ZUSAMMEN, *EINZELN)
