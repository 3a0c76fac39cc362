"""Decisions about speaking unsigned."""

VOICES = 4  # people who spoke, at least, before what they said is shown to anyone


class RoundIsOver(Exception):
    """The round was opened or dropped: nothing can be said in it any more."""


class AlreadySaid(Exception):
    """Somebody says for the second time how they stand; the first time counts."""


class AskedAnew(Exception):
    """Everyone is asked anew since somebody was asked: they look again before they speak."""
