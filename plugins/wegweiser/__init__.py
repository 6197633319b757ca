"""Wegweiser: checked YAML records become a city's public portal of strategies and offers."""

__version__ = "0.1.0"
