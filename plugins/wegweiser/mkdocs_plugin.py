"""The edge to MkDocs, and the only module that imports it: hooks unpack, call the pipeline, and pack up again.

MkDocs gives the theme's ground, prose pages and one rendered page for each frame. Everything else is the core's.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options as c
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as ProsePage
from mkdocs.utils import CountHandler
from mkdocs.utils.meta import get_data

from wegweiser.check import Check
from wegweiser.checking.betreiber import check_betreiber
from wegweiser.checking.finding import ERROR, Finding
from wegweiser.checking.reporters import as_text
from wegweiser.checking.zugaenge import check_zugaenge
from wegweiser.clock import today
from wegweiser.components.zugaenge import make_kopf
from wegweiser.domain.betreiber import Betreiber, Erklaerung, read_betreiber, read_erklaerung
from wegweiser.domain.zugang import GEBAERDENSPRACHE, LEICHTE_SPRACHE, read_zugaenge
from wegweiser.errors import WegweiserError
from wegweiser.pipeline import Search, plan_site, write_site
from wegweiser.planning.page import Page
from wegweiser.planning.plan import SitePlan
from wegweiser.publishing.stamp import Eingang, look_at, read_stamp, write_stamp
from wegweiser.publishing.write import discard, open_staging, swap, write_files
from wegweiser.rendering.assets import CSP, bundle, texte
from wegweiser.rendering.environment import make_environment
from wegweiser.rendering.frame import MARKS, Frame, FrameKey, cut
from wegweiser.rendering.render import render_around
from wegweiser.rendering.sanitise import plain_text, prose
from wegweiser.rendering.sitemap import render_sitemap
from wegweiser.settings import PACKAGE, Settings, prose_addresses, read_notausgang, read_sprachen
from wegweiser.sprachen import SPRACHEN, Sprache

if TYPE_CHECKING:  # a build needs no preview, with its server and its watch over the files
    from wegweiser.preview.plan import LivePlan
    from wegweiser.preview.serve import Preview
    from wegweiser.preview.site import Ground, LiveSite

log = logging.getLogger("mkdocs.plugins.wegweiser")


OPTIONS: Mapping[str, Callable[[], c.BaseConfigOption]] = {
    "str": lambda: c.Type(str, default=""),
    "date | None": lambda: c.Type((date, str), default=""),  # YAML makes a date of an unquoted day
    "tuple[str, ...]": lambda: c.ListOfItems(c.Type(str), default=[]),
}
"""What ``mkdocs.yml`` may say for a field of this type."""


def _block(shape: type) -> type[Config]:
    """A block of settings with the keys of a dataclass."""
    return type(f"{shape.__name__}Config", (Config,), {field.name: OPTIONS[field.type]() for field in fields(shape)})


class WegweiserConfig(Config):
    """Settings of the plugin in ``mkdocs.yml``."""

    content = c.Type(str, default="content")
    demonstration = c.Type(str, default="")
    meldung_email = c.Type(str, default="")
    notausgang = c.Type(str, default=Settings.notausgang)
    sprachen = c.ListOfItems(c.Choice(tuple(SPRACHEN)), default=["de"])
    heute = c.Type(str, default="")
    betreiber = c.SubConfig(_block(Betreiber))
    barrierefreiheit = c.SubConfig(_block(Erklaerung))


class ContentRefused(Abort):
    """The content has errors; they have been reported, and nothing was published."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("Nichts veröffentlicht: Bitte zuerst die Fehler in den Inhalten beheben.")
        self.findings = findings


