"""Everything the core is told from outside: folders, today's date, addresses, and what a city may switch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from wegweiser.domain.betreiber import Betreiber, Erklaerung
from wegweiser.domain.zugang import Zugaenge
from wegweiser.errors import WegweiserError
from wegweiser.sprachen import DEUTSCH, N_, SPRACHEN, Sprache

PACKAGE = Path(__file__).parent


@dataclass(frozen=True)
class MenuePunkt:
    """One entry of the main menu: ``bereich`` marks it as current on the pages of that section. „Hilfe jetzt“ stands apart."""

    titel: str
    adresse: str
    bereich: str
    uebersetzt: bool = False
    """Does it exist in every language of the portal?"""


MENUE = (
    MenuePunkt(N_("Angebote"), "angebote/", "angebote", uebersetzt=True),
    MenuePunkt("Stadtteile", "gebiete/", "gebiete"),
    MenuePunkt("Ziele", "ziele/", "ziele"),
    MenuePunkt("Mitmachen", "mitmachen/", "mitmachen"),
)


@dataclass(frozen=True)
class Settings:
    """Arguments of one run. Nothing in the core reads the clock, the environment or a configuration file."""

    content: Path
    heute: date
    schemas: Path = field(default_factory=lambda: schema_folder())
    symbole: Path = Path()
    """Folder of SVG symbols in sets (``material/coffee.svg``); the theme brings them."""
    name: str = "Wegweiser"
    base_url: str = ""
    """Absolute address of the site with a slash at its end; empty when not known (then no canonical links)."""
    demonstration: str = ""
    """One calm sentence shown on every page while the portal is a demonstration; empty switches it off."""
    edit_url: str = ""
    """Address that, with a record's path below the content folder appended, opens the record for editing."""
    repo_url: str = ""
    """Address of the public project; what is reported there can be read by all."""
    meldung_email: str = ""
    """Role address to which "report an error" writes; empty: the link leads to the page ``mitmachen/fehler/``."""
    notausgang: str = "https://www.dwd.de/"
    """Where the way out of pages about violence leads: a public place that everybody visits and that tells nothing."""
    sprachen: tuple[Sprache, ...] = (DEUTSCH,)
    """In which languages the portal speaks, German first."""
    seiten: tuple[str, ...] = ()
    """Addresses of all prose pages: „mitmachen/“, „en/sicher-surfen/“."""
    menue: tuple[MenuePunkt, ...] = MENUE
    betreiber: Betreiber = Betreiber()
    """Who runs the portal; what is empty stands on the law pages as a placeholder."""
    erklaerung: Erklaerung = Erklaerung()
    """What the Erklärung zur Barrierefreiheit says."""
    zugaenge: Zugaenge = Zugaenge()
    """What there is in Leichte Sprache and in sign language."""

    def sprache_von(self, adresse: str) -> Sprache:
        """The language of a prose page: those in other languages lie in a folder named by its code."""
        return next((eine for eine in self.sprachen if not eine.ist_deutsch and adresse.startswith(eine.pfad)), DEUTSCH)

    def sprachen_von(self, adresse: str) -> tuple[Sprache, ...]:
        """All languages in which there is this prose page."""
        heimadresse = adresse.removeprefix(self.sprache_von(adresse).pfad)
        return tuple(eine for eine in self.sprachen if eine.pfad + heimadresse in self.seiten)

    @property
    def ohne_sprachen(self) -> frozenset[str]:
        """Codes of the languages that the portal could speak and does not."""
        return frozenset(SPRACHEN) - {eine.code for eine in self.sprachen}


def schema_folder() -> Path:
    """Find the schemas: inside an installed package, or beside ``plugins/`` in a checkout."""
    installed = PACKAGE / "schemas"
    return installed if installed.is_dir() else PACKAGE.parents[1] / "schemas"


def read_notausgang(adresse: str) -> str:
    """Where the way out leads. Raises WegweiserError for anything but a secure address."""
    if not adresse.startswith("https://"):
        raise WegweiserError(f"„notausgang“ braucht eine Adresse, die mit https:// beginnt, nicht „{adresse}“.")
    return adresse


def read_sprachen(codes: Iterable[str]) -> tuple[Sprache, ...]:
    """German comes first: it is the language of the records."""
    return tuple(SPRACHEN[code] for code in dict.fromkeys((DEUTSCH.code, *codes)))


def prose_addresses(folder: Path) -> tuple[str, ...]:
    """Where the prose pages of a folder will be."""
    pages = (path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md"))
    return tuple(sorted(f"{page}/" for page in pages))
