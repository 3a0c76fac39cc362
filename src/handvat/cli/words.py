"""The words of the command line in the language of the locale, for commands without Django."""

import gettext as catalogues
import os
from functools import cache
from pathlib import Path

from handvat.cli.language import language_of

LOCALE = Path(__file__).parent / "locale"


def gettext(message: str) -> str:
    """Return `message` in the language of the locale."""
    return _words(language_of(os.environ)).gettext(message)


@cache
def _words(language: str) -> catalogues.NullTranslations:
    return catalogues.translation("django", LOCALE, [language], fallback=True)
