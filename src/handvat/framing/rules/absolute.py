"""F109: always, never, any form: a norm or reproach that leaves no room."""

from handvat.content.text import Text
from handvat.framing.rule import Rewrite, Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import (
    CARE,
    DEFINITION,
    NEGATED_FEAR,
    QUOTE,
    REASSURANCE,
    SUPPORT,
)

RULE = Rule(
    id="F109",
    key="absolute",
    kind=Weight.RISK,
    level=Level.SUGGESTION,
    name=Text("absoluut of generaliserend", "absolute or generalising"),
    detects=Text(
        "Altijd, nooit, elke vorm of onder geen beding in een norm, dreiging of verwijt.",
        "Always, never, any form or at all times in a norm, threat or reproach.",
    ),
    message=Text(
        "Zo'n groot woord lukt zelden en roept verweer op. Noem één moment of situatie.",
        "Such a large word seldom comes true and invites defence. Name one moment or situation.",
    ),
    why=Text(
        "Wie iets altijd moet, schiet al gauw tekort. Een kleine stap lijkt dan niets waard.",
        "Who must do something always soon falls short. A small step then seems worth nothing.",
    ),
    counter=Text(
        "Bij een belofte of geruststelling is altijd juist een goed woord.",
        "In a promise or a reassurance always is just the right word.",
    ),
    source="The approach: shaping, small steps to improvement.",
    patterns={
        "nl": (
            "(elke|iedere|enige|welke|alle) .{0,2} (vorm|vormen) van _{0,8} @mis/@misadj/@misv",
            "(op|in|onder) geen enkele .{0,2} (wijze|manier|vorm|voorwaarde|omstandigheid|plek)",
            "(op|in|onder) geen enkel .{0,2} (moment|geval|beding|punt)",
            (
                "^ (!ik/je/het/er/we/wij/dat/dit/de/een/ze/zij/hij/heb/ben/is/ik)? @imper .{0,5} "
                "nooit !! als/te/zonder"
            ),
            "(elke|iedere) (fout|misstap|overtreding|grap) .{0,4} (te veel|teveel)",
            "nooit .{0,1} $",
            "iedereen .{0,2} altijd",
            "altijd en overal",
            "(nooit|altijd) .{0,4} (naar .{0,3} geluisterd|alles|iets|gevraagd|beter|hetzelfde)",
            "(is|zijn|wordt|doet) .{0,3} nooit .{0,2} (en|alleen|iets|naar)",
            "er =worden .{0,2} nooit",
            "niemand .{0,3} (ooit|nooit)",
            (
                "altijd/nooit .{0,8} @must/@oblig/verplicht/@misv/@mis/@misadj/@sanc/@forb !! "
                "bijna/vrijwel/meestal"
            ),
            "@must .{0,8} (?<! niet ) altijd/nooit",
            "@must .{0,8} (elk|ieder|alle) (opzicht|moment|tijde|tijden)",
            (
                "(je|jij|u|jullie|hij|zij) !ben/bent/kunt/mag .{0,3} (altijd|nooit) !! terecht/"
                "welkom/@helper/kunt/mag/kan/@posv"
            ),
            (
                "(luistert|doet|komt|begrijpt|zegt|vergeet|onderbreekt|moet) .{0,4} (?<! niet ) "
                "(altijd|nooit)"
            ),
            (
                "(elke|iedere|enige|welke|alle) .{0,2} (vorm|vormen) van .{0,6} @mis/@misadj/"
                "kritiek/@misv"
            ),
            (
                "(geen enkele|geen enkel|welke dan) .{0,6} && @mis/@misadj/@misv/@tolv/@okay/"
                "@forb/vorm"
            ),
            "onder geen .{0,1} (beding|omstandigheid|enkele|voorwaarde)",
            "in geen .{0,1} (geval|enkel)",
            "te allen tijde",
            "welke .{0,2} dan ook && @mis/@misadj/@tolv/@neg/@forb",
            "op (elk|ieder) moment && @must/@forb",
            "in (elk|ieder) opzicht",
            "@zero",
            "zero/nul tolerance/tolerantie",
            "zonder uitzondering",
            "(niemand|nooit) .{0,4} (ooit|mag ooit)",
            "nooit .{0,6} @tolv/@okay/excuus/goedkeuren",
        ),
        "en": (
            "@neg .{0,2} @okay .{0,2} (in|at|on|under|by|for) (any|anyone|anybody)",
            "whatsoever && @mis/@misv/@misadj/@forb/no/@neg",
            "(no|any) .{0,3} (under|in|at) any (circumstances|circumstance|case|time|way)",
            "nothing (excuses|justifies)",
            "(no one|no person|nobody) .{0,4} ever",
            "@neg .{0,3} tolerate .{0,2} any form",
            "(no person|no one|nobody) shall _{0,6} any .{0,3} @mis/@misadj/@misv/act",
            "always .{0,3} (late|somebody|someone|your)",
            "no amount of",
            "(security|management|managers|they|leadership|hr|nobody) never",
            "(nothing|nobody|no-one|noone) ever",
            "no one ever",
            "at all times !! worn/badges/badge",
            (
                "(always|never) .{0,2} (changes|late|right|knows|listens|listen|helps|asks|cares|"
                "care|too)"
            ),
            "always .{0,3} (@must|@misv|wrong|interrupt|ignore|late|complain|unacceptable)",
            "@must .{0,4} (always|never|at all times)",
            "(you|he|she|they) (always|never) !be/need/have",
            "(^|[,]) never @imper/@misv",
            (
                "^ never !be/have/mind/forget/hesitate/worry/underestimate/fear/stop/lose/give/"
                "too/again/ever/has/before/was/were/did/is/in/had/a/the/knowing/having/thought ."
            ),
            "(all|every) .{0,2} (@misadj|@mis) .{0,4} (is|are|will be) .{0,2} (@forb|wrong)",
            (
                "(any|all|every) .{0,1} (form|forms|kind|kinds|type|types|act|acts|sort) of "
                ".{0,6} @mis/@misadj/@misv/@conduct"
            ),
            "any .{0,4} @mis/@misadj/@misv && @forb/@neg/must/zero/@sanc/@okay !! if/when",
            (
                "(in any|of any) (form|kind|way|circumstances|manner) && @mis/@misadj/@misv/@forb/"
                "@neg"
            ),
            "under (no|any) circumstances",
            "zero tolerance",
            "@zero",
            "without exception",
            "(not|never|nor) .{0,6} ever",
            "never .{0,3} @okay/excuse/justified/@tolv",
            "everyone must",
        ),
    },
    unless=frozenset({CARE, DEFINITION, NEGATED_FEAR, QUOTE, REASSURANCE, SUPPORT}),
    offers={
        "nl": (
            "Kies één moment waarop dit begint, zoals het begin van het overleg: {wanted}.",
            "Zeg wat er net gebeurde en wat je nu vraagt: “Net zag ik … Wil je …?”",
        ),
        "en": (
            "Choose one moment at which this begins, such as the start of the meeting: {wanted}.",
            "Say what just happened and what you ask now: “Just now I saw … Would you …?”",
        ),
    },
    rewrites={
        "nl": (
            Rewrite(
                "Je moet te allen tijde bereikbaar zijn.",
                "We spreken per week af wanneer we elkaar kunnen bellen.",
            ),
        ),
        "en": (
            Rewrite(
                "You never answer my e-mails.",
                "I sent two questions on Monday. Could you answer them before Friday?",
            ),
        ),
    },
    examples={
        "nl": Examples(
            match=(
                "Elke vorm van agressie wordt bestraft.",
                "Je luistert ook nooit.",
                "Onder geen beding deel je vertrouwelijke stukken.",
                "Medewerkers moeten te allen tijde beleefd zijn.",
                "Voor discriminatie geldt nultolerantie.",
                "We verwijderen alle soorten en iedere vorm van (seksuele) intimidatie.",
                "Op geen enkele manier is schelden toegestaan.",
                "Behandel een gast nooit onverschillig.",
                "Pesten is niet toegestaan, in welke vorm dan ook.",
            ),
            leave=(
                "Er is altijd iemand die meedenkt.",
                "Je bent altijd welkom met een vraag.",
                "Aan het begin van elk overleg vragen we hoe het gaat.",
                "Een lang antwoord moet niet altijd.",
                "Er gebeurt nooit iets zonder jouw toestemming.",
            ),
        ),
        "en": Examples(
            match=(
                "Any form of harassment is prohibited.",
                "You never listen to me.",
                "Members must at all times be polite.",
                "We have zero tolerance for gossip.",
                "Under no circumstances may you share this.",
                "Shouting at a referee is not accepted in any league.",
                "Never whistle at a dancer.",
            ),
            leave=(
                "You are always welcome with a question.",
                "There is always somebody who thinks along.",
                "At the start of each meeting we ask how people are.",
                "Nothing is ever shared without your permission.",
            ),
        ),
    },
)
