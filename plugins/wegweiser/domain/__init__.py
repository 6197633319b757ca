"""The things a city talks about: frozen dataclasses, and named tuples for their parts that are no more than a few values. Built in
``build.py``, looked up in ``portal.py``."""
