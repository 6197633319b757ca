"""The notepad in a real browser: keep, remove, undo, other tabs, hostile and locked storage, what must never be kept, print, share."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

KEY = "wegweiser-merkliste"
CAFE, TELEPHONE, MONEY = "lesecafe-am-markt", "plaudertelefon", "sprechstunde-rund-ums-geld"
OVER, CRISIS, VIOLENCE = "mittagstisch-west", "krisendienst", "schutzhaus-fuer-frauen"

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN_AXE = """tags => axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
  .then(({ violations }) => violations.flatMap(v => v.nodes.map(n => `${v.id} ${n.target} ${n.html.slice(0, 120)}`)))"""

LOCKED = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('locked', 'SecurityError'); } })"
)
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


def entry(slug: str, **more) -> dict:
    return {"adresse": f"angebote/{slug}/", "titel": slug, **more}


def stored(page) -> list[str] | None:
    """Slugs on the list; None when nothing is stored at all."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    return text and [one["adresse"].split("/")[1] for one in json.loads(text)]


def put(page, value: object) -> None:
    text = value if isinstance(value, str) else json.dumps(value)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def button(page):
    return page.locator("[data-merken] button")


def remover(page, title: str):
    return page.get_by_role("button", name=f"Nicht mehr merken: {title}", exact=True)


def undo(page):
    return page.get_by_role("button", name="Rückgängig")


def titles(page) -> list[str]:
    return page.locator("[data-liste] h2").all_inner_texts()


def keep(there, *slugs: str):
    for slug in slugs:
        there.open(f"angebote/{slug}/")
        button(there.page).click()
    return there


def open_list(there):
    there.open("merkliste/")
    there.page.locator("[data-merkliste-seite][data-fertig=true]").wait_for()
    return there.page


@pytest.fixture
def filled(visit):
    """Function: a window with three offers on the open list."""

    def fill(**more):
        there = keep(visit(**more), CAFE, TELEPHONE, MONEY)
        open_list(there)
        return there

    return fill


# --- keeping -------------------------------------------------------------------------------------------------------------


def test_an_offer_is_kept_at_a_click_and_forgotten_at_the_next(visit) -> None:
    there = visit(width=390).open(f"angebote/{CAFE}/")
    page = there.page
    links = page.get_by_role("link", name=re.compile("^Merkliste"))
    expect(links).to_have_count(0)
    assert stored(page) is None

    page.get_by_role("button", name="Merken", exact=True).click()
    expect(button(page)).to_have_accessible_name("Gemerkt – nicht mehr merken")
    expect(button(page)).to_be_focused()
    expect(page.locator("[data-merken] [role=status]")).to_have_text("Gemerkt. Auf Ihrer Merkliste steht 1 Angebot.")
    assert stored(page) == [CAFE]
    assert links.all_inner_texts() == ["Merkliste (1)", "Merkliste (1)"], "beside the button and in the footer"

    page.reload()
    expect(button(page)).to_have_accessible_name("Gemerkt – nicht mehr merken")
    button(page).click()
    expect(button(page)).to_have_accessible_name("Merken")
    expect(page.locator("[data-merken] [role=status]")).to_have_text("Nicht mehr gemerkt.")
    expect(links).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    assert there.complaints() == []


def test_what_it_stores_is_announced(visit) -> None:
    there = keep(visit(), CAFE)
    assert there.page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == [KEY]
    assert there.page.context.cookies() == []
    assert KEY in there.open("datenschutz/").page.locator("main h3 code").all_text_contents()


def test_the_list_is_one_quiet_link_elsewhere(visit) -> None:
    there = visit().open("")
    expect(there.page.get_by_role("link", name=re.compile("Merkliste"))).to_have_count(0)
    keep(there, CAFE, TELEPHONE).open("")
    link = there.page.get_by_role("contentinfo").get_by_role("link", name="Merkliste (2)")
    expect(link).to_be_visible()
    expect(there.page.get_by_role("link", name=re.compile("Merkliste"))).to_have_count(1)
    link.click()
    there.page.wait_for_url(re.compile("/merkliste/$"))


