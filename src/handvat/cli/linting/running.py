"""Look at all texts that were named, and tell what was found in the way that was asked."""

import argparse
import gc
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from handvat.cli.linting.asked import Asked
from handvat.cli.linting.files import STDIN, file_above, files_in
from handvat.cli.linting.looking import Looking
from handvat.cli.linting.telling import Telling, coloured, tell_errors, tell_unread
from handvat.cli.words import gettext as _
from handvat.framing.formats.linted import Linted
from handvat.framing.shapes import Level

if TYPE_CHECKING:
    from handvat.cli.linting.config import Config
    from handvat.framing.meaning import Reader


SELDOM = 200_000  # objects made before rubbish is looked for: a run is short and makes little


def look_and_tell(arguments: argparse.Namespace, say: str, reader: "Reader | None" = None) -> int:
    """Look at the texts; return 0 when clean, 1 with findings, 2 when one cannot be read."""
    gc.set_threshold(SELDOM)
    asking = _Asking(arguments)
    fixes = arguments.fix_suggestions or arguments.format != "text"
    frames = bool(arguments.stats) or arguments.format in {"json", "html"}
    looking = Looking(say, asking.asked_of, reader, fixes=fixes, frames=frames)
    files = [*asking.files()]
    looking.check(files)
    texts = _looked_at(files, looking)
    if arguments.write_baseline:
        from handvat.cli.linting.baseline import write_baseline  # noqa: PLC0415 -- only when asked

        number = write_baseline(arguments.write_baseline, texts)
        print(_("Listed: %(number)s.") % {"number": number}, file=sys.stderr)
        found = False
    elif arguments.format in {"text", "github", "jsonl"}:
        found = _tell_one_by_one(arguments, say, texts, looking)
    else:
        found = _tell_whole(arguments.format, say, texts, looking)
    tell_errors(looking.errors)
    return 2 if looking.errors else int(found)


class _Asking:
    """What the command line asks, completed by the configuration near each file."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.select = _rules(arguments.select, "--select")
        self.ignore = _rules(arguments.ignore, "--ignore")
        self.near: dict[Path, Config | None] = {}

    def files(self) -> Iterator[str]:
        """Return the files that were meant."""
        return files_in(self.arguments.paths, self._leaves_out)

    def asked_of(self, path: str) -> Asked:
        """Return what is asked of one file."""
        config, given = self._config(path), self.arguments
        if config is None:
            level = Level(given.level or "suggestion")
            return Asked(
                given.lang or "auto", level, self.select, self.ignore, self._baseline(None)
            )
        quiet = config.ignore if path == STDIN else config.ignored_in(Path(path))
        return Asked(
            given.lang or config.lang or "auto",
            Level(given.level or config.level or "suggestion"),
            self.select or config.select,
            self.ignore | quiet,
            self._baseline(config.baseline),
            config.quieter_in(None if path == STDIN else Path(path)),
        )

    def _baseline(self, configured: Path | None) -> Path | None:
        given = self.arguments
        return None if given.write_baseline else given.baseline or configured

    def _leaves_out(self, path: Path) -> bool:
        config = self._config(str(path))
        return config is not None and config.excludes(path)

    def _config(self, path: str) -> "Config | None":
        """Return the configuration of a file, looked for once in every folder."""
        here = Path.cwd() if path == STDIN else Path(path).resolve().parent
        if here not in self.near:
            file = self.arguments.config or file_above(here)
            self.near[here] = _read(file) if file else None
        return self.near[here]


def _read(file: Path) -> "Config":
    from handvat.cli.linting.config import read_config  # noqa: PLC0415 -- only when there is one

    return read_config(file)


def _rules(said: str | None, where: str) -> frozenset[str]:
    if said is None:
        return frozenset()
    from handvat.cli.linting.config import rule_ids  # noqa: PLC0415 -- only when asked

    return rule_ids(said.split(","), where)


def _looked_at(files: Iterable[str], looking: Looking) -> Iterator[Linted]:
    for path in files:
        text = looking.look(path)
        if text is not None:
            yield text


def _tell_one_by_one(
    arguments: argparse.Namespace, say: str, texts: Iterator[Linted], looking: Looking
) -> bool:
    """Tell of each text before the next one is looked at, so that no more than one is held."""
    told = Telling(colours=coloured(sys.stdout), fixes=arguments.fix_suggestions, say=say)
    found, counts = False, list[str]()
    for text in texts:
        found = found or bool(text.remarks)
        sys.stdout.writelines(f"{line}\n" for line in _lines(arguments.format, text, told))
        if arguments.format != "text":
            tell_unread(text, say)
        if arguments.stats:
            counts += _counts(text, say)
    if arguments.format == "github":
        _tell_platform(looking)
    if arguments.format == "text":
        print(*counts, told.summary(), sep="\n")
    return found


def _lines(how: str, text: Linted, told: Telling) -> Iterator[str]:
    if how == "github":
        from handvat.framing.formats.github import as_annotations  # noqa: PLC0415 -- when asked

        return as_annotations(text)
    if how == "jsonl":
        from handvat.framing.formats.records import as_lines  # noqa: PLC0415 -- only when asked

        return as_lines(text)
    return told.lines(text)


def _counts(text: Linted, say: str) -> list[str]:
    from handvat.cli.linting.statistics import statistics  # noqa: PLC0415 -- only when asked

    return [*statistics(text, say), ""]


def _tell_platform(looking: Looking) -> None:
    from handvat.framing.formats.github import as_error  # noqa: PLC0415 -- only when asked

    for path, said in looking.errors.items():
        print(as_error(path, said))


def _tell_whole(how: str, say: str, texts: Iterator[Linted], looking: Looking) -> bool:
    if how == "json":
        return _tell_json(texts, looking)
    whole = list(texts)
    if how == "sarif":
        from handvat.framing.formats.sarif import as_sarif  # noqa: PLC0415 -- only when asked

        print(as_sarif(whole, looking.errors, say))
    else:
        from handvat.framing.formats.report import as_page  # noqa: PLC0415 -- only when asked

        print(as_page(whole, looking.errors, say))
    return any(text.remarks for text in whole)


def _tell_json(texts: Iterator[Linted], looking: Looking) -> bool:
    from handvat.framing.formats.records import as_json  # noqa: PLC0415 -- only when asked

    found = False

    def noting() -> Iterator[Linted]:
        nonlocal found
        for text in texts:
            found = found or bool(text.remarks)
            yield text

    sys.stdout.writelines(f"{line}\n" for line in as_json(noting(), looking.errors))
    return found
