"""Walk through the content folder: every record file becomes a Record, everything odd a Finding."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from hashlib import sha256

from wegweiser.checking.finding import ERROR, NOTICE, Finding
from wegweiser.errors import WegweiserError
from wegweiser.reading.files import read_bytes
from wegweiser.reading.nearest import fold, nearest
from wegweiser.reading.parse import parse
from wegweiser.reading.record import Record, SourceRef
from wegweiser.record_kinds import RECORD_KINDS, id_of, kind_of
from wegweiser.settings import Settings

RECORD_FOLDERS = frozenset(kind.folder for kind in RECORD_KINDS if not kind.single)
RECORD_FILES = frozenset(kind.folder for kind in RECORD_KINDS if kind.single)
OTHER_FOLDERS = frozenset(("seiten", "bilder"))
"""Folders that others read: prose pages and pictures."""
MAX_FOLDERS = 8

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_ALMOST_YML = re.compile(r"(?i)\.(?:yaml|yml)(?:\.txt)?\Z")
_BACKUP = re.compile(r"(?i)(?:~|\.bak|\.orig|\.rej|\.tmp|\.swp|\.kopie|\.alt|\.old)\Z")
_FINE = re.compile(r"(?i)(?:README|LIESMICH|LICENSE|LIZENZ)(?:\.[a-z]+)?\Z")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\Z")


def find_files(settings: Settings) -> Iterator[SourceRef | Finding]:
    """Every file that may hold a record, in the order of the paths, and what is wrong with names and places."""
    if not settings.content.is_dir():
        raise WegweiserError(
            f"Den Ordner {settings.content} gibt es nicht. Bitte mit --content den Ordner der Inhalte angeben."
        )
    yield from _walk(settings.content.as_posix(), "")


def read_file(source: SourceRef) -> tuple[Record | None, list[Finding]]:
    """What one file says, every scalar as text; None when it holds no record or cannot be read."""
    kind = kind_of(source.below_content)
    if kind is None:
        return None, []
    raw, reason = read_bytes(source.address)
    if raw is None:
        return None, [_about(source, reason, "datei-nicht-lesbar", "Bitte die Datei neu anlegen.")]
    data, findings = parse(raw, source)
    if data is None:
        return None, findings
    return Record(kind.name, id_of(kind, source.below_content), source, data, sha256(raw).digest()), findings


# --- the walk ---------------------------------------------------------------------------------------------------------


def _walk(content: str, below: str) -> Iterator[SourceRef | Finding]:
    folder = _source(content, below.rstrip("/"))
    try:
        with os.scandir(folder.address) as opened:
            entries = sorted(opened, key=lambda entry: entry.name)
    except OSError:
        yield _about(
            folder, "Dieser Ordner lässt sich nicht lesen.", "datei-nicht-lesbar", "Bitte die Leserechte prüfen."
        )
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        source = _source(content, below + entry.name)
        if entry.is_symlink():
            yield _about(
                source,
                "Das ist eine Verknüpfung auf eine andere Datei oder einen anderen Ordner.",
                "verknuepfung",
                "Bitte stattdessen die Datei selbst hier ablegen.",
            )
        elif entry.is_dir(follow_symlinks=False):
            yield from _folder(content, source)
        elif entry.is_file(follow_symlinks=False):
            yield from _file(source)
        else:
            yield _about(source, "Das ist keine gewöhnliche Datei.", "keine-datei", "Bitte löschen.")


def _folder(content: str, source: SourceRef) -> Iterator[SourceRef | Finding]:
    below = source.below_content
    parts = below.split("/")
    name = parts[-1]
    if _ALMOST_YML.search(name):
        yield _about(
            source, "Das ist ein Ordner, heißt aber wie eine Datei.", "keine-datei", "Bitte umbenennen oder löschen."
        )
        return
    if len(parts) == 1:
        if name in OTHER_FOLDERS:
            return
        if name not in RECORD_FOLDERS:
            yield _unknown_folder(source)
            return
    elif not _SLUG.match(name):
        strict = parts[0] == "goals"
        right = fold(name)
        yield _about(
            source,
            "Ein Ordnername besteht hier aus kleinen Buchstaben a bis z, Ziffern und einzelnen Bindestrichen.",
            "dateiname",
            "Bitte den Ordner umbenennen.",
            right,
            ERROR if strict else NOTICE,
        )
        if strict:
            return
    if len(parts) > MAX_FOLDERS:
        yield _about(
            source,
            f"Hier liegen mehr als {MAX_FOLDERS} Ordner ineinander.",
            "zu-tief",
            "Bitte die Ordner flacher anlegen.",
        )
        return
    yield from _walk(content, below + "/")


def _file(source: SourceRef) -> Iterator[SourceRef | Finding]:
    below = source.below_content
    folder, _, rest = below.partition("/")
    name = below.rpartition("/")[2]
    if _FINE.match(name):
        return
    if not name.endswith(".yml"):
        yield from _no_record(source, folder, name)
    elif not rest and name not in RECORD_FILES:
        yield _stray_record(source, name)
    elif odd := _odd_name(source, name.removesuffix(".yml")):
        yield odd
    elif folder == "goals" and below.count("/") != 3:
        yield _about(
            source,
            "Strategien und Handlungsfelder liegen in einem Ordner je Kommune und darin je Strategie.",
            "ablageort",
            "Bitte verschieben nach goals/<kommune>/<strategie>/.",
        )
    else:
        yield source


def _no_record(source: SourceRef, folder: str, name: str) -> Iterator[Finding]:
    if _BACKUP.search(name):
        yield _about(
            source,
            "Das sieht nach einer Sicherungskopie aus; das Portal liest sie nicht.",
            "unbekannte-datei",
            "Bitte löschen.",
            severity=NOTICE,
        )
    elif _ALMOST_YML.search(name):
        right = _ALMOST_YML.sub(".yml", name)
        yield _about(
            source,
            "Das Portal liest nur Dateien mit der Endung „.yml“, klein geschrieben und ohne Zusatz.",
            "dateiname",
            f"Bitte umbenennen in „{right}“.",
            right,
        )
    elif not (folder == "gebiete" and name.endswith(".geojson")):
        yield _about(
            source,
            "Diese Datei liest das Portal nicht.",
            "unbekannte-datei",
            "Bitte löschen oder an einen anderen Ort legen.",
            severity=NOTICE,
        )


def _odd_name(source: SourceRef, stem: str) -> Finding | None:
    if _SLUG.match(stem) and 3 <= len(stem) <= 80 and not _RESERVED.match(stem):
        return None
    right = fold(stem)
    fits = _SLUG.match(right) and 3 <= len(right) <= 80 and not _RESERVED.match(right)
    if _RESERVED.match(stem):
        message = f"„{stem}“ kann auf manchen Rechnern kein Dateiname sein."
    elif _SLUG.match(stem):
        message = f"Der Dateiname hat {len(stem)} Zeichen; möglich sind 3 bis 80 (ohne „.yml“)."
    else:
        message = (
            "Ein Dateiname besteht hier aus kleinen Buchstaben a bis z, Ziffern und einzelnen Bindestrichen; "
            "aus ä wird ae, aus ß wird ss."
        )
    step = f"Bitte umbenennen, zum Beispiel in „{right}.yml“." if fits else "Bitte umbenennen."
    return _about(source, message, "dateiname", step, f"{right}.yml" if fits else "")


def _stray_record(source: SourceRef, name: str) -> Finding:
    meant = nearest(name.removesuffix(".yml"), [known.removesuffix(".yml") for known in RECORD_FILES])
    step = f"Bitte umbenennen in „{meant}.yml“." if meant else "Bitte in den Ordner der passenden Art verschieben."
    return _about(
        source,
        "Direkt im Ordner der Inhalte liest das Portal diese Datei nicht.",
        "ablageort",
        step,
        f"{meant}.yml" if meant else "",
    )


def _unknown_folder(source: SourceRef) -> Finding:
    meant = nearest(source.below_content, RECORD_FOLDERS | OTHER_FOLDERS)
    holds_records = _holds_records(source)
    hint = (
        f"Gemeint sein könnte „{meant}“."
        if meant
        else f"Bekannt sind: {', '.join(sorted(RECORD_FOLDERS | OTHER_FOLDERS))}."
    )
    return _about(
        source,
        "Diesen Ordner liest das Portal nicht"
        + ("; die Dateien darin würden nicht erscheinen." if holds_records else "."),
        "ablageort",
        "Bitte den Ordner umbenennen oder die Dateien in den richtigen Ordner verschieben.",
        meant,
        ERROR if holds_records else NOTICE,
        hint,
    )


def _holds_records(folder: SourceRef) -> bool:
    return any(name.lower().endswith((".yml", ".yaml")) for _, _, names in os.walk(folder.address) for name in names)


# --- helpers ----------------------------------------------------------------------------------------------------------


def _source(content: str, below: str) -> SourceRef:
    shown = f"{content}/{below}"
    return SourceRef(shown, below, shown)


def _about(
    source: SourceRef,
    message: str,
    code: str,
    next_step: str,
    suggestion: str = "",
    severity: str = ERROR,
    hint: str = "",
) -> Finding:
    """A finding about the file itself."""
    return Finding(source, (), message, code, suggestion, hint, next_step, severity, line=1, column=1)
