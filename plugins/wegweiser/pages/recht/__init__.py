"""Recht: the pages that law asks for, made from the settings."""

from . import page as page
