"""Find and read `handvat-lint.toml`, the nearest above a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from handvat.cli.linting.files import file_above
from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.framing.formats.known import close_to, closest, matching

LANGUAGES = ("auto", "nl", "en")
LEVELS = ("suggestion", "warning")


@dataclass(frozen=True, slots=True)
class Config:
    """What stands in a configuration, and the folder that its paths are told from."""

    folder: Path
    lang: str | None = None
    level: str | None = None
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None
    per_file: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def excludes(self, path: Path) -> bool:
        """Return whether a file, or a folder above it, is left out."""
        return any(self._fits(path, pattern) for pattern in self.exclude)

    def ignored_in(self, path: Path) -> frozenset[str]:
        """Return the rules that keep quiet in one file."""
        quiet = [rules for pattern, rules in self.per_file.items() if self._fits(path, pattern)]
        return self.ignore.union(*quiet)

    def _fits(self, path: Path, pattern: str) -> bool:
        whole = path.resolve()
        if not whole.is_relative_to(self.folder):
            return False
        inner = whole.relative_to(self.folder)
        parts = [inner, *inner.parents]
        return any(fnmatch(part.as_posix(), pattern.rstrip("/")) for part in parts)


def config_above(folder: Path) -> Config:
    """Return the configuration nearest above a folder, or an empty one."""
    file = file_above(folder)
    return read_config(file) if file else Config(folder)


@cache
def read_config(path: Path) -> Config:
    """Return what stands in one file.

    Raises:
        BadUse: it cannot be read, or says something that is not understood.
    """
    import tomllib  # noqa: PLC0415 -- one line of text must not wait for it

    try:
        with path.open("rb") as file:
            said = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        told = _("%(path)s cannot be read as TOML: %(why)s")
        raise BadUse(told % {"path": path, "why": broken}) from broken
    return _Reader(path, said).config()


def rule_ids(words: Iterable[str], where: str) -> frozenset[str]:
    """Return the ids of the rules that `words` name.

    Raises:
        BadUse: there is no such rule.
    """
    found: set[str] = set()
    for word in words:
        meant = matching(word.strip())
        if not word.strip() or not meant:
            told = _("%(where)s: There is no rule “%(word)s”.") % {"where": where, "word": word}
            near = close_to(word)
            hint = _("Did you mean %(near)s?") % {"near": near} if near else ""
            raise BadUse(f"{told} {hint}".strip())
        found |= meant
    return frozenset(found)


class _Reader:
    """Reads one configuration, and says where it is not understood."""

    def __init__(self, path: Path, said: dict[str, Any]) -> None:
        self.path, self.said = path, said
        known = ("lang", "level", "select", "ignore", "exclude", "baseline", "per-file-ignores")
        for name in said:
            if name not in known:
                near = closest(name, known)
                told = _("%(path)s: “%(name)s” is not known. Known are: %(known)s.")
                self._refuse(told, name=name, known=near or ", ".join(known))

    def config(self) -> Config:
        """Return what stands in it."""
        baseline = self._one_of("baseline", None)
        folder = self.path.resolve().parent
        return Config(
            folder,
            self._one_of("lang", LANGUAGES),
            self._one_of("level", LEVELS),
            self._rules("select", self.said.get("select", [])),
            self._rules("ignore", self.said.get("ignore", [])),
            tuple(self._list("exclude", self.said.get("exclude", []))),
            folder / baseline if baseline else None,
            self._per_file(),
        )

    def _per_file(self) -> dict[str, frozenset[str]]:
        said = self.said.get("per-file-ignores", {})
        if not isinstance(said, dict):
            self._refuse(_("%(path)s: Write “per-file-ignores” as a table of files and rules."))
        return {pattern: self._rules(pattern, rules) for pattern, rules in said.items()}

    def _rules(self, name: str, said: object) -> frozenset[str]:
        return rule_ids(self._list(name, said), f"{self.path}: {name}")

    def _list(self, name: str, said: object) -> list[str]:
        if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
            self._refuse(_("%(path)s: Write “%(name)s” as a list of words."), name=name)
        found: list[str] = said
        return found

    def _one_of(self, name: str, choices: tuple[str, ...] | None) -> str | None:
        said = self.said.get(name)
        if said is None:
            return None
        if not isinstance(said, str):
            self._refuse(_("%(path)s: Write “%(name)s” as a word."), name=name)
        if choices and said not in choices:
            told = _("%(path)s: “%(name)s” is one of: %(choices)s.")
            self._refuse(told, name=name, choices=", ".join(choices))
        return said

    def _refuse(self, told: str, **words: str) -> NoReturn:
        raise BadUse(told % {"path": self.path, **words})
