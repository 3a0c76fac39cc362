"""Count what a text speaks of: its frames, its balance, its rules."""

from collections import Counter
from collections.abc import Iterator

from handvat.cli.words import gettext as _
from handvat.framing.formats.known import known_rules
from handvat.framing.formats.linted import Linted
from handvat.framing.formats.turned import turned


def statistics(text: Linted, say: str) -> Iterator[str]:
    """Yield the lines of `--stats` for one text."""
    yield ""
    yield text.path
    frames = {
        "risk": _("speaks of what goes wrong"),
        "learning": _("speaks of what you want to see"),
        "neutral": _("informs"),
    }
    total = sum(text.frames.values()) or 1
    for frame, count in text.frames.items():
        yield f"  {count:6} {count / total:6.0%}  {frames[frame]}"
    for one in turned(text):
        told = _("line %(line)s, so read by the language model: %(frame)s")
        yield f"                 {told % {'line': one.line, 'frame': one.frame[say].lower()}}"
    if text.report.unread:
        yield f"  {len(text.report.unread):6}         {_('in another language, not read')}"
    for pair in text.report.balance:
        yield f"  {pair.left:6} : {pair.right:<6}  {pair.name[say]}"
    known = known_rules()
    for rule, count in sorted(Counter(one.rule for one in text.report.findings).items()):
        name = known[rule].name[say] if rule in known else ""
        yield f"  {count:6}  {rule} {name}"
