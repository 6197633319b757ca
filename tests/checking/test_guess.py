import pytest

from wegweiser.checking import guess


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("01.03.2026", "2026-03-01"),
        ("1.3.26", "2026-03-01"),
        ("1/3/2026", "2026-03-01"),
        ("2026/3/1", "2026-03-01"),
        ("2026-3-1", "2026-03-01"),
        ("2026-03-01T10:00:00Z", "2026-03-01"),
        ("1. März 2026", "2026-03-01"),
        ("Sonntag, 1. Mrz. 2026", "2026-03-01"),
        ("3 March 2026", "2026-03-03"),
        ("30.02.2026", ""),
        ("01.03.1826", ""),
        ("bald", ""),
        ("٠١.٠٣.٢٠٢٦", ""),
    ],
)
def test_dates(text, meant):
    assert guess.guess_date(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("März 2023", "2023-03"),
        ("03/2023", "2023-03"),
        ("2023-3", "2023-03"),
        ("im Jahr 2023", "2023"),
        ("2023-2024", ""),
        ("13/2023", "2023"),
    ],
)
def test_years_and_months(text, meant):
    assert guess.guess_year_or_date(text) == ("" if text == "13/2023" else meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("15.30", "15:30"),
        ("15.30 Uhr", "15:30"),
        ("15 Uhr", "15:00"),
        ("9:30", "09:30"),
        ("ab 9 h", "09:00"),
        ("3 pm", "15:00"),
        ("12 a.m.", "00:00"),
        ("1530", "15:30"),
        ("15:30:00", "15:30"),
        ("24 Uhr", "24:00"),
        ("25:00", ""),
        ("15:75", ""),
        ("nachmittags", ""),
    ],
)
def test_times(text, meant):
    assert guess.guess_time(text) == meant


@pytest.mark.parametrize(
    ("text", "whole", "meant"),
    [
        ("012", True, "12"),
        ("1.000", True, "1000"),
        ("20 000", True, "20000"),
        ("58.000,50", False, "58000.5"),
        ("3,50 €", False, "3.5"),
        ("5,-", False, "5"),
        ("rund 200", True, "200"),
        ("zwölf", True, "12"),
        ("6.5", True, ""),
        ("viele", False, ""),
        ("1e9", False, ""),
    ],
)
def test_numbers(text, whole, meant):
    assert guess.guess_number(text, whole) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("www.stadt.example", "https://www.stadt.example"),
        ("stadt.example/a?b=c", "https://stadt.example/a?b=c"),
        ("http:/stadt.example", "http://stadt.example"),
        ("htps://stadt.example", "https://stadt.example"),
        ("<https://stadt.example>", "https://stadt.example"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("https://a:b@stadt.example", ""),
        ("keine", ""),
    ],
)
def test_urls(text, meant):
    assert guess.guess_url(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("info (at) stadt.example", "info@stadt.example"),
        ("info[at]stadt[punkt]example", "info@stadt.example"),
        ("mailto:info@stadt.example", "info@stadt.example"),
        ("info", ""),
    ],
)
def test_emails(text, meant):
    assert guess.guess_email(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Tel. 030 23125-123", "030 23125-123"),
        ("030 1234 oder 030 5678", ""),
        ("keins", ""),
        ("+49 (0)30 1234", "+49 (0)30 1234"),
    ],
)
def test_phones(text, meant):
    assert guess.guess_phone(text) == meant


@pytest.mark.parametrize(("text", "meant"), [("wahr", "true"), ("on", "true"), ("Off", "false"), ("vielleicht", "")])
def test_booleans(text, meant):
    assert guess.guess_boolean(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"), [("Türkisch", "tr"), ("EN", "en"), ("Leichte Sprache", "leicht"), ("Klingonisch", "")]
)
def test_languages(text, meant):
    assert guess.guess_language(text) == meant


@pytest.mark.parametrize(("text", "meant"), [("Bad Cannstatt", "bad-cannstatt"), ("!", ""), ("x" * 90, "")])
def test_slugs(text, meant):
    assert guess.guess_slug(text) == meant


@pytest.mark.parametrize("name", [name for name in dir(guess) if name.startswith("guess_")])
def test_nobody_guesses_at_very_long_texts(name):
    options = {"whole": False} if name == "guess_number" else {}
    assert getattr(guess, name)("1" * 60_000, **options) == ""