@pytest.mark.parametrize("slug", [CRISIS, VIOLENCE])
def test_what_is_sensitive_can_never_be_kept(visit, slug: str) -> None:
    there = keep(visit(), CAFE).open(f"angebote/{slug}/")
    expect(there.page.get_by_role("button", name=re.compile("merken", re.I))).to_have_count(0)
    expect(there.page.locator("[data-merken] button")).to_have_count(0)
    assert stored(there.page) == [CAFE]


def test_every_offer_has_the_button_and_no_sensitive_one(site) -> None:
    for path in (site.content / "angebote").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        sensitive = "\nsensibel: " in text or "\nschutzadresse: true" in text
        document = site.documents[f"angebote/{path.stem}/"]
        kept = [tag.attrs["data-merken"] for tag in document.tags if "data-merken" in tag.attrs]
        assert len(kept) == 1, path.stem
        assert bool(kept[0]) != sensitive, path.stem
    elsewhere = {address for address, document in site.documents.items() if "data-merken=" in document.html}
    assert {address.count("/") for address in elsewhere} <= {2, 3}
    assert all("angebote/" in address for address in elsewhere)


def test_what_became_sensitive_is_forgotten(visit) -> None:
    there = visit().open("")
    put(there.page, [entry(VIOLENCE), entry(CAFE), entry(CRISIS)])
    page = open_list(there)
    assert titles(page) == ["Lesecafé am Markt"]
    assert stored(page) == [CAFE]


def test_an_offer_that_is_over_can_only_be_taken_off(visit) -> None:
    there = visit().open(f"angebote/{OVER}/")
    page = there.page
    expect(button(page)).to_be_hidden()
    put(page, [entry(OVER)])
    page.reload()
    expect(button(page)).to_have_accessible_name("Gemerkt – nicht mehr merken")
    open_list(there)
    expect(page.locator("[data-liste]")).to_contain_text("Dieses Angebot lief bis 31. Dezember 2025.")
    expect(page.get_by_role("link", name="Mittagstisch West")).to_be_visible()


# --- the list ------------------------------------------------------------------------------------------------------------


def test_the_list_shows_what_helps_to_choose(filled) -> None:
    there = filled(width=390)
    page = there.page
    assert titles(page) == ["Lesecafé am Markt", "Plaudertelefon", "Sprechstunde rund ums Geld"]
    expect(page.locator("[data-zahl]")).to_have_text("3 Angebote")
    card = page.locator("[data-liste] > li").nth(1)
    expect(card).to_contain_text("Einfach mal reden, jeden Abend.")
    expect(card).to_contain_text("Montag und Dienstag, 18 bis 20 Uhr")
    expect(card.get_by_role("listitem").filter(has_text="kostenlos")).to_have_class("marke marke--gut")
    expect(card.get_by_role("link", name="030 23125-151")).to_have_attribute("href", "tel:03023125151")
    expect(page.get_by_text("braucht diese Seite JavaScript")).to_be_hidden()
    page.get_by_role("link", name="Plaudertelefon").click()
    page.wait_for_url(re.compile(f"/angebote/{TELEPHONE}/$"))
    assert there.complaints() == []


def test_opening_the_list_asks_for_the_pages_on_it_and_nothing_else(visit) -> None:
    there = keep(visit(), CAFE, TELEPHONE)
    asked = []
    there.page.on("request", lambda request: request.resource_type == "fetch" and asked.append(request.url))
    open_list(there)
    assert sorted(asked) == [f"{there.origin}angebote/{slug}/" for slug in (CAFE, TELEPHONE)]
    assert there.complaints() == []


