"""Which page stands at an address, found without planning the whole site again after every change."""

from __future__ import annotations

from wegweiser.domain.portal import Portal
from wegweiser.exports import EXPORTS
from wegweiser.pages import page_makers
from wegweiser.planning.page import File, Page
from wegweiser.settings import Settings


class LivePlan:
    """The pages of a Portal by address, planned kind by kind as they are asked for."""

    def __init__(self, portal: Portal, settings: Settings, before: LivePlan | None = None) -> None:
        self.portal = portal
        self.settings = settings
        self._makers = page_makers(portal, settings)
        self._kinds: dict[int, dict[str, Page]] = {}
        self._files: dict[str, File] | None = None
        self._owners: dict[str, int] = before._owners if before else {}
        """Which kind of pages has this address: as it was found last time, so that this kind is asked first."""

    def page(self, adresse: str) -> Page | None:
        """The page at an address below the root, None when no record has one there."""
        owner = self._owners.get(adresse)
        if owner is not None and owner not in self._kinds:
            if page := next((page for page in self._makers[owner]() if page.adresse == adresse), None):
                return page
        for number in range(len(self._makers)):
            if page := self._pages(number).get(adresse):
                self._owners[adresse] = number
                return page
        return None

    def pages(self) -> list[Page]:
        """All of them."""
        return [page for number in range(len(self._makers)) for page in self._pages(number).values()]

    def file(self, adresse: str) -> bytes | None:
        """A finished file (style, script, schema) at an address, None when there is none."""
        if self._files is None:
            self._files = {
                file.adresse: file for export in EXPORTS for file in export.files(self.portal, self.settings)
            }
        file = self._files.get(adresse)
        return file.make_inhalt() if file else None

    def _pages(self, number: int) -> dict[str, Page]:
        if number not in self._kinds:
            pages = {page.adresse: page for page in self._makers[number]()}
            self._kinds[number] = pages
            self._owners |= dict.fromkeys(pages, number)
        return self._kinds[number]
