"""Pages and frames → finished files. One function per step, no file access."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from wegweiser.planning.page import BLATT, START, File, Page
from wegweiser.settings import Settings

from .abkuerzungen import abkuerzungen
from .assets import bundle
from .environment import ROOT, component, escaped, make_environment
from .frame import Frame, FrameKey

ABKUERZUNGEN = "components/abkuerzungen/template.html.jinja"
NOTAUSGANG = "components/notausgang/template.html.jinja"
_ROOT = ROOT.encode()


class RenderedFile(NamedTuple):
    """Bytes and where they go, relative to the site's root (``angebote/lesecafe/index.html``)."""

    adresse: str
    inhalt: bytes


def render_pages(pages: Iterable[Page], frames: Mapping[FrameKey, Frame], settings: Settings) -> Iterator[RenderedFile]:
    """Planned pages, each poured into the frame of its section and depth."""
    for page in pages:
        frame = frames[FrameKey(page.bereich, page.tiefe, page.sprache)]
        html = frame.pour(render_parts(page, settings))
        # put in here and not in the text: among bytes it takes half the time
        yield RenderedFile(page.adresse + "index.html", html.replace(_ROOT, page.wurzel.encode()))


def render_files(files: Iterable[File]) -> Iterator[RenderedFile]:
    """Files that need no frame."""
    for file in files:
        yield RenderedFile(file.adresse, file.make_inhalt())


def render_parts(page: Page, settings: Settings) -> dict[str, str]:
    """What is poured into the marks of a frame, for one page; the way to its root is still to be put in for ``ROOT``."""
    template = make_environment(page.sprache).get_template(page.template)
    around = {"page": page, "wurzel": page.wurzel, "settings": settings}
    inhalt = template.render(page.make_view(), **around)
    return render_around(page, settings) | {"inhalt": inhalt + render_abkuerzungen(inhalt, page)}


def render_abkuerzungen(inhalt: str, page: Page) -> str:
    """What follows the content of a German page that uses short forms; of offers, their lists and every list's further pages, in
    what they say first."""
    kern = f"{page.titel} {page.beschreibung}" if page.bereich == "angebote" or f"/{BLATT}" in page.adresse else ""
    liste = abkuerzungen(inhalt, kern) if page.sprache.ist_deutsch else ()
    return make_environment(page.sprache).get_template(ABKUERZUNGEN).render({"abkuerzungen": liste}) if liste else ""


def render_around(page: Page, settings: Settings) -> dict[str, str]:
    """The same without the content: what a prose page shares with pages of records."""
    wurzel = page.wurzel
    around = {"page": page, "wurzel": wurzel, "settings": settings}
    return {
        "titel": escaped(_titel(page)),
        "beschreibung": escaped(page.beschreibung),
        "kopf": str(component("kopfdaten", page.sprache)(page, settings, wurzel)),
        "notausgang": _notausgang(page, around),
        "sprachen": str(component("sprachwahl", page.sprache)(page, wurzel)) if page.sprachen else "",
        "oben": str(component("seitenkopf", page.sprache)(page, wurzel)),
    }


def _notausgang(page: Page, around: Mapping[str, object]) -> str:
    """The way out of a page about violence, with its script and a title for the window that names the section only. Where
    people search, it waits in a template until somebody searches for that."""
    wartet = page.skript == bundle().finden
    if page.sensibel != "gewalt" and not wartet:
        return ""
    section = page.krumen[-1] if page.krumen else START
    name = around["settings"].name
    titel = f"{section.titel} – {name}" if section.adresse else name
    return (
        make_environment(page.sprache)
        .get_template(NOTAUSGANG)
        .render({**around, "titel": titel, "skript": bundle().notausgang, "wartet": wartet})
    )


def _titel(page: Page) -> str:
    """Title of the window: with the section, because an offer and its Träger, a theme and a format may share a name."""
    section = page.krumen[-1] if page.krumen else START
    return f"{page.titel} – {section.titel}" if section.adresse else page.titel
