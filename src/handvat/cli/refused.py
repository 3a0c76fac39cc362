"""How a command says no: a sentence, and exit code 1."""


class Refused(Exception):
    """The command cannot be done; the message says why and what to do."""
