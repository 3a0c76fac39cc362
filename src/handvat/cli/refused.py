"""How a command says no: a sentence, and an exit code."""


class Refused(Exception):
    """The command cannot be done; the message says why and what to do."""

    code = 1


class BadUse(Refused):
    """What was given cannot be read, understood or written; nothing was done."""

    code = 2
