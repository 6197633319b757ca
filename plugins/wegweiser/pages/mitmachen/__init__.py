"""Mitmachen: forms that become a mail."""

from . import page as page
