"""What makes reading easy, measured in a browser: lines that the eye can follow, long words that fit on a small phone."""

from __future__ import annotations

import pytest

LONGEST = 75
"""Characters in a line (WCAG 1.4.8 allows 80)."""

LINES = """() => {
  const found = [];
  for (const e of document.querySelectorAll("main p, main li, main dd, main blockquote")) {
    if (!e.checkVisibility({visibilityProperty: true}) || e.querySelector("p, ul, ol, dl, table, h2, h3") || e.textContent.length <= 75) continue;
    if (!/\\p{Ll}{3}[.!?](\\s|$)/u.test(e.textContent)) continue;
    const lines = new Map(), texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), range = document.createRange();
    for (let text; (text = texts.nextNode());) {
      if (text.parentElement.closest(".sr-nur")) continue;
      for (let i = 0; i < text.data.length; i++) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const box = range.getClientRects()[0];
        if (box?.width) lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) ?? 0) + 1);
      }
    }
    const longest = Math.max(0, ...lines.values());
    if (longest > 75) found.push(`${longest}: <${e.tagName} class="${e.className}"> ${e.textContent.trim().slice(0, 80)}`);
  }
  return found;
}"""
"""Sentences (not names or lists of words) of which a line is longer than 75 characters."""

CUT = """() => {
  const found = [], width = document.documentElement.clientWidth, range = document.createRange();
  for (const e of document.querySelectorAll("h1, h2, h3, h4, th, .knopf, .linkliste a, .marke")) {
    if (!e.checkVisibility({visibilityProperty: true})) continue;
    const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode());) {
      if (text.parentElement.closest(".sr-nur, .tabelle")) continue;
      for (const word of text.data.matchAll(/\\S+/g)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const box = range.getBoundingClientRect();
        if (box.width && (box.right > width + 1 || box.left < -1)) found.push(`${e.tagName} „${word[0]}“ ${Math.round(box.left)}–${Math.round(box.right)}`);
      }
    }
  }
  return found;
}"""
"""Words of headings, buttons and links that leave the screen."""


def test_lines_are_short_enough_for_the_eye(shared_visit, address: str) -> None:
    page = shared_visit(1280).open(address).page
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate(LINES) == []


def test_a_line_that_is_too_long_is_found(visit) -> None:
    page = visit(width=1280).open("ueber/").page
    page.evaluate(
        "document.querySelector('main p').style.maxWidth = 'none'; document.querySelector('.text').style.maxWidth = 'none'"
    )
    assert page.evaluate(LINES)


@pytest.mark.parametrize(
    "word",
    ["Gemeindepsychiatrisches", "Stadtentwicklungsprozess", "Wohnraumversorgungsgesellschaft"],
)
def test_long_words_stay_on_a_small_phone(visit, word: str) -> None:
    """Browsers with a German dictionary hyphenate; the others break the word where the line ends. None is cut off."""
    page = visit(width=320).open("angebote/lesecafe-am-markt/").page
    page.evaluate(
        "word => document.querySelectorAll('main :is(h1, h2:not(summary h2), h3, .knopf, .marke)').forEach(e => { e.textContent = word; })",
        word,
    )
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.querySelector('main').scrollWidth") <= 320


def test_no_word_is_cut_off(shared_visit, address: str) -> None:
    assert shared_visit(320).open(address).page.evaluate(CUT) == []


def test_german_is_hyphenated_where_the_browser_can(visit) -> None:
    page = visit(width=320).open("").page
    assert page.evaluate("[document.documentElement.lang, getComputedStyle(document.querySelector('h1')).hyphens]") == [
        "de",
        "auto",
    ]
