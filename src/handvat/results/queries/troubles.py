"""The words for what kept a wave from being published."""

from django.utils.translation import gettext_lazy

from handvat.results.rules import Trouble

_WORDS = {
    Trouble.UNREADABLE: gettext_lazy(
        "The answers cannot be read as they were put away. Nothing is published."
        " Ask the administrator to look at the backup."
    ),
    Trouble.UNPROVEN: gettext_lazy(
        "We could not prove that nobody can be found in these results."
        " So nothing is published. Tell the administrator."
    ),
    Trouble.LEDGER: gettext_lazy(
        "The list of what was published before was changed. So nothing is published."
        " Ask the administrator to take it back from a backup."
    ),
    Trouble.BUSY: gettext_lazy(
        "Another publication was being written down. Nothing is published yet."
        " Try again in a minute."
    ),
    Trouble.CLUSTER: gettext_lazy(
        "The machines that count the answers could not be reached, or stopped on the way."
        " Nothing is published, and nothing is lost. Tell the administrator, then try again."
    ),
    Trouble.ROOM: gettext_lazy(
        "There is too little room on the disk. Nothing is published yet, and nothing is lost."
        " Ask the administrator to make room. What was asked for then goes on by itself."
    ),
}


def in_words(trouble: Trouble) -> str:
    """Return the sentence that says what is the matter, and what to do."""
    return str(_WORDS[trouble])
