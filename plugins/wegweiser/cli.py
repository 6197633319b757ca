"""The command ``wegweiser``: check, build, serve, report. Unpacks arguments, calls one function, reports in German.

The garbage collector is off where a command ends soon: records all stay, looking through them finds nothing and takes time.
Exit codes: 0 all right · 1 the content has errors (nothing was published) · 2 wrong usage or set-up.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from wegweiser import __version__
from wegweiser.check import Check, check_content
from wegweiser.checking.finding import ERROR, Finding
from wegweiser.checking.reporters import as_github, as_json, as_text
from wegweiser.clock import today
from wegweiser.errors import WegweiserError
from wegweiser.settings import Settings

CONTENT = click.option("--content", type=click.Path(file_okay=False), help="Ordner der Inhalte (sonst: content).")
CONFIG = click.option(
    "--config", "config_file", default="mkdocs.yml", show_default=True, help="Einstellungen des Portals."
)
HEUTE = click.option("--heute", metavar="JJJJ-MM-TT", help="So tun, als wäre dieser Tag (sonst: heute).")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="wegweiser")
def main() -> None:
    """Aus geprüften Einträgen wird das Strategie- und Angebotsportal einer Stadt."""


@main.command()
@CONTENT
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Für Menschen, für Programme, oder als Anmerkungen in einem Pull Request.",
)
@HEUTE
def check(content: str | None, form: str, heute: str | None) -> None:
    """Prüft alle Einträge und meldet alles auf einmal. Verändert nichts."""
    gc.disable()
    folder = Path(content or "content")
    if not folder.is_dir():
        raise WegweiserError(f"Den Ordner der Inhalte gibt es nicht: {folder}")
    _, findings = check_content(Settings(content=folder, heute=today(heute or "")))
    if form == "json":
        click.echo(as_json(findings))
    elif form == "github":
        click.echo(as_github(findings), nl=False)
        click.echo(as_text(findings), err=True)
    else:
        click.echo(as_text(findings, colour=sys.stdout.isatty()))
    sys.exit(_code(findings))


@main.command()
@CONTENT
@click.option("--site-dir", type=click.Path(file_okay=False), help="Wohin gebaut wird (sonst: site_build).")
@CONFIG
@HEUTE
@click.option("--neu", is_flag=True, help="Auch bauen, wenn sich seit dem letzten Mal nichts geändert hat.")
def build(content: str | None, site_dir: str | None, config_file: str, heute: str | None, neu: bool) -> None:
    """Prüft und baut die Website. Sind Einträge fehlerhaft, bleibt die bisherige Website, wie sie ist."""
    gc.disable()
    click.echo("Einträge lesen und prüfen …", err=True)
    folder = Path(content or "content")
    begun = Check(Settings(content=folder, heute=today(heute or ""))) if folder.is_dir() else None
    _quiet_mkdocs()
    from wegweiser.mkdocs_plugin import ContentRefused, build_site  # takes its time

    try:
        built = build_site(config_file, content, site_dir, heute, neu, begun)
    except ContentRefused as refused:
        _report(refused.findings)
        click.echo("\nNichts veröffentlicht. Bitte die Fehler beheben und noch einmal bauen.", err=True)
        sys.exit(1)
    finally:
        if begun:
            begun.stop()
    click.echo(built.meldungen, err=True)
    what = f"{built.seiten} Seiten aus Einträgen und {built.dateien} weitere Dateien."
    said = "Fertig:" if built.neu else "Nichts hat sich geändert, die Website ist auf dem Stand (--neu baut trotzdem):"
    click.echo(f"{said} {what}", err=True)


@main.command()
@CONTENT
@CONFIG
@click.option("--adresse", default="127.0.0.1:8000", show_default=True, help="Wo die Vorschau zu sehen ist.")
@HEUTE
def serve(content: str | None, config_file: str, adresse: str, heute: str | None) -> None:
    """Zeigt die Website als Vorschau; jede gespeicherte Änderung ist sofort zu sehen. Ende mit Strg+C."""
    _quiet_mkdocs()
    from wegweiser.mkdocs_plugin import preview_of

    click.echo("Einträge lesen …", err=True)
    preview_of(config_file, content, heute, lambda line: click.echo(line, err=True), _report).serve(adresse)


@main.command()
@click.option("--von", required=True, metavar="TAG", help="Erster Tag, zum Beispiel 2026-01-01 oder 1.1.2026.")
@click.option("--bis", default="", metavar="TAG", help="Letzter Tag (sonst: heute).")
@CONTENT
@click.option("--ziel", default="build/bericht", show_default=True, help="Ordner für den Bericht.")
@CONFIG
def report(von: str, bis: str, content: str | None, ziel: str, config_file: str) -> None:
    """Schreibt, was sich zwischen zwei Tagen verändert hat: als Seite zum Drucken und als Markdown für eine Vorlage."""
    gc.disable()
    _quiet_mkdocs()
    from wegweiser.mkdocs_plugin import read_settings
    from wegweiser.report.command import write_report
    from wegweiser.report.tage import lies_tag

    heute = today()
    days = lies_tag(von, "--von"), lies_tag(bis, "--bis") if bis else heute
    settings = replace(read_settings(config_file, content), heute=heute)
    written = write_report(settings, *days, Path(ziel), lambda line: click.echo(line, err=True))
    click.echo(written.meldung, err=True)
    sys.exit(int(bool(written.bericht.ausgelassen)))


def run() -> None:
    """Entry point: set-up problems end with one sentence and exit code 2, never with a traceback."""
    try:
        main()
    except WegweiserError as error:
        click.echo(f"Fehler: {error}", err=True)
        _leave(2)
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else int(end.code is not None))


def _leave(code: int) -> None:
    """End at once: giving back the memory of ten thousand records piece by piece takes a second."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _report(findings: list[Finding]) -> None:
    click.echo(as_text(findings, colour=sys.stderr.isatty()), err=True)


def _code(findings: list[Finding]) -> int:
    return int(any(finding.severity == ERROR for finding in findings))


def _quiet_mkdocs(level: int = logging.WARNING) -> None:
    """MkDocs speaks through the log only; the theme's advertisement for its successor is switched off."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.basicConfig(level=level, format="%(message)s", stream=sys.stderr)


if __name__ == "__main__":
    run()