def test_it_says_what_is_new_and_what_is_gone_and_stores_neither(visit) -> None:
    there = visit().open("")
    put(there.page, [entry(CAFE, titel="Alter Name", wann="früher"), entry("gibt-es-nicht", titel="Nähstube")])
    before = there.page.evaluate("localStorage[Object.keys(localStorage)[0]]")
    page = open_list(there)
    assert titles(page) == ["Lesecafé am Markt", "Nähstube"]
    gone = page.locator("[data-liste] > li").nth(1)
    expect(gone).to_contain_text("Dieses Angebot gibt es nicht mehr.")
    expect(gone.get_by_role("link")).to_have_count(0)
    expect(page.locator("[data-liste] > li").first).not_to_contain_text("gibt es nicht mehr")
    assert page.evaluate("localStorage[Object.keys(localStorage)[0]]") == before
    assert there.foreign + there.errors == []


def test_without_a_connection_the_list_is_as_it_was_kept(visit) -> None:
    there = keep(visit(), CAFE, TELEPHONE)
    there.page.route("**/angebote/**", lambda route: route.abort())
    page = open_list(there)
    assert titles(page) == ["Lesecafé am Markt", "Plaudertelefon"]
    expect(page.locator("[data-liste]")).not_to_contain_text("gibt es nicht mehr")
    assert stored(page) == [CAFE, TELEPHONE]


def test_the_list_speaks_the_language_of_its_page(visit) -> None:
    """What was kept in German is shown as the English pages have it; without a connection it is marked as German."""
    there = keep(visit(), CAFE, TELEPHONE)
    page = there.page
    there.open("en/merkliste/")
    page.locator("[data-merkliste-seite][data-fertig=true]").wait_for()
    english = page.get_by_role("link", name="Reading café at the market")
    assert english.evaluate("link => link.href") == f"{there.origin}en/angebote/{CAFE}/"
    assert english.evaluate("link => link.closest('[lang]').lang") == "en"
    german = page.get_by_role("link", name="Plaudertelefon")
    assert german.evaluate("link => link.closest('[lang]').lang") == "de"

    page.route("**/en/angebote/**", lambda route: route.abort())
    there.open("en/merkliste/")
    page.locator("[data-merkliste-seite][data-fertig=true]").wait_for()
    kept = page.get_by_role("link", name="Lesecafé am Markt")
    assert kept.evaluate("link => link.closest('[lang]').lang") == "de"
    assert kept.evaluate("link => link.href") == f"{there.origin}en/angebote/{CAFE}/"


def test_the_list_is_sound_from_right_to_left(visit, axe: str) -> None:
    there = keep(visit(width=390), CAFE, TELEPHONE).open("ar/merkliste/")
    page = there.page
    page.locator("[data-merkliste-seite][data-fertig=true]").wait_for()
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE, TAGS) == []
    assert there.complaints() == []


def test_one_is_removed_and_comes_back_to_its_place(filled) -> None:
    page = filled().page
    remover(page, "Plaudertelefon").click()
    assert titles(page) == ["Lesecafé am Markt", "Sprechstunde rund ums Geld"]
    assert stored(page) == [CAFE, MONEY]
    expect(undo(page)).to_be_focused()
    expect(page.locator("[data-ansage]")).to_have_text(
        "„Plaudertelefon“ steht nicht mehr auf Ihrer Merkliste. Auf der Liste stehen noch 2 Angebote."
    )
    page.keyboard.press("Enter")
    assert titles(page) == ["Lesecafé am Markt", "Plaudertelefon", "Sprechstunde rund ums Geld"]
    assert stored(page) == [CAFE, TELEPHONE, MONEY]
    expect(page.get_by_role("link", name="Plaudertelefon")).to_be_focused()
    expect(page.locator("[data-ansage]")).to_have_text("Alles ist wieder da.")


