"""A Page says which template gets which view data, at which address; a File is bytes at an address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from wegweiser.sprachen import DEUTSCH, N_, Sprache


class Krume(NamedTuple):
    """One step of the breadcrumb; ``adresse`` below the site's root („“ is the start page)."""

    titel: str
    adresse: str


START = Krume(N_("Start"), "")
ZIELE = Krume("Was die Stadt vorhat", "ziele/")
"""Everything about strategies hangs below this page."""
BLATT = "seite-"
"""Below the address of a list: how its second page and those after it are called."""


@dataclass(frozen=True)
class Page:
    """One page of records, planned and not yet rendered. All texts are plain text; rendering escapes."""

    adresse: str
    """Below the site's root with a slash at its end: ``angebote/lesecafe/``; the start page is „“."""
    titel: str
    beschreibung: str
    """One or two sentences for search engines and previews."""
    template: str
    """Template of the page kind, e.g. ``pages/angebot/template.html.jinja``."""
    view: Mapping[str, Any] | Callable[[], Mapping[str, Any]] = field(default_factory=dict)
    """What the template sees. A function where making it costs something: it is called when the page is rendered, so that
    planning stays cheap, two processes share the work and the preview makes only what is looked at."""
    bereich: str = ""
    """Section of the menu that is marked as current."""
    krumen: tuple[Krume, ...] = (START,)
    """The way here, without the page itself."""
    datei: str = ""
    """Record below the content folder, for "edit this page"; empty for lists."""
    im_index: bool = True
    """False keeps the page out of search engines and the sitemap."""
    sensibel: str = ""
    """``gewalt`` or ``krise``, as with offers; pages about ``gewalt`` can be left at once."""
    weiter: str = ""
    """Address below the root to which this old address leads on."""
    skript: str = ""
    """Address below the root of a script that only this page needs."""
    titel_deutsch: bool = False
    """On a page in another language: the title is a text that nobody has translated."""
    sprache: Sprache = DEUTSCH
    """Addresses of breadcrumbs and everything that templates link to are below the home of this language."""
    sprachen: tuple[Sprache, ...] = ()
    """All languages in which there is this page, when there is more than one."""

    def make_view(self) -> Mapping[str, Any]:
        """What the template sees."""
        return self.view() if callable(self.view) else self.view

    @property
    def tiefe(self) -> int:
        """How many folders below the root: the number of ``../`` that lead back there."""
        return self.adresse.count("/")

    @property
    def wurzel(self) -> str:
        """The way from the page to the home of its language."""
        return "../" * self.heimadresse.count("/") or "./"

    @property
    def heimadresse(self) -> str:
        """The address below the home of its language: the same in every language."""
        return self.adresse.removeprefix(self.sprache.pfad)

    def in_sprachen(self, sprache: Sprache, sprachen: tuple[Sprache, ...]) -> Page:
        """The page as its version in ``sprache`` of those in ``sprachen``; its address leads there already."""
        krumen = tuple(krume._replace(titel=sprache._(krume.titel)) for krume in self.krumen)
        return replace(self, krumen=krumen, sprache=sprache, sprachen=sprachen if len(sprachen) > 1 else ())


@dataclass(frozen=True)
class File:
    """A file that needs no frame (schema, export, symbol)."""

    adresse: str
    inhalt: bytes | Callable[[], bytes]
    """A function where making it costs something, as with the view of a Page."""

    def make_inhalt(self) -> bytes:
        """What is written."""
        return self.inhalt() if callable(self.inhalt) else self.inhalt
