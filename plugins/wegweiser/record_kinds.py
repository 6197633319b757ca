"""RECORD_KINDS: which files there are. The one place to add a kind of record."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True)
class RecordKind:
    """One kind of file: where its files lie below the content folder, which schema they follow, how the id is found.

    ``folder`` is a folder name, or with ``single`` the name of one file. ``stem_is_id`` is false where the file name
    does not name the record (a Strategie is named by its folder).
    """

    name: str
    schema: str
    folder: str
    titel: str
    """What an editor calls it, for messages: „ein Angebot“."""
    single: bool = False
    file_name: str = "*"
    """Only files of this name belong to the kind (``strategie.yml``, ``synonyme*.yml``)."""
    id_from: str = "stem"
    """``stem`` (file name), ``folder`` (last folder) or ``path`` (folder/stem)."""


RECORD_KINDS: tuple[RecordKind, ...] = (
    RecordKind("strategie", "strategie", "goals", "eine Strategie", file_name="strategie.yml", id_from="folder"),
    RecordKind("handlungsfeld", "handlungsfeld", "goals", "ein Handlungsfeld", id_from="path"),
    RecordKind("massnahme", "massnahme", "massnahmen", "eine Maßnahme"),
    RecordKind("indikator", "indikator", "indikatoren", "ein Indikator"),
    RecordKind("vorlage", "vorlage", "vorlagen", "eine Vorlage"),
    RecordKind("angebot", "angebot", "angebote", "ein Angebot"),
    RecordKind("traeger", "traeger", "traeger", "ein Träger"),
    RecordKind("gebiete", "gebiete", "gebiete", "eine Liste der Gebiete"),
    RecordKind("synonyme", "synonyme", "vokabular", "die Liste der Synonyme", file_name="synonyme*.yml"),
    RecordKind("vokabular", "vokabular", "vokabular", "ein Vokabular"),
    RecordKind("hilfe", "hilfe", "hilfe.yml", "die Liste der Notrufnummern", single=True),
)
BY_NAME = {kind.name: kind for kind in RECORD_KINDS}
_BY_FOLDER = {kind.folder: [one for one in RECORD_KINDS if one.folder == kind.folder] for kind in RECORD_KINDS}


def kind_of(below_content: str) -> RecordKind | None:
    """Which kind of record a path below the content folder holds; None when it is no record (a prose page, a picture)."""
    folder, _, rest = below_content.partition("/")
    name = below_content.rpartition("/")[2]
    for kind in _BY_FOLDER.get(folder, ()):
        if bool(rest) != kind.single and fnmatchcase(name, kind.file_name):
            return kind
    return None


def id_of(kind: RecordKind, below_content: str) -> str:
    """The record's id as its path says it."""
    parts = below_content.removesuffix(".yml").removesuffix(".yaml").split("/")
    if kind.id_from == "folder":
        return parts[-2]
    if kind.id_from == "path":
        return "/".join(parts[-2:])
    return parts[-1]
