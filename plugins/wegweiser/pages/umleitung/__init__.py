"""Old addresses (``fruehere_ids``) that lead on."""

from . import page as page
