"""What was found before and may stay: a file that old documents are held against."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.framing.formats.linted import Linted
from handvat.framing.shapes import Finding

LONGEST = 200  # signs of the words that are kept of a finding
Key = tuple[str, str, str]


class Baseline:
    """The findings that a file lists, each as often as it may come."""

    def __init__(self, path: Path) -> None:
        """Read the file.

        Raises:
            BadUse: it is not there, or is not a baseline.
        """
        self.folder = path.resolve().parent
        self.allowed: Counter[Key] = Counter()
        try:
            for one in json.loads(path.read_text(encoding="utf-8"))["findings"]:
                self.allowed[one["path"], one["rule"], one["text"]] += one.get("count", 1)
        except (OSError, ValueError, KeyError, TypeError) as broken:
            told = _(
                "%(path)s cannot be read as a baseline. Make it anew with"
                " --write-baseline %(path)s"
            )
            raise BadUse(told % {"path": path}) from broken

    def without_known(self, text: Linted) -> Linted:
        """Return the text without the findings that are listed."""
        kept = [one for one in text.report.findings if not self._takes(text, one)]
        return text._replace(report=text.report._replace(findings=tuple(kept)))

    def _takes(self, text: Linted, one: Finding) -> bool:
        key = _key(text, one, self.folder)
        if one.kind == "strength" or not self.allowed[key]:
            return False
        self.allowed[key] -= 1
        return True


def write_baseline(path: Path, texts: Iterable[Linted]) -> int:
    """List all that is found in `texts`; return how much that is. Reasons given before stay.

    Raises:
        BadUse: the list cannot be written there.
    """
    folder = path.resolve().parent
    reasons = _reasons(path)
    counted = Counter(_key(text, one, folder) for text in texts for one in text.remarks)
    findings = []
    for key in sorted(counted):
        where, rule, words = key
        listed = {"path": where, "rule": rule, "text": words, "count": counted[key]}
        findings.append(listed | ({"reason": reasons[key]} if key in reasons else {}))
    said = json.dumps({"version": 1, "findings": findings}, ensure_ascii=False, indent=1)
    try:
        path.write_text(said + "\n", encoding="utf-8")
    except OSError as trouble:
        told = _("%(path)s cannot be written: %(trouble)s.")
        raise BadUse(told % {"path": path, "trouble": trouble.strerror}) from trouble
    return counted.total()


def _reasons(path: Path) -> dict[Key, str]:
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))["findings"]
        return {
            (one["path"], one["rule"], one["text"]): one["reason"]
            for one in listed
            if one.get("reason")
        }
    except (OSError, ValueError, KeyError, TypeError):  # none yet, or none that can be kept
        return {}


def _key(text: Linted, one: Finding, folder: Path) -> Key:
    path = Path(text.path).resolve()
    inner = path.relative_to(folder) if path.is_relative_to(folder) else path
    words = "" if one.rule.startswith("D") else text.words(one)[:LONGEST]
    return inner.as_posix(), one.rule, words
