"""One mistake, one finding: what the validator reports three times is told once."""


def told(findings):
    return sorted((finding.key, finding.code) for finding in findings)


def test_a_wrong_date_is_one_finding_though_three_keywords_fail(check, offer):
    assert told(check(offer("geprueft_am: erster März 2026 abends"))) == [("geprueft_am", "datum")]


def test_a_misspelt_required_key_is_not_also_missing(check, offer):
    assert told(check(offer().replace("kurz:", "kurtz:"))) == [("kurtz", "unbekannte-angabe")]


def test_an_empty_required_key_is_not_also_missing(check, offer):
    assert told(check(offer("kurz:"))) == [("kurz", "wert-fehlt")]


def test_an_unknown_key_does_not_empty_its_block_a_second_time(check, offer):
    assert told(check(offer("kontakt: {fax: 030 1}"))) == [("kontakt.fax", "unbekannte-angabe")]


def test_a_wrong_block_does_not_make_its_neighbours_unknown(check, offer):
    assert told(check(offer("termine: [{wochentag: mo, beginn: 15:00, rhythmus: woechentlich}]"))) == [
        ("termine[1].wochentag", "nicht-vorgesehen")
    ]


def test_empty_entries_of_a_list_are_told_once_and_are_no_duplicates(check, offer):
    assert told(check(offer("hilft_bei:\n  -\n  - a b\n  -"))) == [
        ("hilft_bei[1]", "wert-fehlt"),
        ("hilft_bei[3]", "wert-fehlt"),
    ]


def test_choices(check, offer):
    def termin(entry):
        return told(check(offer(f"termine: [{entry}]")))

    assert termin("{beginn: 15:00}") == [("termine[1]", "entweder-oder")]
    assert termin("{wochentag: montag, rhythmus: woechentlich}") == [("termine[1].beginn", "fehlende-angabe")]
    assert termin("{datum: 2026-01-01, rhythmus: woechentlich}") == [("termine[1].rhythmus", "nicht-zugleich")]
    assert termin("{datum: 2026-01-01}") == []
    assert told(check(offer("ort: {ort: Stadt}"))) == [("ort", "entweder-oder")]
    assert told(check(offer("termine: [{wochentag: montag, beginn: 15:00, rhythmus: monatlich, im_monat: [1]}]"))) == [
        ("termine[1].im_monat", "einzelner-wert")
    ]


def test_keys_of_translations_are_languages(check, offer):
    assert told(check(offer("uebersetzungen: {eng: {kurz: x}, en: {kurz: y}}"))) == [
        ("uebersetzungen.eng", "unbekannte-angabe")
    ]


def test_a_shower_is_cut_off(check, offer):
    keys = "".join(f"k{number}: x\n" for number in range(500))
    assert len(check(offer(keys))) == 100