def test_everything_is_removed_at_once_and_comes_back(filled) -> None:
    there = filled(width=390)
    page = there.page
    page.get_by_role("button", name="Alles löschen").click()
    assert stored(page) is None
    assert titles(page) == []
    expect(page.get_by_role("heading", name="Noch ist nichts gemerkt")).to_be_visible()
    expect(page.get_by_role("button", name="Drucken")).to_be_hidden()
    expect(undo(page)).to_be_focused()
    undo(page).click()
    assert stored(page) == [CAFE, TELEPHONE, MONEY]
    assert len(titles(page)) == 3
    assert there.dialogs == []


def test_nobody_can_undo_it_once_the_page_was_out_of_sight(filled) -> None:
    page = filled().page
    page.get_by_role("button", name="Alles löschen").click()
    expect(undo(page)).to_be_visible()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(undo(page)).to_be_visible()
    page.evaluate(
        """() => { Object.defineProperty(document, "hidden", { value: true });
        document.dispatchEvent(new Event("visibilitychange")); }"""
    )
    expect(undo(page)).to_have_count(0)
    expect(page.get_by_text("Ihre Merkliste ist gelöscht.")).to_have_count(1)  # for screen readers, with no title in it
    assert stored(page) is None


def test_the_keyboard_does_it_all(visit) -> None:
    there = visit(width=390).open(f"angebote/{CAFE}/")
    page = there.page
    button(page).focus()
    page.keyboard.press("Space")
    assert stored(page) == [CAFE]
    open_list(there)
    names = []
    page.get_by_role("heading", level=1).click()
    for _ in range(9):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.innerText.trim()"))
    assert names[:7] == [
        "Drucken",
        "Als Text kopieren",
        "Per E-Mail an mich",
        "Alles löschen",
        "Lesecafé am Markt",
        "030 23125-121",
        "Nicht mehr merken: Lesecafé am Markt",
    ]
    remover(page, "Lesecafé am Markt").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("link", name="Angebote finden")).to_be_focused()


# --- several tabs ----------------------------------------------------------------------------------------------------------


def test_tabs_agree(filled) -> None:
    there = filled()
    page = there.page
    other = page.context.new_page()
    other.goto(f"{there.origin}angebote/{TELEPHONE}/")
    expect(button(other)).to_have_accessible_name("Gemerkt – nicht mehr merken")

    remover(page, "Sprechstunde rund ums Geld").focus()
    button(other).click()
    expect(page.locator("[data-zahl]")).to_have_text("2 Angebote")
    assert titles(page) == ["Lesecafé am Markt", "Sprechstunde rund ums Geld"]
    expect(remover(page, "Sprechstunde rund ums Geld")).to_be_focused()
    expect(page.get_by_role("contentinfo").get_by_role("link", name="Merkliste (2)")).to_be_visible()

    remover(page, "Lesecafé am Markt").click()
    button(other).click()
    undo(page).click()
    assert sorted(stored(page)) == sorted([CAFE, TELEPHONE, MONEY]), "what another tab added stays"
    page.get_by_role("button", name="Alles löschen").click()
    expect(button(other)).to_have_accessible_name("Merken")


# --- broken, hostile and locked storage --------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["{", "null", "7", '"x"', '{"length": 3}'])
def test_a_broken_entry_breaks_nothing_and_heals(visit, value: str) -> None:
    there = visit(width=390).open("")
    put(there.page, value)
    page = open_list(there)
    expect(page.get_by_text("Ihre Merkliste lässt sich gerade nicht lesen.")).to_be_visible()
    expect(page.get_by_role("heading", name="Noch ist nichts gemerkt")).to_be_hidden()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == value, "nothing is written without a click"
    keep(there, CAFE)
    assert stored(page) == [CAFE]
    assert titles(open_list(there)) == ["Lesecafé am Markt"]
    assert there.complaints() == []


NASTY = '"><img src=x onerror=alert(1)><script>alert(2)</script>'


