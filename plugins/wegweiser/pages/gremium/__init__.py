"""Gremien: councils and committees with their sittings, as far as papers of this portal went there."""

from . import page as page
