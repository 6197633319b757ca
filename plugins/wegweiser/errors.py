"""Problems of the set-up. Problems of the content are Findings (``checking/finding.py``), never exceptions."""


class WegweiserError(Exception):
    """Something outside the content is wrong (folder, setting, frame). The message is German and names the next step."""