def test_hostile_entries_become_text_or_nothing(visit) -> None:
    there = visit().open("")
    hostile = [
        "javascript:alert(1)",
        "//fremd.example/",
        "https://fremd.example/angebote/x/",
        "angebote/../../x/",
        "angebote/x",
        "angebote/x/?y",
        "angebote/X/",
        " angebote/x/",
        "angebote/x/\n",
        ["angebote/x/"],
        None,
        7,
    ]
    marken = [{"text": NASTY, "symbol": '"/><script>', "art": '"><script>'}, "gut", None, {"text": 7}]
    odd = entry(MONEY, titel={"toString": 1}, kurz=[1], wo=None, wann=7, telefon="javascript:alert(1)", marken="x")
    nasty = entry(CAFE, titel=NASTY, kurz=NASTY, wo=NASTY, wann=NASTY, telefon=NASTY, marken=marken)
    put(there.page, [*({"adresse": one, "titel": "Fremd"} for one in hostile), None, "x", [], nasty, nasty, odd])
    there.page.route("**/angebote/**", lambda route: route.abort())
    page = open_list(there)
    assert titles(page) == [NASTY, f"angebote/{MONEY}/"]
    cards = page.locator("[data-liste]")
    assert cards.locator("script, img, iframe").count() == 0
    expect(cards.locator(".marke")).to_have_class(["marke"])
    expect(cards.locator(".marke")).to_have_text([NASTY])
    addresses = page.evaluate("[...document.querySelectorAll('[data-liste] a:not([hidden])')].map(a => a.href)")
    assert addresses == [f"{there.origin}angebote/{slug}/" for slug in (CAFE, MONEY)]
    expect(page.get_by_role("contentinfo").get_by_role("link", name="Merkliste (2)")).to_be_visible()
    assert there.complaints() == []


def test_too_much_is_not_drawn_and_not_kept(visit) -> None:
    there = visit().open("")
    put(there.page, [entry(f"nummer-{i}") for i in range(5_000)])
    there.page.route("**/angebote/nummer-*/", lambda route: route.abort())
    page = open_list(there)
    assert len(titles(page)) == 100
    there.open(f"angebote/{CAFE}/")
    button(page).click()
    expect(page.get_by_text("Das hat nicht geklappt")).to_be_visible()
    expect(button(page)).to_have_accessible_name("Merken")


@pytest.mark.parametrize("how", [LOCKED, FULL])
def test_when_nothing_can_be_stored_it_says_so(visit, how: str) -> None:
    there = visit(width=390)
    there.page.add_init_script(how)
    page = there.open(f"angebote/{CAFE}/").page
    button(page).click()
    expect(page.get_by_text("Sie können diese Seite ausdrucken oder ein Lesezeichen setzen.")).to_be_visible()
    expect(button(page)).to_have_accessible_name("Merken")
    open_list(there)
    locked = page.get_by_text("Ihre Merkliste lässt sich gerade nicht lesen.")
    expect(locked).to_be_visible(visible=how == LOCKED)
    expect(page.get_by_role("link", name="Angebote finden").filter(visible=True)).to_have_count(1)
    assert there.complaints() == []


# --- taking it along ---------------------------------------------------------------------------------------------------------

SHARED = "navigator.share = (what) => { window.shared = what; return Promise.resolve(); }"
COPIED = (
    "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })"
)
REFUSED = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
NO_SHARE = "delete Navigator.prototype.share"


def test_a_phone_shares_the_list_as_text(visit) -> None:
    there = keep(visit(width=390), CAFE, TELEPHONE)
    there.page.add_init_script(SHARED)
    page = open_list(there)
    assert page.evaluate("window.shared") is None
    page.get_by_role("button", name="Als Text teilen").click()
    text = page.evaluate("window.shared.text")
    assert text.split("\n\n")[1].split("\n") == [
        "Plaudertelefon",
        "Montag und Dienstag, 18 bis 20 Uhr",
        "am Telefon, in ganz Beispielstadt",
        "Telefon: 030 23125-151",
        f"{there.origin}angebote/{TELEPHONE}/",
    ]