class WegweiserPlugin(BasePlugin[WegweiserConfig]):
    """Records to pages: checks before anything is built, pours pages at the end, swaps the finished site in."""

    def __init__(self) -> None:
        self.serving = False
        self.staging: Path | None = None
        self.search: Search | None = None
        self.planned: tuple[Settings, SitePlan] | None = None
        """Given by the preview: then only the ground is asked for."""
        self.ground: Ground | None = None
        self.begun: Check | None = None
        """Given by the command line, which has begun while MkDocs was loaded."""
        self.report: Callable[[list[Finding]], None] = _log_findings

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        try:
            self.cache = cache_of(config)
            if self.planned:
                self.settings, self.plan = self.planned
            else:
                self._check_and_plan(config)
        except WegweiserError as error:
            raise Abort(str(error)) from error
        # without Material's folder: nobody need walk through its fifteen thousand icons
        others = [folder for folder in config.theme.dirs if not (Path(folder) / ".icons").is_dir()]
        config.theme.dirs = [str(PACKAGE / "theme"), *others]
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def _check_and_plan(self, config: MkDocsConfig) -> None:
        self.settings = settings_of(config, self.config)
        eingang = _eingang(config, self.settings, later=".yml")
        self.portal, findings = self._begun_check().result()
        self.eingang = eingang.hash({str(one.source.address): one.digest for one in self.portal.readable})
        findings += check_betreiber(self.settings, Path(config.config_file_path))
        findings += check_zugaenge(self.settings, Path(config.docs_dir))
        self.report(findings)
        if any(finding.severity == ERROR for finding in findings):
            raise ContentRefused(findings)
        if not self.portal.records:
            raise WegweiserError(f"In „{self.settings.content}“ liegt kein einziger Eintrag.")
        self.target = Path(config.site_dir)
        if not self.serving:
            self.staging = open_staging(self.target, self.settings.content)
            config.site_dir = str(self.staging)
        self.search = Search(self.portal, self.settings, self.cache)
        self.plan = plan_site(self.portal, self.settings)

    def _begun_check(self) -> Check:
        if self.begun and self.begun.is_for(self.settings):
            return self.begun
        if self.begun:
            self.begun.stop()
        return Check(self.settings)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            # the theme's script bundle, search and style are not shipped, nor pages in a language that is switched off
            if file.src_dir in config.theme.dirs or file.src_uri.partition("/")[0] in self.settings.ohne_sprachen:
                files.remove(file)
        self.prose: dict[str, tuple[str, str]] = {}
        self.frames = {
            frame_file.src_uri: key
            for key in sorted(self.plan.frame_keys())
            if (frame_file := _add_frame(key, files, config))
        }
        return files

    def on_env(self, env, *, config: MkDocsConfig, files: Files):
        # The preview's live reload is an inline script that MkDocs puts in; the published site has none.
        csp = CSP.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") if self.serving else CSP
        env.globals["wegweiser"] = {"settings": self.settings, "assets": bundle(), "csp": csp}
        return env

    def on_page_context(self, context, *, page: ProsePage, config: MkDocsConfig, nav: Navigation):
        key = self.frames.get(page.file.src_uri)
        if key:
            context["teile"] = {mark: f"[[wegweiser:{mark}]]" for mark in MARKS} | _theme_words(key.sprache)
            context["teile"]["bereich"] = key.bereich
        else:
            adresse, titel = page.file.url.removeprefix("./"), page.title or ""
            content = prose(page.content or "")
            titel, kopf = self._kopf(adresse, titel)
            self.prose[adresse] = (titel, plain_text(content))
            context["teile"] = self._around(adresse, titel, page.meta) | {
                "inhalt": f'{kopf}<div class="text">{content}</div>'
            }
        return context

    def on_template_context(self, context, *, template_name: str, config: MkDocsConfig):
        text = "Vielleicht ist die Adresse veraltet, oder es steckt ein Tippfehler darin."
        content = make_environment().get_template("pages/nicht_gefunden/template.html.jinja")
        wurzel = context["base_url"].rstrip("/") + "/"
        context["base_url"] = wurzel.rstrip("/")
        context["teile"] = self._around("", "Seite nicht gefunden", {"description": text, "im_index": False}) | {
            "inhalt": content.render(wurzel=wurzel, settings=self.settings)
        }
        return context

    def _kopf(self, adresse: str, titel: str) -> tuple[str, str]:
        """Title and head of a prose page; the head is empty where the page brings its own."""
        kopf = make_kopf(adresse, self.settings)
        if kopf is None:
            return titel, ""
        return kopf.titel, make_environment().get_template("components/zugaenge/kopf.html.jinja").render(kopf=kopf)

    def _around(self, adresse: str, titel: str, meta) -> dict[str, str]:
        page = Page(
            adresse=adresse,
            titel=titel,
            beschreibung=str(meta.get("description", "")),
            template="",
            bereich=str(meta.get("bereich", "")),
            im_index=bool(meta.get("im_index", True)),
            sensibel=str(meta.get("sensibel", "")),
        ).in_sprachen(self.settings.sprache_von(adresse), self.settings.sprachen_von(adresse))
        return render_around(page, self.settings) | _theme_words(page.sprache) | {"bereich": page.bereich}

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        site = Path(config.site_dir)
        try:
            frames = _take_frames(site, self.frames.values())
            texts = [
                (adresse, *title_and_text)
                for adresse, title_and_text in sorted(self.prose.items())
                if self.settings.sprache_von(adresse).ist_deutsch
            ]
            texts += [
                (page.adresse, page.titel, page.beschreibung)
                for page in self.plan.pages
                if page.bereich in ("recht", "mitmachen")
            ]
            if self.planned:
                from wegweiser.preview.site import Ground

                self.ground = Ground(frames, texts, site)
                return
            from_mkdocs = list(look_at(site))
            written, findings = write_site(self.plan, frames, self.search, texts, self.settings, site)
            self.report(findings)
            addresses = [page.adresse for page in self.plan.pages if page.im_index and not page.weiter]
            sitemap = render_sitemap([*addresses, *self.prose], self.settings.base_url)
            self.looks = [*from_mkdocs, *written, *write_files(sitemap, site)]
        except WegweiserError as error:
            raise Abort(str(error)) from error
        log.info(f"{len(written)} Dateien geschrieben, davon {len(self.plan.pages)} Seiten aus Einträgen.")
        if self.staging and not (config.strict and _warned()):
            swap(self.staging, self.target)
            self.staging = None

    def on_build_error(self, *, error: Exception) -> None:
        if self.search:
            self.search.first.stop()
        if self.staging:
            discard(self.staging)
            self.staging = None

    def on_serve(self, server, *, config: MkDocsConfig, builder):
        server.watch(str(self.settings.content))
        return server


