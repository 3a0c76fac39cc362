"""Pages of the overview: the start page and the matrix."""
