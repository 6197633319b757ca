"""Checking: Records and Portal become Findings. Nothing here stops at the first problem."""
