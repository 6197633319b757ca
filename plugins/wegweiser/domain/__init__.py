"""The things a city talks about, as frozen dataclasses. Built in ``build.py``, looked up in ``portal.py``."""
