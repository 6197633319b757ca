"""/angebote/<slug>/: one page for each Angebot."""

from . import page as page
