"""In which language the command line speaks."""

from collections.abc import Mapping


def language_of(environ: Mapping[str, str]) -> str:
    """Return "nl" where the locale is Dutch, and "en" everywhere else."""
    named = (environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "nl" if next(filter(None, named), "").startswith("nl") else "en"
