"""Reading YAML so strictly that every surprise is refused at its line."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from handvat.content import remarks
from handvat.content.refused import ContentRefused, Remark
from handvat.content.shapes import Text

MOST_SIGNS = 500_000
_NULL = "tag:yaml.org,2002:null"
DEEPEST = 12  # an instrument needs four
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times faster


def read(text: str, file: str) -> "Fields":
    """Return the fields of one YAML document.

    Raises:
        ContentRefused: it is not YAML, or holds no fields.
    """
    with _refusing(file):
        node = yaml.compose(text, Loader=_Loader)
    return Fields(node, file)


@contextmanager
def _refusing(file: str) -> Iterator[None]:
    """Say of what is not YAML where it stops being so."""
    try:
        yield
    except yaml.MarkedYAMLError as broken:
        mark = broken.problem_mark or broken.context_mark
        raise ContentRefused(
            file,
            mark.line + 1 if mark else 1,
            remarks.BROKEN_YAML,
            problem=broken.problem or broken.context,
        ) from broken
    except yaml.YAMLError as broken:
        raise ContentRefused(file, 1, remarks.NO_YAML) from broken


def check_shape(text: str, file: str) -> None:
    """Return quietly when text from elsewhere is small and flat enough to read.

    The parser crashes, past any exception, on what is nested very deeply.

    Raises:
        ContentRefused: it is not.
    """
    if len(text) > MOST_SIGNS:
        raise ContentRefused(file, 1, remarks.TOO_LONG, most=MOST_SIGNS)
    depth = 0
    for event in _events(text, file):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            line = event.start_mark.line + 1 if event.start_mark else 1
            raise ContentRefused(file, line, remarks.TOO_DEEP)


def _events(text: str, file: str) -> Iterator[yaml.Event]:
    with _refusing(file):
        yield from yaml.parse(text, Loader=_Loader)


def read_file(path: Path) -> "Fields":
    """Return the fields of one YAML file.

    Raises:
        ContentRefused: it is not there, not in UTF-8 or not YAML.
    """
    return read(text_of(path), path.name)


def text_of(path: Path) -> str:
    """Return the text of a file.

    Raises:
        ContentRefused: it is not there, or not in UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as gone:
        raise ContentRefused(path.name, 1, remarks.GONE) from gone
    except UnicodeDecodeError as other:
        raise ContentRefused(path.name, 1, remarks.NOT_UTF8) from other


def fingerprint(*nodes: Node) -> str:
    """Return the SHA-256 of what `nodes` say, without comments, layout or version."""
    return sha256("".join(_canonical(node) for node in nodes).encode()).hexdigest()


def _canonical(node: Node) -> str:
    if isinstance(node, MappingNode):
        pairs = (
            f"{_canonical(key)}:{_canonical(value)}"
            for key, value in node.value
            if key.value != "version"
        )
        return "{" + ",".join(pairs) + "}"
    if isinstance(node, SequenceNode):
        return "[" + ",".join(_canonical(entry) for entry in node.value) + "]"
    return repr(node.value)


