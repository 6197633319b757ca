"""/hilfe/suche/: the search over the whole site, and without it an index of everything from A to Z."""

from . import page as page
