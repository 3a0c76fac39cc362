"""Dates in words, as people say them."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j M Y"
