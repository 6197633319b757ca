"""Symbols: a sprite of the theme's icons. Templates name them; words of a vocabulary bring their own."""

SYMBOLE: tuple[str, ...] = (
    "material/account-group",
    "material/alert-circle-outline",
    "material/book-open-outline",
    "material/calendar-clock",
    "material/check-circle-outline",
    "material/clipboard-check-outline",
    "material/clock-outline",
    "material/currency-eur",
    "material/email-outline",
    "material/file-document-edit-outline",
    "material/file-document-outline",
    "material/flag-outline",
    "material/gavel",
    "material/home-city-outline",
    "material/information-outline",
    "material/link-variant",
    "material/link-variant-off",
    "material/magnify",
    "material/map-marker-outline",
    "material/office-building-outline",
    "material/open-in-new",
    "material/pencil-outline",
    "material/phone",
    "material/play-circle-outline",
    "material/shape-outline",
    "material/tag-outline",
    "material/translate",
    "material/tune-variant",
    "material/web",
    "material/wheelchair-accessibility",
)
"""Symbols that templates use, ``<set>/<name>`` as the theme's icon folders have them."""


def symbol_id(name: str) -> str:
    """``material/coffee`` → ``material-coffee``: the id within the sprite."""
    return name.replace("/", "-")
