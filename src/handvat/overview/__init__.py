"""Start page and matrix."""
