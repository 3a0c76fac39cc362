"""Figures that may be shown; the one reader of answers."""