def _theme_words(sprache: Sprache) -> dict[str, Any]:
    """What the theme's template needs to speak a language."""
    words = texte(sprache)
    return {"sprache": sprache, "_": sprache._, "texte": words[0] if words else ""}


def cache_of(config: MkDocsConfig) -> Path:
    """The folder for what outlives a build; it may be deleted at any time."""
    return Path(config.config_file_path).parent / ".cache" / "wegweiser"


def settings_of(config: MkDocsConfig, options: WegweiserConfig) -> Settings:
    """Settings of the core from ``mkdocs.yml``. The clock is read here and nowhere else."""
    project = Path(config.config_file_path).parent
    content = Path(options.content)
    content = content if content.is_absolute() else _shown(project / content)
    if not content.is_dir():
        raise WegweiserError(f"Den Ordner der Inhalte gibt es nicht: {content}")
    edit_url = ""
    if config.repo_url and config.edit_uri:
        # edit_uri points at docs_dir; records lie beside it, below the content folder
        edit_url = f"{config.repo_url.rstrip('/')}/{config.edit_uri.strip('/')}/".replace("/seiten/", "/")
    theme_folder = next(Path(folder) for folder in config.theme.dirs if (Path(folder) / ".icons").is_dir())
    return Settings(
        content=content,
        heute=today(options.heute),
        symbole=theme_folder / ".icons",
        name=config.site_name,
        base_url=config.site_url or "",
        demonstration=options.demonstration,
        edit_url=edit_url,
        repo_url=(config.repo_url or "").rstrip("/"),
        meldung_email=options.meldung_email,
        notausgang=read_notausgang(options.notausgang),
        sprachen=read_sprachen(options.sprachen),
        seiten=prose_addresses(Path(config.docs_dir)),
        betreiber=read_betreiber(options.betreiber),
        erklaerung=read_erklaerung(options.barrierefreiheit),
        zugaenge=read_zugaenge(
            *(_front_matter(Path(config.docs_dir), page) for page in (LEICHTE_SPRACHE, GEBAERDENSPRACHE))
        ),
    )


def _front_matter(folder: Path, adresse: str) -> dict[str, Any]:
    """What a prose page says above its text; nothing when the city does not have the page."""
    file = folder / f"{adresse.rstrip('/')}.md"
    return get_data(file.read_text(encoding="utf-8-sig"))[1] if file.is_file() else {}


def read_settings(config_file: str, content: str | None = None) -> Settings:
    """Settings of the project, for those who build nothing. Raises WegweiserError when the set-up is wrong."""
    config = _load(config_file, content, None, None, lambda findings: None)
    return settings_of(config, config.plugins["wegweiser"].config)


@dataclass(frozen=True)
class Built:
    """What a build came to. ``neu`` is False when the site was already what a build would give."""

    seiten: int
    dateien: int
    meldungen: str
    neu: bool = True


def build_site(
    config_file: str,
    content: str | None = None,
    site_dir: str | None = None,
    heute: str | None = None,
    neu: bool = False,
    begun: Check | None = None,
) -> Built:
    """Build as ``mkdocs build`` does, with other folders if given; not again when nothing has changed, unless ``neu``.
    ``begun``: a check that may be the one that is needed. Raises ContentRefused with its findings, WegweiserError when the
    set-up is wrong."""
    findings: list[Finding] = []
    config = _load(config_file, content, site_dir, heute, findings.extend)
    plugin = config.plugins["wegweiser"]
    cache, target = cache_of(config), Path(config.site_dir)
    settings = settings_of(config, plugin.config)
    if not neu and (stamp := read_stamp(cache, target, lambda: _eingang(config, settings).hash())):
        return Built(stamp.seiten, stamp.dateien, stamp.meldungen, neu=False)
    plugin.begun = begun
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except ContentRefused:
        raise
    except Abort as error:
        raise WegweiserError(str(error)) from error
    finally:
        config.plugins.on_shutdown()
    built = Built(len(plugin.plan.pages), len(plugin.plan.files), as_text(findings))
    write_stamp(cache, target, plugin.eingang, plugin.looks, built.meldungen, built.seiten, built.dateien)
    return built


