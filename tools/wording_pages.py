"""Write a page for every rule of the wording coach, from its file: docs/wording, nl and en.

    .venv/bin/python tools/wording_pages.py [--check]

With --check it writes nothing and says which pages are out of date.
"""

import sys
from pathlib import Path

from handvat.framing.rule import Rule
from handvat.framing.rules import rules
from handvat.framing.shapes import Level, Weight
from handvat.framing.surroundings import MENTION, QUOTE, SURROUNDINGS

FOLDER = Path(__file__).parent.parent / "docs" / "wording"
WORDS = {
    "nl": {
        "title": "De regels van de taalcoach",
        "intro": "Elke regel is advies. De coach verbiedt niets en zegt waarom.",
        "made": "Deze pagina's zijn gemaakt uit `src/handvat/framing/rules`; verander ze daar.",
        "detects": "Wat de regel ziet",
        "says": "Wat de coach zegt",
        "why": "Waarom",
        "counter": "Wat ertegen spreekt",
        "source": "Bron",
        "match": "Hier spreekt de regel",
        "leave": "Hier zwijgt de regel",
        "better": "Zo kan het ook",
        "said": "Er stond",
        "instead": "Liever",
        "quiet": "De regel zwijgt ook bij",
        "around": "Wanneer de coach zwijgt",
        "quote": "citaat, code of link",
        "level": "Soort",
        Weight.RISK: "risico",
        Weight.STRENGTH: "dit werkt al",
        Weight.GUIDANCE: "aanwijzing",
        Level.INFO: "ter informatie",
        Level.SUGGESTION: "suggestie",
        Level.WARNING: "waarschuwing",
    },
    "en": {
        "title": "The rules of the wording coach",
        "intro": "Every rule is advice. The coach forbids nothing and says why.",
        "made": "These pages are made from `src/handvat/framing/rules`; change them there.",
        "detects": "What the rule sees",
        "says": "What the coach says",
        "why": "Why",
        "counter": "What speaks against it",
        "source": "Source",
        "match": "Where the rule speaks",
        "leave": "Where the rule keeps quiet",
        "better": "Another way to say it",
        "said": "It said",
        "instead": "Rather",
        "quiet": "The rule is quiet as well in",
        "around": "When the coach keeps quiet",
        "quote": "quotation, code or link",
        "level": "Kind",
        Weight.RISK: "risk",
        Weight.STRENGTH: "this works already",
        Weight.GUIDANCE: "guidance",
        Level.INFO: "to know",
        Level.SUGGESTION: "suggestion",
        Level.WARNING: "warning",
    },
}


def pages() -> dict[Path, str]:
    """Return every page and what it should hold."""
    made = {}
    for language in WORDS:
        made[FOLDER / language / "README.md"] = _index(language)
        for rule in rules():
            made[FOLDER / language / f"{rule.id}.md"] = _page(rule, language)
    return made


def _index(language: str) -> str:
    word = WORDS[language]
    lines = [f"# {word['title']}", "", word["intro"], ""]
    lines += [f"- [{rule.id}]({rule.id}.md): {rule.name[language]}" for rule in rules()]
    lines += ["", f"## {word['around']}", ""]
    for one in SURROUNDINGS:
        if one.id != MENTION:
            lines.append(f"- {one.name[language]}: “{one.examples[language][0]}”")
    return "\n".join([*lines, f"- {word['quote']}", "", word["made"], ""])


def _page(rule: Rule, language: str) -> str:
    word = WORDS[language]
    lines = [f"# {rule.id}: {rule.name[language]}", ""]
    lines += [f"{word['level']}: {word[rule.kind]}, {word[rule.level]}. `{rule.key}`", ""]
    lines += _part(word["detects"], rule.detects[language])
    lines += _part(word["says"], rule.message[language])
    lines += _part(word["why"], f"{rule.why[language]}\n\n{word['source']}: {rule.source}")
    if rule.counter:
        lines += _part(word["counter"], rule.counter[language])
    lines += _part(word["match"], _list(rule.examples[language].match))
    lines += _part(word["leave"], _list(rule.examples[language].leave))
    if rule.unless:
        lines += [f"{word['quiet']}: {', '.join(_names(rule, language))}.", ""]
    for one in rule.rewrites.get(language, ()):
        shown = f"{word['said']}: {one.said}\n\n{word['instead']}: {one.better}"
        lines += _part(word["better"], shown)
    return "\n".join(lines)


def _part(title: str, text: str) -> list[str]:
    return [f"## {title}", "", text, ""]


def _list(sentences: tuple[str, ...]) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences)


def _names(rule: Rule, language: str) -> list[str]:
    named = [one.name[language] for one in SURROUNDINGS if one.id in rule.unless]
    return [*named, WORDS[language]["quote"]] if QUOTE in rule.unless else named


def main() -> int:
    """Write the pages, or tell which are out of date."""
    made = pages()
    kept = set(FOLDER.glob("*/*.md"))
    old = [path for path, text in made.items() if path not in kept or path.read_text() != text]
    old += sorted(kept - made.keys())
    if "--check" in sys.argv:
        for path in old:
            print(f"out of date: {path.relative_to(FOLDER.parent.parent)}")
        return 1 if old else 0
    for path in kept - made.keys():
        path.unlink()
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
