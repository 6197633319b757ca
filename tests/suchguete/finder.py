"""Drive the real finder through its contract: ``/angebote/?q=…``, ``[data-treffer][data-fertig=true] li[data-angebot]``.

Each query starts in a fresh browser context: nothing is in a cache, so wrong borders of an index can't hide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Browser, Page, TimeoutError
from server import Protokoll

FERTIG = "[data-treffer][data-fertig=true]"
WARTEN = 15_000
DANACH = 200
"""Milliseconds in which a page may load more after its results; it is counted apart."""
RUHE = 800
"""Milliseconds without any change before the last key is pressed; longer than any pause a page makes while somebody types."""

ZEIT_BIS_FERTIG = """
(() => {
  const fertig = () => document.querySelector("[data-treffer][data-fertig=true]");
  let gesucht = false;
  const waechter = new MutationObserver(() => {
    const liste = document.querySelector("[data-treffer]");
    if (!liste) return;
    gesucht ||= liste.hidden;
    if (gesucht && !liste.hidden && liste.firstElementChild) window.__erster ??= performance.now();
    if (!fertig()) return;
    window.__fertig = performance.now();
    waechter.disconnect();
  });
  waechter.observe(document, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["data-fertig", "hidden"],
  });
})();
"""

BIS_ZUM_ERSTEN = """
() => performance.getEntriesByType("resource")
  .filter(({ responseEnd }) => responseEnd <= (window.__erster ?? Infinity))
  .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize])
"""

ZEIT_AB_TASTE = """
() => {
  window.__taste = new Promise((fertig) => {
    const liste = document.querySelector("[data-treffer]");
    addEventListener("keydown", ({ timeStamp }) => {
      const waechter = new MutationObserver(() => {
        if (liste.dataset.fertig !== "true") return;
        waechter.disconnect();
        requestAnimationFrame(() => setTimeout(() => fertig(performance.now() - timeStamp)));
      });
      waechter.observe(liste, { childList: true, attributes: true, attributeFilter: ["data-fertig"] });
    }, { once: true, capture: true });
    setTimeout(() => fertig(null), 5000);
  });
}
"""

IN_RUHE = """
(ruhe) => new Promise((weiter) => {
  const liste = document.querySelector("[data-treffer]");
  let zuletzt = performance.now();
  const waechter = new MutationObserver(() => { zuletzt = performance.now(); });
  waechter.observe(liste, { childList: true, attributes: true });
  const uhr = setInterval(() => {
    if (performance.now() - zuletzt < ruhe) return;
    clearInterval(uhr);
    waechter.disconnect();
    weiter();
  }, 50);
})
"""


@dataclass(frozen=True)
class Antwort:
    """What the finder answered to one cold query. ``bytes`` and ``abrufe``: what it loaded beyond the page, up to the results."""

    treffer: tuple[str, ...]
    zahl: str
    bytes: int
    abrufe: int
    danach: int
    """Bytes that came after the results."""
    ms: float
    erste_bytes: int = 0
    """What was loaded beyond the page when the first result stood there."""
    erste_abrufe: int = 0
    fehler: tuple[str, ...] = ()


def page_files(browser: Browser, base: str, protokoll: Protokoll) -> tuple[set[str], int]:
    """Paths that the finder loads without any query, and their bytes."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    protokoll.leeren()
    page.goto(f"{base}angebote/", wait_until="networkidle")
    files = list(protokoll.zeilen)
    context.close()
    return {path for path, _ in files}, sum(size for _, size in files)


def ask(browser: Browser, base: str, protokoll: Protokoll, query: str, known: set[str]) -> Antwort:
    """One query in a fresh context."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    context.add_init_script(ZEIT_BIS_FERTIG)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    protokoll.leeren()
    try:
        page.goto(f"{base}angebote/?q={quote(query)}", wait_until="commit")
        page.wait_for_selector(FERTIG, state="attached", timeout=WARTEN)
        before = [line for line in protokoll.zeilen if line[0] not in known]
        slugs = page.eval_on_selector_all(
            f"{FERTIG} li[data-angebot]", "several => several.map((one) => one.dataset.angebot)"
        )
        count = page.text_content("[data-treffer-zahl]") or ""
        ms = page.evaluate("window.__fertig ?? performance.now()")
        first = [size for path, size in page.evaluate(BIS_ZUM_ERSTEN) if path not in known]
        page.wait_for_timeout(DANACH)
        after = [line for line in protokoll.zeilen if line[0] not in known]
    except TimeoutError as error:
        context.close()
        return Antwort((), "", 0, 0, 0, float(WARTEN), fehler=(*faults, str(error).splitlines()[0]))
    context.close()
    size = sum(size for _, size in before)
    return Antwort(
        tuple(slugs),
        count.strip(),
        size,
        len(before),
        sum(s for _, s in after) - size,
        ms,
        sum(first),
        len(first),
        tuple(faults),
    )


def type_warm(browser: Browser, base: str, queries: Sequence[str], slower: int = 4) -> list[float]:
    """From the last key of a query to its results, on a page that already searched, with the processor slowed down."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    page = context.new_page()
    page.goto(f"{base}angebote/?q={quote(queries[0])}", wait_until="networkidle")
    page.wait_for_selector(FERTIG, state="attached", timeout=WARTEN)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    times = [_last_key(page, query) for query in queries]
    context.close()
    return [time for time in times if time is not None]


def _last_key(page: Page, query: str) -> float | None:
    field = page.locator("main input[name=q]").first
    field.fill(query[:-1])
    page.evaluate(IN_RUHE, RUHE)
    field.focus()
    page.keyboard.press("End")
    page.evaluate(ZEIT_AB_TASTE)
    page.keyboard.type(query[-1])
    return page.evaluate("window.__taste")
