"""The forms that become a mail, with and without JavaScript."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

FORMS = ("mitmachen/angebot/", "mitmachen/fehler/", "mitmachen/barriere/")
ANSWER = "Café & Küche + Garten: 15–17 Uhr\nАнна пише; 100 %"


def mails(page) -> list[str]:
    """Mails that the page wants to open, in a list that grows."""
    asked: list[str] = []
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.on("Page.frameRequestedNavigation", lambda event: asked.append(event["url"]))
    return asked


@pytest.mark.parametrize("form", FORMS)
def test_answers_become_a_mail(visit, form: str) -> None:
    there = visit(width=390).open(form)
    page, asked = there.page, mails(there.page)
    boxes = page.get_by_role("form").get_by_role("textbox")
    first = boxes.first
    question = first.get_attribute("name")
    expect(page.get_by_label(question)).to_have_count(1)
    long = page.get_by_role("form").locator("textarea").first
    long.fill(ANSWER)
    page.get_by_role("button", name="E-Mail mit diesem Text öffnen").click(no_wait_after=True)
    expect(page.get_by_role("region", name="Text zum Kopieren")).to_contain_text("Café & Küche + Garten")
    page.wait_for_timeout(200)
    (mail,) = map(urlsplit, asked)
    query = parse_qs(mail.query)
    assert (mail.scheme, mail.path) == ("mailto", "redaktion@beispielstadt.example")
    assert query["subject"] == [page.get_by_role("heading", level=1).inner_text()]
    body = query["body"][0].replace("\r\n", "\n")
    assert f"{long.get_attribute('name')}\n{ANSWER}\n" in body
    assert body.count("?") >= boxes.count(), "what is not answered is asked"
    assert "+" not in mail.query
    assert there.page.context.cookies() == []
    assert [error for error in there.errors if "Launched external handler" not in error] == []


@pytest.mark.parametrize("form", FORMS)
def test_without_javascript_a_link_opens_a_mail_with_the_questions(visit, form: str) -> None:
    there = visit(width=390, js=False).open(form)
    page = there.page
    assert page.get_by_role("main").get_by_role("textbox").filter(visible=True).count() == 0, (
        "no field that leads nowhere"
    )
    link = page.get_by_role("link", name="E-Mail mit diesen Fragen öffnen")
    questions = page.get_by_role("main").get_by_role("listitem").locator("strong").all_inner_texts()
    body = parse_qs(urlsplit(link.get_attribute("href")).query)["body"][0]
    assert len(questions) >= 4
    assert [line for line in body.splitlines() if line] == questions
    assert there.complaints() == []


@pytest.mark.parametrize("js", [True, False])
def test_without_an_address_there_is_a_text_to_copy_and_a_place_for_it(visit, js: bool) -> None:
    """The portal of this project is a demonstration: nobody reads its mail."""
    there = visit("city", width=390, js=js).open("mitmachen/fehler/")
    page, main = there.page, there.page.get_by_role("main")
    assert main.locator("[href^='mailto:']").count() == 0
    expect(main.get_by_role("link", name="Meldung im öffentlichen Projekt")).to_be_visible()
    expect(main.get_by_role("region", name="Text zum Kopieren")).to_contain_text("Was stimmt nicht?")
    assert main.get_by_role("form").filter(visible=True).count() == js
    if js:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        main.get_by_label("Was stimmt nicht?").fill(ANSWER)
        main.get_by_role("button", name="Text kopieren").click()
        expect(main.get_by_role("status")).to_have_text("Der Text ist kopiert.")
        assert f"Was stimmt nicht?\n{ANSWER}\n" in page.evaluate("navigator.clipboard.readText()")
    assert there.complaints() == []


def test_where_copying_is_forbidden_the_text_is_marked(visit) -> None:
    there = visit("city", width=390)
    there.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    main = there.open("mitmachen/fehler/").page.get_by_role("main")
    main.get_by_label("Was stimmt nicht?").fill("Die Nummer")
    main.get_by_role("button", name="Text kopieren").click()
    expect(main.get_by_role("region", name="Text zum Kopieren")).to_be_focused()
    assert "Die Nummer" in there.page.evaluate("getSelection().toString()")
    assert there.complaints() == []


@pytest.mark.parametrize("width", [320, 1280])
def test_fields_and_buttons_are_big_and_clear(visit, axe, width: int) -> None:
    """44 px and 7:1, as where people in need arrive: who reports a barrier has one."""
    there = visit(width=width).open("mitmachen/barriere/")
    page = there.page
    for box in page.get_by_role("form").locator("input, textarea, button").all():
        size = box.bounding_box()
        assert size["height"] >= 44
        assert size["x"] + size["width"] <= width
    page.evaluate(axe)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(
            "axe.run({runOnly: ['color-contrast-enhanced', 'color-contrast', 'label', 'autocomplete-valid']})"
            ".then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.html)))"
        )
        assert found == [], scheme
