"""Pages of waves, and the pages on which people answer."""
