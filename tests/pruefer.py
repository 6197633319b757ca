"""What axe-core, HTML_CodeSniffer and the width of the window say of a page in the browser."""

from __future__ import annotations

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""Dark differs from light in nothing but colours."""

LAYOUT_RULES = ["target-size", "scrollable-region-focusable", "css-orientation-lock"]
"""A narrower window differs from a wider one in nothing but where things are."""

OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true })"
"""What is folded away must be right, too."""

RUN_AXE = """runOnly => axe.run(document, {runOnly, resultTypes: ["violations"]}).then(result =>
  result.violations.flatMap(v => v.nodes.map(n => `${v.id} [${v.impact}] ${n.target} ${n.html.slice(0, 120)}`)))"""


RUN_HTMLCS = """() => new Promise(done => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
  .filter(message => message.type === HTMLCS.ERROR).map(m => `${m.code} ${m.msg} ${m.element.outerHTML?.slice(0, 120)}`))))"""


def run_axe(page, axe: str) -> list[str]:
    """All rules in light colours, and the rules about colours in dark ones."""
    page.evaluate(OPEN_ALL)
    page.evaluate(axe)
    findings = []
    for scheme, rules in (
        ("light", {"type": "tag", "values": TAGS}),
        ("dark", {"type": "rule", "values": COLOUR_RULES}),
    ):
        page.emulate_media(color_scheme=scheme)
        findings += [f"{scheme}: {finding}" for finding in page.evaluate(RUN_AXE, rules)]
    page.emulate_media(color_scheme="light")
    return findings


def run_htmlcs(page, htmlcs: str) -> list[str]:
    """Errors of HTML_CodeSniffer against WCAG 2 AA."""
    page.evaluate(OPEN_ALL)
    page.evaluate(htmlcs)
    return page.evaluate(RUN_HTMLCS)


WIDE = """() => document.scrollingElement.scrollWidth > innerWidth
  ? [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("[role=region]"))
      .slice(0, 5).map(e => `${e.tagName}.${e.className} „${(e.textContent || "").trim().slice(0, 40)}“`).concat("wider than the window")
  : []"""
