"""Find and read `handvat-lint.toml`, the nearest above a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from handvat.cli.linting.documents import KINDS, QUIETER
from handvat.cli.linting.files import file_above
from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.framing.formats.known import close_to, closest, matching

LANGUAGES = ("auto", "nl", "en")
LEVELS = ("suggestion", "warning")
KNOWN = (
    *("lang", "level", "select", "ignore", "exclude", "baseline", "document"),
    *("per-file-ignores", "per-file-document"),
)


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
    document: str | None = None
    per_file_document: Mapping[str, str] = field(default_factory=dict)

    def excludes(self, path: Path) -> bool:
        """Return whether a file, or a folder above it, is left out."""
        return any(self._fits(path, pattern) for pattern in self.exclude)

    def ignored_in(self, path: Path) -> frozenset[str]:
        """Return the rules that keep quiet in one file."""
        quiet = [rules for pattern, rules in self.per_file.items() if self._fits(path, pattern)]
        return self.ignore.union(*quiet)

    def quieter_in(self, path: Path | None) -> frozenset[str]:
        """Return the rules that weigh less in one text, because of what it is.

        The first pattern that fits a file says what it is; standard input has no name.
        """
        named = self.per_file_document.items() if path else ()
        kinds = (kind for pattern, kind in named if path and self._fits(path, pattern))
        return QUIETER[next(kinds, self.document or "text")]

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


def read_config(path: Path) -> Config:
    """Return what stands in one file; it is read anew only when it was changed.

    Raises:
        BadUse: it cannot be read, or says something that is not understood.
    """
    try:
        now = path.stat()
    except OSError as broken:
        raise _unread(path, broken) from broken
    return _read_config(path, (now.st_mtime_ns, now.st_size))


@lru_cache(64)
def _read_config(path: Path, _changed: tuple[int, int]) -> Config:
    import tomllib  # noqa: PLC0415 -- one line of text must not wait for it

    try:
        with path.open("rb") as file:
            said = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise _unread(path, broken) from broken
    return _Reader(path, said).config()


def _unread(path: Path, why: Exception) -> BadUse:
    return BadUse(_("%(path)s cannot be read as TOML: %(why)s") % {"path": path, "why": why})


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
        for name in said:
            if name not in KNOWN:
                near = closest(name, KNOWN)
                told = _("%(path)s: “%(name)s” is not known. Known are: %(known)s.")
                self._refuse(told, name=name, known=near or ", ".join(KNOWN))

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
            self._one_of("document", KINDS),
            {one: self._kind(kind) for one, kind in self._table("per-file-document").items()},
        )

    def _per_file(self) -> dict[str, frozenset[str]]:
        said = self._table("per-file-ignores")
        return {pattern: self._rules(pattern, rules) for pattern, rules in said.items()}

    def _table(self, name: str) -> dict[str, Any]:
        said = self.said.get(name, {})
        if not isinstance(said, dict):
            self._refuse(_("%(path)s: Write “%(name)s” as a table, one file a line."), name=name)
        return said

    def _kind(self, said: object) -> str:
        return self._chosen("per-file-document", said, KINDS)

    def _rules(self, name: str, said: object) -> frozenset[str]:
        return rule_ids(self._list(name, said), f"{self.path}: {name}")

    def _list(self, name: str, said: object) -> list[str]:
        if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
            self._refuse(_("%(path)s: Write “%(name)s” as a list of words."), name=name)
        found: list[str] = said
        return found

    def _one_of(self, name: str, choices: tuple[str, ...] | None) -> str | None:
        said = self.said.get(name)
        return None if said is None else self._chosen(name, said, choices)

    def _chosen(self, name: str, said: object, choices: tuple[str, ...] | None) -> str:
        if not isinstance(said, str):
            self._refuse(_("%(path)s: Write “%(name)s” as a word."), name=name)
        if choices and said not in choices:
            told = _("%(path)s: “%(name)s” is one of: %(choices)s.")
            self._refuse(told, name=name, choices=", ".join(choices))
        return said

    def _refuse(self, told: str, **words: str) -> NoReturn:
        raise BadUse(told % {"path": self.path, **words})
