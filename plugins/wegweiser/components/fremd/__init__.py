"""Fremd: a German text on a page in another language, marked so that it is read aloud, hyphenated and aligned as German."""