def test_elsewhere_it_is_copied(visit) -> None:
    there = keep(visit(), CAFE)
    for script in (NO_SHARE, COPIED):
        there.page.add_init_script(script)
    page = open_list(there)
    page.get_by_role("button", name="Als Text kopieren").click()
    expect(page.locator("[data-meldung]")).to_have_text(
        "Kopiert. Sie können die Liste jetzt in eine Nachricht einfügen."
    )
    assert page.evaluate("window.copied").startswith("Lesecafé am Markt\n")


def test_a_refusal_names_another_way(visit) -> None:
    there = keep(visit(), CAFE)
    for script in (NO_SHARE, REFUSED):
        there.page.add_init_script(script)
    page = open_list(there)
    page.get_by_role("button", name="Als Text kopieren").click()
    expect(page.locator("[data-meldung]")).to_contain_text("Nehmen Sie „Per E-Mail an mich“")
    assert there.complaints() == []


def test_the_mail_has_no_address_and_holds_the_list(filled) -> None:
    page = filled().page
    href = page.get_by_role("link", name="Per E-Mail an mich").get_attribute("href")
    assert href.startswith("mailto:?subject=Meine%20Merkliste&body=Lesecaf%C3%A9%20am%20Markt%0D%0A")
    assert "+" not in href
    remover(page, "Lesecafé am Markt").click()
    assert "Lesecaf" not in page.get_by_role("link", name="Per E-Mail an mich").get_attribute("href")


def test_print_shows_the_offers_and_no_buttons(filled) -> None:
    there = filled()
    page = there.page
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Drucken").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_role("button").filter(visible=True)).to_have_count(0)
    expect(page.get_by_text(f"{there.origin}angebote/{CAFE}/")).to_be_visible()
    expect(page.get_by_text("030 23125-121")).to_be_visible()
    expect(page.get_by_role("heading", name="Gut zu wissen")).to_be_hidden()
    there.open(f"angebote/{CAFE}/")
    expect(button(page)).to_be_hidden()


# --- for everybody -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_on_the_filled_list(filled, axe: str, width: int) -> None:
    there = filled(width=width)
    page = there.page
    for prepare in (lambda: None, remover(page, "Plaudertelefon").click):
        prepare()
        page.evaluate(axe)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(RUN_AXE, TAGS) == [], scheme
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert there.complaints() == []


def test_axe_finds_nothing_where_an_offer_was_kept(visit, axe: str) -> None:
    page = keep(visit(width=390), CAFE).page
    page.evaluate(axe)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(RUN_AXE, TAGS) == [], scheme


def test_every_target_is_large_enough(filled) -> None:
    page = filled(width=390).page
    sizes = page.evaluate(
        """() => [...document.querySelectorAll("[data-merkliste-seite] :is(.knopf)")].filter(e => e.checkVisibility())
        .map(e => e.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"""
    )
    assert len(sizes) > 8
    assert min(sizes) >= 44


def test_without_javascript_it_explains_itself(visit) -> None:
    page = visit(js=False).open("merkliste/").page
    expect(page.get_by_text("braucht diese Seite JavaScript")).to_be_visible()
    expect(page.get_by_text("Setzen Sie ein Lesezeichen").filter(visible=True)).to_have_count(1)
    expect(page.get_by_text("Noch ist nichts gemerkt")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Angebote finden").click()
    page.wait_for_url(re.compile("/angebote/$"))


def test_without_javascript_no_button_promises_anything(visit) -> None:
    page = visit(js=False).open(f"angebote/{CAFE}/").page
    expect(page.get_by_role("button", name="Merken")).to_have_count(0)
    expect(page.get_by_role("link", name=re.compile("Merkliste"))).to_have_count(0)
