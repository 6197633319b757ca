"""Three forms that become a mail: suggest an offer, report an error, report a barrier. ``seiten/mitmachen.md`` leads to them.

Without JavaScript a link opens a mail with the questions in it. A form that sends itself to ``mailto:`` would not do: browsers
then write „+“ for every blank (docs/entscheidungen/0019). Without a role address the questions are a text to copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wegweiser.domain.portal import Portal
from wegweiser.planning.page import START, Krume, Page
from wegweiser.settings import Settings


class Frage(NamedTuple):
    """One field of a form and one line of the mail."""

    frage: str
    hinweis: str = ""
    lang: bool = False
    """Does the answer need more than a line?"""


class Formular(NamedTuple):
    """A form: its page and its questions."""

    id: str
    titel: str
    beschreibung: str
    vorspann: str
    fragen: tuple[Frage, ...]
    hinweise: tuple[str, ...]

    @property
    def text(self) -> str:
        """The mail before anybody has answered."""
        return "\n".join(f"{frage.frage}\n\n" for frage in self.fragen)


WOHER = Frage(
    "Woher wissen Sie das?", "Zum Beispiel die Adresse einer Internetseite, ein Aushang, ein Anruf bei der Stelle."
)

FORMULARE = (
    Formular(
        "angebot",
        "Ein Angebot vorschlagen",
        "Ein Treff, eine Beratung oder ein Kurs fehlt? Mit diesen Fragen schlagen Sie das Angebot vor.",
        "Sie kennen einen Treff, eine Beratung oder einen Kurs, der hier fehlt? Sagen Sie, was Sie wissen. Was Sie nicht wissen, "
        "lassen Sie frei.",
        (
            Frage("Wie heißt das Angebot?"),
            Frage("Was passiert dort, und für wen ist es?", lang=True),
            Frage("Wann findet es statt?", "Tage, Uhrzeiten, Ferien."),
            Frage("Wo findet es statt?", "Name und Anschrift des Ortes. Bei Schutzhäusern bitte keinen Ort nennen."),
            Frage("Was kostet es, und muss man sich anmelden?"),
            Frage("Kommt man mit dem Rollstuhl hinein? Welche Sprachen werden gesprochen?"),
            Frage("Wer bietet es an?", "Der Verein, das Amt, die Kirche, die Gruppe."),
            Frage(
                "Wie erreicht man die Stelle?",
                "Telefon, E-Mail-Adresse oder Internetseite der Einrichtung, keine von Privatpersonen.",
            ),
            WOHER,
        ),
        ("Nicht aufgenommen werden Privatadressen, Handynummern von Einzelnen und die Orte von Schutzhäusern.",),
    ),
    Formular(
        "fehler",
        "Einen Fehler melden",
        "Eine Telefonnummer stimmt nicht mehr, ein Angebot ist beendet? Mit diesen Fragen sagen Sie Bescheid.",
        "Stimmt eine Telefonnummer nicht mehr, hat sich eine Uhrzeit geändert, gibt es ein Angebot nicht mehr? Ein Satz genügt.",
        (
            Frage("Auf welcher Seite?", "Der Titel der Seite oder ihre Adresse."),
            Frage("Was stimmt nicht?", lang=True),
            Frage("Wie ist es richtig?", "Wenn Sie es nicht wissen, lassen Sie es frei.", lang=True),
            WOHER,
        ),
        (),
    ),
    Formular(
        "barriere",
        "Eine Barriere melden",
        "Sie kommen auf einer Seite nicht weiter? Mit diesen Fragen sagen Sie uns, wo es hakt.",
        "Sie kommen an einer Stelle dieses Portals nicht weiter, oder Sie brauchen eine Auskunft in einer anderen Form? Bitte "
        "melden Sie es. Sie müssen nichts begründen und nichts nachweisen.",
        (
            Frage("Auf welcher Seite?", "Der Titel der Seite oder ihre Adresse."),
            Frage("Was wollten Sie tun, und was ging nicht?", lang=True),
            Frage(
                "Womit waren Sie unterwegs?",
                "Zum Beispiel Telefon oder Rechner, Browser, Vorleseprogramm. Nur wenn Sie es sagen möchten.",
            ),
            Frage("Brauchen Sie eine Auskunft in einer anderen Form?", "In welcher, und zu welcher Frage?", lang=True),
        ),
        ("Über Ihre Gesundheit oder eine Behinderung müssen Sie nichts sagen.",),
    ),
)


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """``/mitmachen/angebot/``, ``/mitmachen/fehler/``, ``/mitmachen/barriere/``."""
    for formular in FORMULARE:
        yield Page(
            adresse=f"mitmachen/{formular.id}/",
            titel=formular.titel,
            beschreibung=formular.beschreibung,
            template="pages/mitmachen/template.html.jinja",
            bereich="mitmachen",
            krumen=(START, Krume("Mitmachen", "mitmachen/")),
            view={"formular": formular},
        )
