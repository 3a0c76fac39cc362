"""Ways to say that wrong conduct must be reported, stopped or prevented."""

from typing import Final

from handvat.framing.rule import Patterns

TACKLING: Final[Patterns] = {
    "nl": (
        (
            "(wordt|worden|zijn|is) .{0,3} (verzocht|gevraagd|opgeroepen|gehouden) .{0,10} "
            "(melden|meldt|rapporteren)"
        ),
        "(roept|roepen|oproep|riep|riepen) _{0,8} op .{0,8} (melden|meldt|aangifte|ingrijpen) ",
        ("(klachten|meldingen) .{0,14} (serieus|behandeling) .{0,1} (genomen|nemen|neemt)"),
        (
            "(@mis|@misadj|@conduct|misstanden|incidenten) .{0,2} (wordt|worden|te|helpen|willen|"
            "wil) .{0,1} (voorkomen|voorkómen|tegengegaan|bestreden|aangepakt|gesignaleerd|"
            "teruggedrongen|uitgebannen|gestopt) !! overal"
        ),
        "(@mis|@misadj|@conduct) voorkomen && wil/willen/helpt/helpen/moet/moeten/zorgen/om",
        "(uit te bannen|uitbannen|uitgebannen|uit te roeien)",
        (
            "(alert|waakzaam|bedacht|attent) .{0,2} (op|voor) .{0,5} (@mis|@misadj|signalen|"
            "misstanden|grensoverschrijdend~)"
        ),
    ),
    "en": (
        (
            "(prevent|preventing|stop|stopping|end|ending|tackle|tackling|combat|combating|"
            "combatting|eradicate|eliminate|report|reporting) (it|them|this|these) && @mis/"
            "@misadj !! how/can/contact"
        ),
        (
            "(challenge|challenging|confront|confronting|call out|calling out|oppose|opposing) "
            ".{0,4} (@mis|@misadj) !! @talk/idea/ideas"
        ),
        (
            "(investigate|investigates|investigated|investigating|investigation|investigations) "
            ".{0,4} (all|every|each|any|into) .{0,3} (issue|issues|allegations|complaints|reports|"
            "claims|matters|concerns|allegation|complaint)"
        ),
        "^ reporting .{0,2} (any|all|every) .{0,2} (@inc|@mis|@misadj)",
        "(get|gets|getting) reported",
        "(go|goes|went|going) (unreported|uninvestigated|unaddressed|unchallenged)",
        (
            "(reduce|reducing|minimise|minimize|mitigate|mitigating|lower|address) .{0,2} (risk|"
            "risks|prevalence|incidence|number|problem|problems) of .{0,3} @mis/@misadj"
        ),
        (
            "(vigilant|watchful|lookout|look out|watch out|alert) (for|about|to) .{0,4} (@mis|"
            "@misadj|signs)"
        ),
        "(done|doing|do) (about|to stop|to tackle|to prevent|to combat) .{0,4} @mis/@misadj",
    ),
}
