"""Every number on the pages of goals can be counted again by hand: from the page itself and the pages it leads to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

import pytest
import yaml

VOID = {"meta", "link", "input", "br", "img", "hr", "use", "rect", "path", "circle"}


class Element:
    """A part of a page: what it is called, what it says, what is in it."""

    def __init__(self, name: str, attrs: dict[str, str]) -> None:
        self.name, self.attrs = name, attrs
        self.inside: list[Element | str] = []

    def all(self, name: str = "", **attrs: str) -> Iterator[Element]:
        """Elements further inside, by name and attributes; of ``class_`` one word is enough."""
        for part in self.inside:
            if isinstance(part, Element):
                if name in ("", part.name) and all(part.has(key.strip("_"), value) for key, value in attrs.items()):
                    yield part
                yield from part.all(name, **attrs)

    def one(self, name: str = "", **attrs: str) -> Element:
        return next(self.all(name, **attrs))

    def has(self, key: str, value: str) -> bool:
        return value in self.attrs.get(key, "").split() if key == "class" else self.attrs.get(key) == value

    @property
    def text(self) -> str:
        words = (part if isinstance(part, str) else part.text for part in self.inside)
        return " ".join(" ".join(words).split())


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("page", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
        self._open[-1].inside.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].inside.append(Element(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in [element.name for element in self._open]:
            while self._open.pop().name != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


@pytest.fixture(scope="module")
def read(site) -> Callable[[str], Element]:
    """``<main>`` of a page by its address."""
    known: dict[str, Element] = {}

    def main(address: str) -> Element:
        if address not in known:
            tree = _Tree()
            tree.feed(site.documents[address].html)
            known[address] = tree.root.one("main")
        return known[address]

    return main


def led_to(address: str, link: Element) -> str:
    """Where a link on a page leads, below the root, without its fragment."""
    return urldefrag(urljoin(f"https://x/{address}", link.attrs["href"])).url.removeprefix("https://x/")


def plans(site) -> list[str]:
    pages = site.documents.items()
    return sorted(address for address, page in pages if re.fullmatch(r"ziele/[^/]+/", address) and not page.leads_on)


def goals_below(site, address: str) -> list[str]:
    """Pages of the operative goals at or below a page, by the numbers in their addresses."""
    plan, number = re.fullmatch(r"(ziele/[^/]+/)(?:([^/]+)/)?", address).groups()
    operative = re.compile(rf"{plan}[0-9]+[a-z]?-[0-9]+[a-z]?-[0-9]+[a-z]?/")
    return [
        other
        for other, document in site.documents.items()
        if operative.fullmatch(other)
        and (number is None or other.startswith(f"{plan}{number}-"))
        and '<p class="vorzeile">Operatives Ziel' in document.html
    ]


def status(page: Element) -> str:
    return page.one(class_="stand__wort").text


def parents(site) -> list[str]:
    """Pages of Strategien, Handlungsfelder and strategic goals that have operative ones below."""
    pattern = re.compile(r"ziele/[^/]+/(?:[0-9]+[a-z]?(?:-[0-9]+[a-z]?)?/)?")
    return [address for address in site.documents if pattern.fullmatch(address) and goals_below(site, address)]


# --- progress ---------------------------------------------------------------------------------------------------------


def test_progress_counts_the_goals_by_the_status_on_their_pages(site, read) -> None:
    assert len(parents(site)) >= 3
    for address in parents(site):
        counted = Counter(status(read(goal)) for goal in goals_below(site, address))
        shown = read(address).one(class_="fortschritt")
        total = sum(counted.values())
        words = "operativen Ziel" if total == 1 else "operativen Zielen"
        assert shown.one(class_="fortschritt__satz").text == f"{counted['erreicht']} von {total} {words} erreicht", (
            address
        )
        parts = [part.text.split(" ", 1) for part in shown.one(class_="fortschritt__teile").all("li")]
        assert {word: int(number) for number, word in parts} == dict(counted), address
        fields = list(shown.one(class_="fortschritt__bild").all(class_="fortschritt__feld"))
        assert sorted(Counter(field.attrs["class"] for field in fields).values()) == sorted(counted.values()), address
        assert "%" not in shown.text
        assert "Prozent" not in shown.text


def test_the_lines_of_a_field_can_be_counted_on_the_page_itself(site, read) -> None:
    fields = [address for address in parents(site) if re.fullmatch(r"ziele/[^/]+/[0-9]+[a-z]?/", address)]
    for address in fields:
        lines = [
            line.one(class_="marke").text for goals in read(address).all(class_="zielliste") for line in goals.all("li")
        ]
        shown = [part.text.split(" ", 1) for part in read(address).one(class_="fortschritt__teile").all("li")]
        assert {word: int(number) for number, word in shown} == dict(Counter(lines)), address


def test_the_overview_counts_the_same(site, read) -> None:
    cards = list(read("ziele/").all(class_="strategie-karte"))
    assert len(cards) == len(plans(site))
    for card in cards:
        plan = led_to("ziele/", card.one("h3").one("a"))
        page = read(plan)
        below = Counter(status(read(goal)) for goal in goals_below(site, plan))
        if below:
            said = card.one(class_="fortschritt__satz").text
            assert said.startswith(f"{below['erreicht']} von {below.total()} operativen Ziel"), plan
            rest = [int(number) for number in re.findall(r"[0-9]+", said.partition("erreicht")[2])]
            assert sum(rest) == below.total() - below["erreicht"], plan
        facts = {row.one("dt").text: row.one("dd").text for row in card.one("dl").all("div")}
        deadlines = [mark.attrs["data-fristen-zahl"] for mark in page.all("span") if "data-fristen" in mark.attrs]
        assert facts.get("Fristen", "").split()[:1] == deadlines, plan
        changes = site.documents.get(f"{plan}aenderungen/")
        if changes is None:
            assert facts["Geändert"] == "nichts dokumentiert"
        else:
            number = int(facts["Geändert"].split()[0])
            assert number == len(list(read(changes.address).all("li", class_="geschichte__ereignis"))), plan


def test_deadlines_on_a_page_are_those_of_its_goals(site, read) -> None:
    for address in parents(site):
        mine = [mark for mark in read(address).all("span") if "data-fristen" in mark.attrs]
        days = [
            time.attrs.get("data-frist", "")
            for goal in goals_below(site, address)
            for line in read(goal).all("ul", class_="fristen")
            for time in line.all("time")
        ]
        if not days:
            assert mine == [], address
            continue
        assert int(mine[0].attrs["data-fristen-zahl"]) == len(days), address
        assert sorted(mine[0].attrs["data-fristen"].split()) == sorted(day for day in days if day), address
        assert "hidden" in mine[0].attrs, "the browser counts; without it the dates speak"


# --- what is missing --------------------------------------------------------------------------------------------------

LACKS = {"ohne-massnahme": "keine Maßnahme", "ohne-indikator": "keine Zahl", "ohne-zielwert": "kein Zielwert"}


def test_what_is_missing_is_counted_listed_and_said_at_each_goal(site, read) -> None:
    for address in parents(site):
        goals = goals_below(site, address)
        for anchor, words in LACKS.items():
            lacking = {
                goal for goal in goals if any(words in said.text for said in read(goal).all("p", class_="fehlt"))
            }
            lists = list(read(address).all("details", id=anchor))
            if not lacking:
                assert lists == [], (address, anchor)
                continue
            assert lists[0].one("summary").text.startswith(f"{len(lacking)} von {len(goals)} operativen Ziel"), address
            assert {led_to(address, link) for link in lists[0].all("a")} == lacking, (address, anchor)


def test_a_goal_that_lacks_a_massnahme_shows_none_of_its_own(site, read) -> None:
    named = set()
    for path in (site.content / "massnahmen").rglob("*.yml"):
        for ref in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader).get("ziele", ()):
            named.add(f"ziele/{ref.replace('.', '-')}/")
    for plan in plans(site):
        for goal in goals_below(site, plan):
            said = any("keine Maßnahme" in gap.text for gap in read(goal).all("p", class_="fehlt"))
            assert said == (goal not in named), goal


# --- changes ----------------------------------------------------------------------------------------------------------


def lists_of_changes(site) -> list[str]:
    return [address for address in site.documents if re.fullmatch(r"ziele/[^/]+/aenderungen/", address)]


def events(part: Element) -> list[Element]:
    return list(part.all("li", class_="geschichte__ereignis"))


def test_the_summary_of_changes_can_be_counted_in_the_list(site, read) -> None:
    assert lists_of_changes(site)
    for address in lists_of_changes(site):
        page = read(address)
        assert page.one(class_="vorspann").text.startswith(f"{len(events(page))} Änderung"), address
        anchors = [event.attrs["id"] for event in events(page)]
        assert len(anchors) == len(set(anchors)), address
        sections = [part for part in page.all("section", class_="abschnitt") if events(part)]
        assert sum(len(events(part)) for part in sections) == len(anchors)
        for part in sections:
            check_section(part, address)


def check_section(section: Element, address: str) -> None:
    summary = section.one(class_="aenderungen__kurz")
    lines = [line.text for line in summary.one("ul").all("li")]
    total, _, kinds = lines[0].partition(": ")
    assert int(total.split()[0]) == len(events(section)), address
    said = {word: int(number) for number, word in (kind.split(" ", 1) for kind in kinds.split(", "))}
    assert said == dict(Counter(kind for field in fields(section) for kind in kinds_of(field))), address

    texts = [(event.text, common) for field in fields(section) for event, common in with_common(field)]
    expected = {
        r"([0-9]+) davon nach Beteiligung": sum("Beteiligung:" in text + common for text, common in texts),
        r"Bei ([0-9]+) ist der Zeitpunkt nicht": sum("Zeitpunkt nicht" in text + common for text, common in texts),
        r"Bei ([0-9]+) ist der Anlass nicht": sum("Anlass: nicht" in text + common for text, common in texts),
    }
    for pattern, count in expected.items():
        found = [int(match[1]) for line in lines if (match := re.fullmatch(pattern + ".*", line))]
        assert found == ([count] if count else []), (address, pattern)

    ways = [(link.attrs["href"], entry.text) for entry in summary.all("li") for link in entry.all("a")]
    by_field = {field.one("h3").attrs["id"]: len(events(field)) for field in fields(section)}
    listed = {href[1:]: int(text.rpartition("(")[2].rstrip(")")) for href, text in ways if href[1:] in by_field}
    assert listed in ({}, by_field), address


def fields(section: Element) -> list[Element]:
    return list(section.all("div", class_="aenderungen__feld"))


def kinds_of(field: Element) -> list[str]:
    """The kind of each change: from the headings, each with its number; a single change says its own."""
    headings = [re.fullmatch(r"(.+) \(([0-9]+)\)", heading.text) for heading in field.all("h4")]
    if not headings:
        return [lower(event.one("strong").text) for event in events(field)]
    found = [lower(match[1]) for match in headings if match for _ in range(int(match[2]))]
    assert len(found) == len(events(field))
    return found


def lower(text: str) -> str:
    return text[0].lower() + text[1:]


def with_common(field: Element) -> Iterator[tuple[Element, str]]:
    """Each change with what its list says about all of them."""
    common = ""
    for part in field.all():
        if part.has("class", "geschichte__alle"):
            common = part.text
        elif part.name == "h4":
            common = ""
        elif part.has("class", "geschichte__ereignis"):
            yield part, common


def test_every_change_is_told_by_the_goals_it_leads_to(site, read) -> None:
    told = 0
    for address in lists_of_changes(site):
        for event in events(read(address)):
            for link in event.all("a"):
                if urldefrag(link.attrs["href"]).fragment == event.attrs["id"]:
                    told += 1
                    there = read(led_to(address, link))
                    assert any(one.attrs["id"] == event.attrs["id"] for one in events(there)), link.attrs["href"]
    assert told


def test_steps_and_changes_lead_to_each_other(site, read) -> None:
    for address in lists_of_changes(site):
        plan = address.removesuffix("aenderungen/")
        from_changes = {
            (event.attrs["id"], urldefrag(link.attrs["href"]).fragment)
            for section in read(address).all("div", class_="aenderungen__feld")
            for event, _ in with_common(section)
            for link in steps_of(section, event)
        }
        from_steps = {
            (urldefrag(link.attrs["href"]).fragment, step.attrs["id"])
            for step in read(plan).all("ol", class_="beteiligung")
            for step in step.all("li")
            if step.attrs.get("id", "").startswith("beteiligung-")
            for link in step.all("a")
            if led_to(plan, link) == address
        }
        assert from_changes == from_steps, plan


def steps_of(section: Element, event: Element) -> list[Element]:
    """Links to steps of participation at a change, or above the list it stands in."""
    lists = [part for part in section.all() if part.has("class", "geschichte__alle") or part.name == "ol"]
    above: list[Element] = []
    for place, part in enumerate(lists):
        if part.name == "ol" and any(one is event for one in part.all("li")):
            before = lists[place - 1] if place else None
            above = list(before.all("a")) if before is not None and before.name == "p" else []
    return [link for link in (*event.all("a"), *above) if "#beteiligung-" in link.attrs["href"]]


# --- numbers of before ------------------------------------------------------------------------------------------------


def former(site) -> Iterator[tuple[str, str, list[str]]]:
    """Address, title and successors of every former goal and number, from the records."""
    for path in sorted((site.content / "goals").rglob("*.yml")):
        plan = path.parent.name
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        for goal in data.get("fruehere_ziele", ()):
            place = goal["nummer"].replace(".", "-") if "nummer" in goal else f"frueher/{goal['kennung']}"
            yield f"ziele/{plan}/{place}/", goal["titel"], goal.get("nachfolger", [])
        operative = [below for goal in data.get("ziele", ()) for below in goal.get("operative_ziele", ())]
        for goal in (data, *data.get("ziele", ()), *operative):
            for number in goal.get("fruehere_nummern", ()):
                yield f"ziele/{plan}/{number.replace('.', '-')}/", number, [f"{plan}/{goal['nummer']}"]


def test_every_old_number_leads_on(site, read) -> None:
    found = list(former(site))
    assert found
    for address, title, successors in found:
        page = read(address)
        assert title in page.one("h1").text
        ways = {led_to(address, link) for link in page.all("a")}
        assert {f"ziele/{ref.replace('.', '-')}/" for ref in successors} <= ways, address
        assert re.match(r"ziele/[^/]+/", address)[0] in ways, address
