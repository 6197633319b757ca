"""Words that changed are found as people would mark them with a pen."""

import pytest

from wegweiser.components.geschichte.unterschied import Stueck, unterschied


def marked(alt: str, neu: str) -> tuple[str, str] | None:
    """Both sides with brackets around what changed."""
    found = unterschied(alt, neu)
    return found and (written(found[0]), written(found[1]))


def written(stuecke: tuple[Stueck, ...]) -> str:
    return "".join(" " * one.abstand + (f"[{one.text}]" if one.geaendert else one.text) for one in stuecke)


@pytest.mark.parametrize(
    ("alt", "neu", "expected"),
    [
        (
            "Gewalt reduzieren",
            "Sicherheit im öffentlichen Raum erhöhen und geschlechterbasierte Gewalt reduzieren",
            (
                "Gewalt reduzieren",
                "[Sicherheit im öffentlichen Raum erhöhen und geschlechterbasierte] Gewalt reduzieren",
            ),
        ),
        ("klimaneutral bis 2050", "klimaneutral bis 2035", ("klimaneutral bis [2050]", "klimaneutral bis [2035]")),
        ("Treffs, Cafés und Feste", "Treffs und Feste", ("Treffs[, Cafés] und Feste", "Treffs und Feste")),
        ("elf Themenfelder", "zwölf Handlungsfelder", None),
        ("Wohnen und Leben", "Arbeit und Freizeit", None),  # a lonely „und“ is nothing in common
        (
            "Generationen und Kulturen (Masterplan 6)",
            "Sozialer Zusammenhalt (Handlungsfeld 6)",
            ("[Generationen und Kulturen (Masterplan] 6)", "[Sozialer Zusammenhalt (Handlungsfeld] 6)"),
        ),
        ("Gleich", "Gleich", ("Gleich", "Gleich")),
    ],
)
def test_changed_words(alt, neu, expected):
    assert marked(alt, neu) == expected


def test_nothing_gets_lost():
    alt, neu = "Bis 2025 gibt es „feste“ Regeln (oder 2).", "Bis 2030 gibt es feste, klare Regeln."
    found = unterschied(alt, neu)
    assert found
    for side, whole in zip(found, (alt, neu), strict=True):
        assert "".join(" " * one.abstand + one.text for one in side) == whole
