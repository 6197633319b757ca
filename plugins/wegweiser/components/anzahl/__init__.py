"""Anzahl: how many offers a link leads to; the bare number for the eye, a whole word for the ear."""
