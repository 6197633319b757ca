"""What the keyboard meets is in the order of the page, and says what it is. Asked of all pages of both sites."""

from __future__ import annotations

NAMED = ("aria-label", "aria-labelledby")


def odd_stop(attrs: dict[str, str]) -> bool:
    """Does an element jump the queue, or take the focus without a role and a name? ``-1`` is for scripts and links only."""
    if "accesskey" in attrs or any(name.startswith("onkey") for name in attrs):
        return True
    stop = attrs.get("tabindex", "-1")
    return stop not in ("-1", "0") or (stop == "0" and not ("role" in attrs and any(name in attrs for name in NAMED)))


def test_every_stop_is_in_order_and_has_role_and_name(site) -> None:
    odd = {
        f"{document.address} line {tag.line}: {tag.name}"
        for document in site.documents.values()
        for tag in document.tags
        if odd_stop(tag.attrs)
    }
    assert odd == set()


def test_odd_stops_are_noticed() -> None:
    assert odd_stop({"tabindex": "1", "role": "region", "aria-label": "Tabelle"})
    assert odd_stop({"tabindex": "0", "role": "region"})
    assert odd_stop({"accesskey": "s"})
    assert not odd_stop({"tabindex": "0", "role": "region", "aria-labelledby": "titel"})
    assert not odd_stop({"tabindex": "-1"})
