"""/merkliste/: the offers that readers keep on their own device."""

from . import page as page
