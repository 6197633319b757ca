"""A Portal in another language: the same records with the texts that somebody translated, and the knowledge of which stayed German."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from wegweiser.sprachen import Sprache

from .angebot import Angebot
from .hilfe import Notruf
from .portal import Portal
from .vokabular import Begriff

ANGEBOT = ("titel", "kurz", "beschreibung")
BEGRIFF = ("name", "beschreibung")
NOTRUF = ("titel", "fuer", "zeiten", "kosten")
"""The texts that can be translated."""

T = TypeVar("T", Angebot, Begriff, Notruf)


def uebersetze(portal: Portal, sprache: Sprache) -> Portal:
    """The Portal for readers of a language; itself when that is its language already. Made once."""
    if portal.sprache == sprache:
        return portal
    return portal.once(("sprache", sprache), lambda: _uebersetze(portal, sprache))


def uebersetzung(thing: Any, code: str) -> Any:
    """What somebody translated of an offer, a word or a number into a language; None when there is nothing."""
    return next((one for one in thing.uebersetzungen if one.sprache == code), None)


def nur_angebote(portal: Portal) -> Portal:
    """The Portal without what is only there in German: strategies, measures, figures and papers."""
    return replace(portal, strategien={}, massnahmen={}, indikatoren={}, vorlagen={})


def _uebersetze(portal: Portal, sprache: Sprache) -> Portal:
    code = sprache.code
    return replace(
        portal,
        sprache=sprache,
        auf_deutsch=portal,
        angebote={id: _in_sprache(angebot, ANGEBOT, code) for id, angebot in portal.angebote.items()},
        vokabulare={
            name: {id: _in_sprache(begriff, BEGRIFF, code) for id, begriff in vokabular.items()}
            for name, vokabular in portal.vokabulare.items()
        },
        hilfe=tuple(_in_sprache(notruf, NOTRUF, code) for notruf in portal.hilfe),
    )


def _in_sprache(thing: T, names: Iterable[str], code: str) -> T:
    """With the texts that are there in the language; ``deutsch`` names the others."""
    da = uebersetzung(thing, code)
    texte = {name: text for name in names if (text := getattr(da, name, ""))}
    return replace(thing, **texte, deutsch=frozenset(names) - texte.keys())