class Fields:
    """The fields of one mapping; what is not taken before `done` is refused."""

    def __init__(self, node: Node | None, file: str) -> None:
        self.file = file
        self.line = node.start_mark.line + 1 if node else 1
        if not isinstance(node, MappingNode):
            raise self.refusal(remarks.NO_FIELDS)
        self.node = node
        self._taken: set[str] = set()
        self._asked: set[str] = set()
        self._values: dict[str, Node] = {}
        self._lines: dict[str, int] = {}
        for key, value in node.value:
            self._add(key, value)

    def _add(self, key: Node, value: Node) -> None:
        line = key.start_mark.line + 1
        if not isinstance(key, ScalarNode):
            raise self.refusal(remarks.LIST_AS_NAME, line)
        name = str(key.value)
        if name in self._values:
            raise self.refusal(remarks.TWICE, line, name=name)
        self._values[name] = value
        self._lines[name] = line

    def refusal(self, remark: Remark, line: int = 0, **words: object) -> ContentRefused:
        """Return the refusal of something on `line`, or on the first line of these fields."""
        return ContentRefused(self.file, line or self.line, remark, **words)

    def line_of(self, name: str) -> int:
        """Return the line of a field, or the first line of these fields."""
        return self._lines.get(name, self.line)

    def has(self, name: str) -> bool:
        """Return whether the field is there."""
        self._asked.add(name)
        return name in self._values

    def names(self) -> tuple[str, ...]:
        """Return the names of all fields, in their order."""
        return tuple(self._values)

    def take(self, name: str) -> Node:
        """Return the value of a field that must be there."""
        if name not in self._values:
            raise self.refusal(remarks.MISSING, name=name)
        self._taken.add(name)
        return self._values[name]

    def done(self) -> None:
        """Return quietly when every field was taken.

        Raises:
            ContentRefused: there is a field that nobody knows.
        """
        for name in self._values:
            if name not in self._taken:
                raise self._unknown(name)

    def _unknown(self, name: str) -> ContentRefused:
        meant = get_close_matches(name, self._taken | self._asked, n=1)
        line = self._lines[name]
        if meant:
            return self.refusal(remarks.UNKNOWN_BUT_LIKE, line, name=name, meant=meant[0])
        return self.refusal(remarks.UNKNOWN, line, name=name)

    def word(self, name: str) -> str:
        """Return a field that holds one word or sentence."""
        node = self.take(name)
        empty = node.tag == _NULL or not str(node.value).strip()
        if not isinstance(node, ScalarNode) or empty:
            raise self.refusal(remarks.NO_TEXT, self._lines[name], name=name)
        return str(node.value)

    def word_or(self, name: str, otherwise: str) -> str:
        """Return a field that may be left out."""
        return self.word(name) if self.has(name) else otherwise

    def whole(self, name: str) -> int:
        """Return a field that holds a whole number of 1 or more."""
        word = self.word(name)
        if not (word.isascii() and word.isdigit() and len(word) < 10) or int(word) < 1:
            raise self.refusal(remarks.NOT_WHOLE, self._lines[name], name=name, word=word[:20])
        return int(word)

    def yes(self, name: str, *, otherwise: bool) -> bool:
        """Return a field that holds true or false, and may be left out."""
        if not self.has(name):
            return otherwise
        word = self.word(name)
        if word not in {"true", "false"}:
            raise self.refusal(remarks.NEITHER, self._lines[name], name=name, word=word)
        return word == "true"

    def text(self, prefix: str = "") -> Text:
        """Return a text in both languages: “nl” and “en”, or “title_nl” and “title_en”."""
        nl, en = self._pair(prefix)
        for here, other in ((nl, en), (en, nl)):
            if not self.has(here):
                raise self.refusal(remarks.TEXT_MISSING, self.line_of(other), name=here)
        return Text(self.word(nl), self.word(en))

    def text_or_none(self, prefix: str) -> Text | None:
        """Return a text in both languages that may be left out whole."""
        return self.text(prefix) if any(map(self.has, self._pair(prefix))) else None

    @staticmethod
    def _pair(prefix: str) -> tuple[str, str]:
        return (f"{prefix}_nl", f"{prefix}_en") if prefix else ("nl", "en")

    def fields(self, name: str) -> "Fields":
        """Return the fields within a field."""
        return Fields(self.take(name), self.file)

    def listed(self, name: str) -> Iterator["Fields"]:
        """Yield the entries of a field that holds a list of fields."""
        for node in self._sequence(name):
            yield Fields(node, self.file)

    def words(self, name: str) -> tuple[str, ...]:
        """Return the entries of a field that holds a list of words."""
        nodes = self._sequence(name)
        for node in nodes:
            if not isinstance(node, ScalarNode):
                raise self.refusal(remarks.NO_WORDS, node.start_mark.line + 1, name=name)
        return tuple(str(node.value) for node in nodes)

    def _sequence(self, name: str) -> list[Node]:
        node = self.take(name)
        if not isinstance(node, SequenceNode):
            raise self.refusal(remarks.NO_LIST, self._lines[name], name=name)
        return list(node.value)

    def one_of(self, name: str, allowed: Iterable[str]) -> str:
        """Return a field that names something that exists."""
        return self._known(name, self.word(name), tuple(allowed))

    def some_of(self, name: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """Return a field that lists things that exist, each once."""
        known = tuple(allowed)
        words = tuple(self._known(name, word, known) for word in self.words(name))
        for word in words:
            if words.count(word) > 1:
                raise self.refusal(remarks.LISTED_TWICE, self._lines[name], name=name, word=word)
        return words

    def _known(self, name: str, word: str, allowed: tuple[str, ...]) -> str:
        if word in allowed:
            return word
        line, meant = self._lines[name], get_close_matches(word, allowed, n=1)
        if meant:
            raise self.refusal(
                remarks.NO_SUCH_BUT_LIKE, line, name=name, word=word, meant=meant[0]
            )
        raise self.refusal(remarks.NO_SUCH, line, name=name, word=word, known=_some(allowed))


def _some(words: tuple[str, ...]) -> str:
    return ", ".join(words[:20]) + (", …" if len(words) > 20 else "")


def each_once(entries: Iterable[tuple[str, Fields]]) -> None:
    """Return quietly when every id is used once.

    Raises:
        ContentRefused: one is used again.
    """
    seen: dict[str, int] = {}
    for name, fields in entries:
        if name in seen:
            raise fields.refusal(
                remarks.USED_BEFORE, fields.line_of("id"), name=name, line_before=seen[name]
            )
        seen[name] = fields.line
