"""Read a text for how it speaks of social safety."""

from collections.abc import Collection

from handvat.framing.coach import remarks_on
from handvat.framing.document import BlockKind, Document, plain
from handvat.framing.rules import rules
from handvat.framing.sentences import sentences
from handvat.framing.shapes import Finding, Frame, Level, Report, Sentence, Weight

_LEVELS = tuple(Level)


def lint(  # noqa: PLR0913 -- the door of the package; all but the text have a default
    text: str | Document,
    language: str = "auto",
    *,
    say: str | None = None,
    level: Level = Level.INFO,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    fixes: bool = True,
) -> Report:
    """Return what is found in a text.

    Args:
        text: what somebody wrote, or a document that a reader made of it.
        language: "nl", "en", or "auto" to look at each sentence.
        say: the language of the messages, "nl" or "en"; without it that of the sentence.
        level: the lightest remark that is wanted; strengths are always told.
        select: ids or keys of rules; without any, every rule looks.
        ignore: ids or keys of rules that keep quiet.
        fixes: whether rewrites are wanted.
    """
    document = plain(text) if isinstance(text, str) else text
    spoken = "en" if language[:2] == "en" else "nl"
    keys = {rule.id: rule for rule in rules()}
    found: list[Finding] = []
    said: list[Sentence] = []
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            continue
        for offset, part in sentences(document.text[block.start : block.end]):
            start = block.start + offset
            here = [
                Finding(
                    one.rule,
                    keys[one.rule].key,
                    Weight.RISK,
                    one.level,
                    start + one.start,
                    start + one.end,
                    spoken,
                    one.text[say or spoken],
                    one.rewrite[spoken] if one.rewrite and fixes else None,
                    keys[one.rule].source,
                )
                for one in remarks_on(part, spoken, kind="text")
                if _LEVELS.index(one.level) >= _LEVELS.index(level)
                and (not select or {one.rule, keys[one.rule].key} & set(select))
                and not {one.rule, keys[one.rule].key} & set(ignore)
            ]
            frame = Frame.RISK if here else Frame.NEUTRAL
            reasons = tuple(one.key for one in here)
            said.append(Sentence(start, start + len(part), spoken, frame, reasons))
            found.extend(here)
    return Report(tuple(said), tuple(found), ())
