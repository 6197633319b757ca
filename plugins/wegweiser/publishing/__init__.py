"""Publishing: rendered files reach the disk beside the published site, which is then swapped as a whole."""
