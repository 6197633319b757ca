"""Papers, committees, chains and Maßnahmen of the built sites, recomputed by hand from what their pages show."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from wegweiser.pages.ziele.test_hilfen import sichtbar

GLIEDER = ["Antrag", "Papier", "Gremien", "Beschluss", "Geld", "Maßnahme", "Angebot", "Ziel"]
TREFFS = "ketten/bezirkstreffs-aufbauen/"
MOTION = "ketten/papier/beispielstadt-antrag-3-2023/"


def below(site, folder: str) -> dict[str, str]:
    """Pages of records below a folder, without its overview."""
    pages = {address: page.html for address, page in site.documents.items() if not page.leads_on}
    return {address: html for address, html in pages.items() if address.startswith(folder) and address != folder}


def stations(html: str) -> dict[str, str]:
    """What a reader sees at each link of a chain, by its name."""
    path = html.partition('<ol class="kette">')[2]
    parts = re.split(r'<li class="kette__station[^"]*">', path)[1:]
    parts[-1] = parts[-1].partition("</ol>")[0]
    return {sichtbar(part).split(" ")[0]: sichtbar(part) for part in parts}


def missing(html: str) -> list[str]:
    """Names of the links that are drawn as missing."""
    return re.findall(r"kette__station--fehlt.*?</svg> (\S+?)<span", html, re.S)


def euros(text: str) -> list[float]:
    """Every amount in a text."""
    return [
        float(found.replace(".", "").replace(",", ".")) for found in re.findall(r"([0-9.]+(?:,[0-9]{2})?) Euro", text)
    ]


# --- chains ---------------------------------------------------------------------------------------------------------------


def test_every_chain_has_all_links_and_counts_those_that_are_known(site) -> None:
    chains = below(site, "ketten/")
    assert chains
    for address, html in chains.items():
        assert list(stations(html)) == GLIEDER, address
        gaps = missing(html)
        said = sichtbar(html)
        if gaps:
            assert f"{len(GLIEDER) - len(gaps)} von {len(GLIEDER)} Gliedern dieser Kette sind bekannt." in said, address
            assert f"Nicht bekannt: {' und '.join([', '.join(gaps[:-1]), gaps[-1]] if gaps[1:] else gaps)}." in said, (
                address
            )
        else:
            assert f"Alle {len(GLIEDER)} Glieder dieser Kette sind bekannt." in said, address


def test_the_overview_lists_every_chain_once_and_says_the_same(site) -> None:
    html = site.documents["ketten/"].html
    listed = re.findall(
        r'kettenliste__titel"><a href="\.\./(ketten/[^"]+)".*?</p>\s*<p class="klein">(.*?)</p>', html, re.S
    )
    chains = below(site, "ketten/")
    assert sorted(address for address, _ in listed) == sorted(chains)
    for address, line in listed:
        known = len(GLIEDER) - len(missing(chains[address]))
        assert re.search(rf"\b{known} (von 8 Gliedern|Glieder) bekannt", sichtbar(line)), address


def test_every_paper_and_every_massnahme_leads_to_its_chain_and_back(site) -> None:
    chains = below(site, "ketten/")
    for folder in ("vorlagen/", "massnahmen/"):
        for address, html in below(site, folder).items():
            if address.count("/") > 2:
                continue  # lists of a part
            own = re.findall(r'href="\.\./\.\./(ketten/[^"#]+)"', html.partition("<main")[2].partition("</main")[0])
            assert own, address
            for chain in own:
                up = "../" * chain.count("/")
                assert f'href="{up}{address}"' in chains[chain], (address, chain)


def test_offers_and_goals_of_a_chain_lead_back_to_it(site) -> None:
    ways = 0
    for chain, html in below(site, "ketten/").items():
        path = html.partition('<ol class="kette">')[2].partition("</ol>")[0]
        for address in re.findall(r'href="(?:\.\./)+((?:angebote|ziele)/[^"]+)"', path):
            if address.startswith("ziele/") and address.count("/") == 2:
                continue  # a whole Strategie lists its papers
            back = "../" * address.count("/")
            assert f'href="{back}{chain}"' in site.documents[address].html, (chain, address)
            ways += 1
    assert ways > 5


def test_the_chain_of_the_town_by_hand(town) -> None:
    at = stations(town.documents[TREFFS].html)
    assert missing(town.documents[TREFFS].html) == ["Antrag"]
    assert "45/23 greift die Anträge 3/2023 und 9/2023 auf." in at["Antrag"]
    assert "Strategie Miteinander, Beschluss der Ziele 45/23 · Beschlussvorlage · 2. November 2023" in at["Papier"]
    order = [
        at["Gremien"].index(body) for body in ("Ausschuss für Soziales", "Jugendrat", "Seniorenrat", "Gemeinderat")
    ]
    assert order == sorted(order)
    assert at["Beschluss"] == "Beschluss Gemeinderat 30. November 2023 Papier: 45/23 Ergebnis Beschlossen"
    assert euros(at["Geld"]) == [45000, 5000, 12500.5, 45000]
    assert "Treffs in den Bezirken aufbauen läuft" in at["Maßnahme"]
    assert "1.1.1 Ein Treff in jedem Stadtbezirk" in at["Ziel"]


def test_a_motion_that_no_massnahme_names_leads_on_to_what_came_of_it(town) -> None:
    html = town.documents[MOTION].html
    at = stations(html)
    assert missing(html) == []
    assert "Mehr Bänke in der Stadt 3/2023 · Antrag Datum nicht dokumentiert" in at["Antrag"]
    assert "Treffs in den Bezirken aufbauen" in at["Maßnahme"]
    assert 'href="../../../angebote/lesecafe-am-markt/"' in html


def test_the_city_does_not_tie_everything_together(city) -> None:
    """GRDrs 101/2023 is named by more than twenty Maßnahmen; the decision about the WHO is not one about the Tafel."""
    chains = below(city, "ketten/")
    tafel = stations(chains["ketten/unterstuetzung-der-schwaebischen-tafel/"])
    assert "158/2022" in tafel["Antrag"]
    assert "376/2022" not in tafel["Antrag"]
    assert tafel["Beschluss"].startswith("Beschluss : nicht dokumentiert")
    assert "Tafelladen" in tafel["Angebot"]
    assert "Mit großer Mehrheit beschlossen." in stations(chains["ketten/beitritt-zum-who-netzwerk/"])["Beschluss"]


# --- taking note is no decision ---------------------------------------------------------------------------------------------


def test_only_a_sitting_that_was_to_decide_has_the_sign_of_a_decision(site) -> None:
    parts = {
        "vorlagen/": r'<li( class="beratungsfolge__entscheidung")?>\s*<h3><a href="[^"]*gremien/.*?</li>',
        "gremien/": r'<li class="sitzung__punkt[^"]*">.*?</li>',
        "ketten/": r'<li class="kette__glied[^"]*">.*?</li>',
    }
    seen: Counter[str] = Counter()
    for folder, pattern in parts.items():
        for address, html in below(site, folder).items():
            for part in re.finditer(pattern, html, re.S):
                marks = re.findall(r'<span class="marke[^"]*">(.*?)</span>', part[0], re.S)
                decides = any(sichtbar(mark) == "Beschluss" for mark in marks)
                assert ("material-gavel" in part[0]) == decides, address
                assert ("entscheidung" in part[0].partition(">")[0]) == decides, address
                seen[f"{folder} {decides}"] += 1
    assert all(seen[f"{folder} {decides}"] for folder in parts for decides in (True, False)), seen


# --- committees -------------------------------------------------------------------------------------------------------------


def test_sittings_papers_and_roles_of_a_gremium_add_up(site) -> None:
    bodies = below(site, "gremien/")
    overview = sichtbar(site.documents["gremien/"].html)
    assert bodies
    for address, html in bodies.items():
        days = re.findall(r'<h3><time datetime="([0-9-]+)">', html)
        papers = re.findall(r'sitzung__titel"><a href="\.\./\.\./(vorlagen/[^"]+)"', html)
        assert days == sorted(set(days), reverse=True), address
        text = sichtbar(html)
        said = re.search(r"(\d+) Sitzung(?:en)? mit (\d+) Papier", text)
        assert (int(said[1]), int(said[2])) == (len(days), len(set(papers))), address
        assert said[0] in overview
        roles = [int(times) for times in re.findall(r": (\d+) Mal", text)]
        assert sum(roles) == len(papers), address
        assert f"zusammen {len(papers)}." in text, address


def test_a_paper_and_its_gremien_name_each_other(site) -> None:
    bodies = below(site, "gremien/")
    named = [
        (address, body)
        for address, html in below(site, "vorlagen/").items()
        for body in re.findall(r'href="\.\./\.\./(gremien/[^"]+)"', html)
    ]
    assert named
    for paper, body in named:
        assert f'href="../../{paper}"' in bodies[body]


# --- Maßnahmen ----------------------------------------------------------------------------------------------------------------


def lists(site) -> dict[str, str]:
    """All lists of Maßnahmen."""
    pages = {address: html for address, html in below(site, "massnahmen/").items() if address.count("/") == 3}
    return {"massnahmen/": site.documents["massnahmen/"].html} | pages


def listed(html: str) -> set[str]:
    """Addresses of the Maßnahmen whose cards a list shows."""
    return set(re.findall(r'<h[34]><a href="(?:\.\./)+(massnahmen/[^"]+)"', html))


def test_counts_by_status_add_up_to_the_cards(site) -> None:
    for address, html in lists(site).items():
        rows = re.findall(r'<tr><th scope="row">.*?</th><td>(\d+)</td>', html, re.S)
        total = int(re.search(r'<tr class="summe"><th scope="row">Zusammen</th><td>(\d+)</td>', html)[1])
        assert sum(map(int, rows)) == total == len(listed(html)), address


def test_every_choice_leads_to_a_list_of_that_size(site) -> None:
    everything = listed(lists(site)["massnahmen/"])
    choices = re.findall(
        r'<a class="marke" href="\.\./(massnahmen/[^"]+)">.*?\((\d+)\)</span>', lists(site)["massnahmen/"], re.S
    )
    assert {address for address, _ in choices} == set(lists(site)) - {"massnahmen/"}
    for address, count in choices:
        chosen = listed(lists(site)[address])
        assert len(chosen) == int(count), address
        assert chosen <= everything
    by_status = [listed(html) for address, html in lists(site).items() if address.startswith("massnahmen/stand/")]
    assert sum(map(len, by_status)) == len(everything)


def test_sums_of_money_are_those_of_amounts_for_once_with_one_status(site) -> None:
    sums = 0
    for address, html in lists(site).items():
        amounts = re.findall(r'<p class="geld__betrag">(.*?)</p>.*?<span class="marke[^"]*">(.*?)</span>', html, re.S)
        once = [(euros(sichtbar(amount))[0], status) for amount, status in amounts if "pro Jahr" not in amount]
        for status, total, parts in re.findall(
            r"Zusammen einmalig (\w+): ([0-9.,]+ Euro) \((\d+) Beträge\)", sichtbar(html)
        ):
            own = [amount for amount, other in once if other == status]
            assert (sum(own), len(own)) == (euros(total)[0], int(parts)), address
            sums += 1
    assert sums


def test_milestones_and_reports_of_the_town_by_hand(town) -> None:
    html = town.documents["massnahmen/bezirkstreffs-aufbauen/"].html
    text = sichtbar(html)
    assert "1 von 2 Meilensteinen erledigt." in text
    assert 'data-frist="2028-12-31"' in html
    assert text.index("30. Juni 2026 neuester Bericht Stand damals: verzögert") < text.index(
        "31. Januar 2025 Stand damals: im Zeitplan"
    )
    assert "Zusammen einmalig beschlossen: 50.000 Euro (2 Beträge)" in text


@pytest.mark.parametrize("folder", ["ketten/", "gremien/", "massnahmen/", "vorlagen/"])
def test_one_finds_the_lists_from_the_goals(site, folder: str) -> None:
    assert f'href="../{folder}"' in site.documents["ziele/"].html.partition("<main")[2].partition("</main")[0]
