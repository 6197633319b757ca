"""What can be found, and in which field each word stands."""

from __future__ import annotations

from dataclasses import replace

from wegweiser.search.documents import KINDS, make_documents

from .conftest import PROSE


def found(town, **changes):
    return {one.id: one for one in make_documents(replace(town.portal, **changes), PROSE, town.settings)}


def test_every_kind_is_there_in_the_order_of_kinds_and_titles(town_records):
    documents = make_documents(town_records.portal, PROSE, town_records.settings)
    kinds = [one.kind for one in documents]
    assert list(dict.fromkeys(kinds)) == list(KINDS)
    assert kinds == sorted(kinds, key=KINDS.index)
    titles = [one.titel for one in documents if one.kind == "angebot"]
    assert titles[0] == "Besuche gegen Einsamkeit"
    assert titles.index("Gesprächskreis Trauer") < titles.index("Kleiderkammer")


def test_what_is_over_is_not_found(town_records):
    documents = found(town_records)
    assert "lesecafe-am-markt" in documents
    assert "mittagstisch-west" not in documents  # expired
    assert "gymnastik-im-park" not in documents  # ended
    assert "wanderungen-am-deich" in documents  # only pausing


def test_a_secret_address_stays_secret_even_when_a_record_has_one(town_records):
    from wegweiser.domain.gemeinsam import Ort

    secret = town_records.portal.angebote["schutzhaus-fuer-frauen"]
    assert secret.schutzadresse
    leaky = replace(secret, ort=Ort(name="Rotes Haus", strasse="Geheimweg", hausnummer="7", plz="00199"))
    document = found(town_records, angebote={**town_records.portal.angebote, leaky.id: leaky})[leaky.id]
    texts = " ".join(text for texts in document.felder.values() for text in texts)
    assert "Geheimweg" not in texts
    assert "Rotes Haus" not in texts
    assert "00199" not in texts


def test_times_of_day_in_words(town_records):
    felder = {id: " ".join(one.felder.get("zeit", ())) for id, one in found(town_records).items()}
    assert "Mittwoch" in felder["lesecafe-am-markt"]
    assert "Wochenende" in felder["lesecafe-am-markt"]
    assert "Abend" in felder["plaudertelefon"]
    assert "Nachmittag" not in felder["plaudertelefon"]
    assert "rund um die Uhr" in felder["schutzhaus-fuer-frauen"]
    assert "Nacht" in felder["schutzhaus-fuer-frauen"]
    assert felder["besuche-gegen-einsamkeit"] == "Nach Absprache"


def test_what_a_record_says_by_its_values(town_records):
    lesecafe = found(town_records)["lesecafe-am-markt"].felder
    assert "ohne Anmeldung" in lesecafe["umstaende"]
    assert "Mitte" in lesecafe["gebiet"]
    assert "Beispielstadt" in lesecafe["gebiet"]
    assert lesecafe["hilft_bei"] == ("allein lesen", "unter Leute kommen")
    assert "Reading café at the market" in lesecafe["uebersetzung"]


def test_addresses_of_links_are_no_words(town_records):
    text = " ".join(found(town_records)["lesecafe-am-markt"].felder["text"])
    assert "vier Sprachen" in text
    assert "beispielstadt.example" not in text


def test_figures_committees_and_former_goals_are_found(town_records):
    documents = found(town_records)
    figure = documents["indikatoren/beispielstadt-abdeckung/"]
    assert (figure.kind, figure.zeile) == ("zahl", "Beispielstadt")
    committee = documents["gremien/beispielstadt-ausschuss-fuer-soziales/"]
    assert (committee.kind, committee.felder["titel"][0]) == ("gremium", "Ausschuss für Soziales")
    former = documents["ziele/beispielstadt-miteinander/1-4/"]
    assert former.titel == "1.4 Cafés fördern"
    assert former.kurz == "Es wurde mit anderen zusammengeführt."
    assert former.zeile.startswith("Früheres Ziel · ")


def test_an_old_number_leads_to_the_goal_of_today(town_records):
    documents = found(town_records)
    assert "1.9.1" in documents["ziele/beispielstadt-miteinander/1-2-1/"].felder["nummer"]
    assert "ziele/beispielstadt-miteinander/1-9-1/" not in documents
