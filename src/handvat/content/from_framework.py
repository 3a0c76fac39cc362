"""Read the framework: pillars, levels, handholds, principles and words."""

from handvat.content import remarks
from handvat.content.reading import Fields, each_once
from handvat.content.shapes import (
    ChangeStep,
    Definitions,
    FocusPair,
    Framework,
    Handhold,
    Level,
    LevelWords,
    Named,
    Pillar,
    PillarWords,
    PlanRule,
    Source,
    Text,
)

PER_CELL = 2
SHORT = {"individual": "ind", "team": "tea", "organisation": "org"}
SHORT_PILLAR = {"culture": "cul", "structure": "str", "steering_system": "sys"}


def framework(fields: Fields) -> Framework:
    """Return the framework that `fields` hold."""
    version, source = _meta(fields.fields("meta"))
    order = tuple(Pillar(one) for one in fields.some_of("matrix_order", tuple(Pillar)))
    found = Framework(
        version=version,
        source=source,
        pillars=tuple(_pillar(one) for one in fields.listed("pillars")),
        matrix_order=order,
        levels=tuple(_level(one) for one in fields.listed("levels")),
        handholds=_handholds(fields, order),
        principles=named(fields, "principles"),
        focus_pairs=tuple(_pair(one) for one in fields.listed("focus_pairs")),
        change_steps=tuple(_step(one) for one in fields.listed("change_steps")),
        plan_rules=tuple(_rule(one) for one in fields.listed("plan_rules")),
        risk_focus_costs=named(fields, "risk_focus_costs"),
        desired_focus_gains=named(fields, "desired_focus_gains"),
        definitions=_definitions(fields.fields("definitions")),
        audiences=named(fields, "audiences"),
    )
    fields.done()
    _check_whole(fields, found)
    return found


def named(fields: Fields, name: str) -> tuple[Named, ...]:
    """Return a list of texts with an id each."""
    entries = [(one.word("id"), one) for one in fields.listed(name)]
    each_once(entries)
    found = tuple(Named(word, one.text()) for word, one in entries)
    for _, one in entries:
        one.done()
    return found


def texts(fields: Fields, name: str) -> tuple[Text, ...]:
    """Return a list of texts."""
    return tuple(_text(one) for one in fields.listed(name))


def _text(fields: Fields) -> Text:
    text = fields.text()
    fields.done()
    return text


def meta(fields: Fields, schema: str) -> int:
    """Return the version of a file, and refuse another schema than `schema`."""
    fields.one_of("schema", (schema,))
    return fields.whole("version")


def _meta(fields: Fields) -> tuple[int, Source]:
    version = meta(fields, "framework/1")
    source = Source(fields.text("source_title"), fields.words("authors"), fields.text("credit"))
    fields.done()
    return version, source


def _pillar(fields: Fields) -> PillarWords:
    words = PillarWords(
        id=Pillar(fields.one_of("id", tuple(Pillar))),
        short=fields.text("short"),
        matrix=fields.text("matrix"),
        title=fields.text("title"),
        tagline=fields.text("tagline"),
        problem=fields.text("problem"),
        problem_points=texts(fields, "problem_points"),
        improvement=fields.text("improvement"),
    )
    fields.done()
    return words


def _level(fields: Fields) -> LevelWords:
    words = LevelWords(Level(fields.one_of("id", tuple(Level))), fields.text())
    fields.done()
    return words


def _handholds(fields: Fields, order: tuple[Pillar, ...]) -> tuple[Handhold, ...]:
    entries = [(one.word("id"), one) for one in fields.listed("handholds")]
    each_once(entries)
    found = [_handhold(one) for _, one in entries]
    rows = tuple(Level)
    return tuple(
        sorted(found, key=lambda one: (rows.index(one.level), order.index(one.pillar), one.id))
    )


def _handhold(fields: Fields) -> Handhold:
    handhold = Handhold(
        id=fields.word("id"),
        pillar=Pillar(fields.one_of("pillar", tuple(Pillar))),
        level=Level(fields.one_of("level", tuple(Level))),
        text=fields.text(),
    )
    cell = f"{SHORT_PILLAR[handhold.pillar]}-{SHORT[handhold.level]}"
    if handhold.id not in {f"{cell}-{number + 1}" for number in range(PER_CELL)}:
        raise fields.refusal(remarks.OTHER_CELL, fields.line_of("id"), id=handhold.id, cell=cell)
    fields.done()
    return handhold


def _pair(fields: Fields) -> FocusPair:
    pair = FocusPair(fields.word("id"), fields.text("risk"), fields.text("learning"))
    fields.done()
    return pair


def _step(fields: Fields) -> ChangeStep:
    step = ChangeStep(fields.word("id"), fields.text("name"), fields.text("text"))
    fields.done()
    return step


def _rule(fields: Fields) -> PlanRule:
    rule = PlanRule(fields.word("id"), fields.text(), fields.word("product_check"))
    fields.done()
    return rule


def _definitions(fields: Fields) -> Definitions:
    found = Definitions(
        psychological_safety=_text(fields.fields("psychological_safety")),
        model_desired_behaviour=_text(fields.fields("model_desired_behaviour")),
        motto=_text(fields.fields("motto")),
        tailoring=_text(fields.fields("tailoring")),
    )
    fields.done()
    return found


def _check_whole(fields: Fields, found: Framework) -> None:
    for name, have, want in (
        ("pillars", {one.id for one in found.pillars}, set(Pillar)),
        ("levels", {one.id for one in found.levels}, set(Level)),
        ("matrix_order", set(found.matrix_order), set(Pillar)),
    ):
        if have != want:
            raise fields.refusal(
                remarks.NOT_EACH_ONCE,
                fields.line_of(name),
                name=name,
                wanted=", ".join(sorted(want)),
            )
    if len(found.handholds) != PER_CELL * len(Level) * len(Pillar):
        raise fields.refusal(
            remarks.NOT_18, fields.line_of("handholds"), number=len(found.handholds)
        )
