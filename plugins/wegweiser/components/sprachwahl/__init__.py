"""Sprachwahl: the same page in every other language. A list that opens without JavaScript; each language says its own name."""