def _eingang(config: MkDocsConfig, settings: Settings, later: str | None = None) -> Eingang:
    """Everything that goes into a site. ``later``: the ending of files that the check reads anyway."""
    facts = (
        settings,
        Path(config.config_file_path).read_bytes(),
        {name: str(config[name]) for name in ("site_name", "site_url", "repo_url", "edit_uri", "strict")},
        os.environ.get("SOURCE_DATE_EPOCH", ""),
    )
    own = [Path(folder) for folder in config.theme.dirs if "site-packages" not in folder]
    hooks = [Path(hook).parent for hook in config.hooks]
    return Eingang(facts, [settings.content, settings.schemas, Path(config.docs_dir), *own, *hooks], later)


def preview_of(
    config_file: str,
    content: str | None,
    heute: str | None,
    say: Callable[[str], None],
    report: Callable[[list[Finding]], None],
) -> Preview:
    """A live preview of the project, ready to serve. Raises WegweiserError when the set-up is wrong."""
    from wegweiser.preview.serve import Preview
    from wegweiser.preview.site import LiveSite

    def make_site() -> LiveSite:
        config = _load(config_file, content, None, heute, report)
        settings = settings_of(config, config.plugins["wegweiser"].config)
        folder = Path(tempfile.mkdtemp(prefix="wegweiser-vorschau-"))
        return LiveSite(settings, partial(_make_ground, config_file, content, settings, folder), cache_of(config))

    return Preview(make_site, Path(config_file), say, report)


def _make_ground(config_file: str, content: str | None, settings: Settings, folder: Path, plan: LivePlan) -> Ground:
    """Let MkDocs make the frames for these pages, and the prose pages, in ``folder``. Raises WegweiserError."""
    config = _load(config_file, content, str(folder), None, lambda findings: None)
    plugin = config.plugins["wegweiser"]
    plugin.planned = settings, SitePlan(tuple(plan.pages()), ())
    try:
        mkdocs_build(config)
    except Abort as error:
        raise WegweiserError(str(error)) from error
    return plugin.ground


def _load(config_file, content, site_dir, heute, report) -> MkDocsConfig:
    if not Path(config_file).is_file():
        raise WegweiserError(
            f"Die Datei {config_file} fehlt. Bitte im Ordner des Projekts aufrufen oder --config nennen."
        )
    overrides = {}
    if site_dir:
        overrides["site_dir"] = str(Path(site_dir).resolve())
    if content:
        if not Path(content).is_dir():
            raise WegweiserError(f"Den Ordner der Inhalte gibt es nicht: {content}")
        if (Path(content) / "seiten").is_dir():
            overrides["docs_dir"] = str((Path(content) / "seiten").resolve())
    try:
        config = load_config(config_file, **overrides)
    except ConfigurationError as error:
        raise WegweiserError(f"{config_file} passt nicht: {error}") from error
    plugin = config.plugins.get("wegweiser")
    if plugin is None:
        raise WegweiserError(f"In {config_file} fehlt unter „plugins:“ der Eintrag „wegweiser“.")
    if content:
        plugin.config.content = content if Path(content).is_absolute() else str(Path(content).absolute())
    if heute:
        plugin.config.heute = heute
    plugin.report = report
    return config


def _add_frame(key: FrameKey, files: Files, config: MkDocsConfig) -> File:
    """Add the ordinary page that becomes this frame, at the depth where it will be used."""
    source = key.adresse.removesuffix(".html") + ".md"
    file = File.generated(config, source, content="# Rahmen", inclusion=InclusionLevel.NOT_IN_NAV)
    file.use_directory_urls = False
    files.append(file)
    return file


def _take_frames(site: Path, keys) -> dict[FrameKey, Frame]:
    """Cut the rendered frame pages and remove them from the site."""
    frames = {}
    for key in keys:
        page = site / key.adresse
        frames[key] = cut(page.read_text(encoding="utf-8"), key.adresse)
        page.unlink()
    shutil.rmtree(site / "wegweiser-rahmen", ignore_errors=True)
    return frames


def _log_findings(findings: list[Finding]) -> None:
    if findings:
        log.warning("\n%s", as_text(findings)) if not any(f.severity == ERROR for f in findings) else log.error(
            "\n%s", as_text(findings)
        )


def _warned() -> bool:
    """Has ``mkdocs build --strict`` counted a warning? It judges only after the last hook."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def _shown(path: Path) -> Path:
    """A path as people would type it: relative to where they stand, when it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path
