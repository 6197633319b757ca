"""What ``make test`` asks one page of each kind, asked all pages of both sites. Every night (.github/workflows/alle-seiten.yml),
because it takes long: ``make test ARGS="tests/browser/alle_seiten.py" ZUGLEICH=3``."""

from __future__ import annotations

import pytest
from pruefer import WIDE, run_axe, run_htmlcs

PARTS = 12
"""Workers share the parts."""


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", ["town", "city"])
def test_nothing_is_found_on_any_page(request, visit, axe, htmlcs, inexcusable, name: str, part: int) -> None:
    there = visit(name, width=390)
    addresses = [
        document.address for document in request.getfixturevalue(name).documents.values() if not document.leads_on
    ]
    faults = {}
    for address in addresses[part::PARTS]:
        page = there.open(address).page
        faults[address] = inexcusable(run_axe(page, axe) + run_htmlcs(page, htmlcs) + page.evaluate(WIDE))
    assert faults
    assert {address: found for address, found in faults.items() if found} == {}
    assert there.complaints() == []
