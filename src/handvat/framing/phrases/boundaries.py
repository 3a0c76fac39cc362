"""Ways to say what must not happen, besides forbidding it outright."""

from typing import Final

from handvat.framing.rule import Patterns

BOUNDARIES: Final[Patterns] = {
    "nl": (
        ("(maak|maakt|maken) geen .{0,2} (misbruik|foto's|filmpjes|opnamen|opnames|onderscheid)"),
        "(raak|raakt|raken) .{0,3} niet .{0,4} aan",
        (
            "^ (een|de)? @people/@leader/+klant/+lid/+gast/+begeleider .{0,4} (geen|niet) "
            ".{0,6} @misv/@mis/@misadj"
        ),
        "daar doen (we|wij) niet aan",
        "(het|is|zijn) not done ",
        "(heeft|hebben) .{0,2} niets te (zoeken|verliezen) && @mis/@misv/@misadj",
        "@we (lachen|schelden|sluiten|fluiten) .{0,2} niemand (uit|buiten|na)",
        "@we @misv .{0,1} niemand",
        "^ (@misv|roddelen|schelden|vloeken|filmen) .{0,3} (doen|doe|doet) .{0,2} niet ",
        (
            "(op|in|onder) geen .{0,1} (enkele|enkel|geval|beding|voorwaarde) .{0,8} (@misv|@mis|"
            "@misadj|@tolv|misbruik|toe|delen|meenemen|mee|gebruiken|@okay|toegestaan)"
        ),
        "^ (onder|in) geen (beding|geval|enkel)",
        "(sta|staat|staan|laat|laten) .{0,3} geen _{0,16} toe",
        (
            "(werkplek|werkvloer|omgeving|gemeenschap|club|vereniging|school|cultuur|sfeer|wereld|"
            "campus|organisatie|samenleving|sport|leeromgeving|werkomgeving|stad) zonder _{0,5} "
            "(@mis|@misadj)"
        ),
        "vrij (is|zijn|blijft|blijven) van _{0,5} @mis/@misadj",
        "(beloof|belooft|beloven|zweer|zweren) .{0,5} (niet|nooit|geen) .",
        "te onthouden van",
        "^ niet . , niet . ",
        "^ geen .{1,2} , geen ",
        "^ niet (@misv|vloeken|roken|duwen|trekken|rennen|schelden|slaan) ",
        (
            "^ er (wordt|worden) (niet|geen) .{0,6} (gescholden|gepest|gevloekt|geslagen|gelachen|"
            "gerookt|gedronken|gefilmd|@misv)"
        ),
        "(dit|dat|zoiets|hier|het) .{0,2} (moet|moeten) .{0,1} stoppen $",
        (
            "(hou|houd|houdt|stop|kap) .{0,1} (op|nou|eens)? .{0,1} met .{0,3} (@mis|@misv|"
            "@conduct|die|dat)"
        ),
        (
            "^ (een|de|elke|iedere)? (@leader|@people|+trainer|+vrijwilliger|+ambtenaar|"
            "+begeleider|+coach|+ouder) !hebben/heeft/had/hadden/weten/weet/kunnen/kan/is/zijn "
            ".{0,6} nooit !! te/als/meer/die/dat"
        ),
        (
            "(hoort|horen|past|passen) .{0,4} niet .{0,2} (op|bij|in|binnen) .{0,3} (veld|club|"
            "school|werkvloer|werk|onze|ons|sport|campus) && @mis/@misv/@misadj/gedrag"
        ),
        (
            "(past|passen|hoort|horen) .{0,3} (gedrag|gedragingen|taal|opmerkingen|grappen|"
            "grapjes|@mis) .{0,2} (niet|nooit)"
        ),
        (
            "geen _{0,14} (tolereert|tolereren|tolereer|getolereerd|accepteert|accepteren|"
            "geaccepteerd|duldt|dulden|geduld|toelaatbaar|aanvaardbaar) && @mis/@misadj/@misv/"
            "@conduct"
        ),
        "uit den boze",
        "@neg .{0,2} door .{0,1} beugel",
        "over .{0,2} grens/grenzen .{0,2} =gaan/=heen && @misadj/@mis/@misv/gedrag/gaat",
        "in strijd .{0,2} met && @mis/@misadj/@misv/gedrag/gedragingen",
        "=wijzen .{0,6} af && @mis/@misadj",
        "=keuren .{0,5} af && @mis/@misadj/gedrag",
        "afgekeurd/afkeuren && @mis/@misadj",
        (
            "^ (je|u|jij|hij|zij|ze|men|(de|een|elke|iedere) _{1,3}) !@be/@modal/hebt/heeft/"
            "weten/weet/hoeft/krijgt/voelt/staat/komt/vindt/denkt/ziet/merkt/begrijpt/lukt/"
            "kent/gaat/werkt/durft/@neg .{0,5} (niet|geen|nooit) .{1,12} && @misv/@mis/"
            "@misadj/onderscheid/misbruik/druk/dwingt/dwingen/belachelijk/onsportief/uit/"
            "scheldt/beïnvloedt/geweld/machtspositie/voorkeursbehandeling"
        ),
    ),
    "en": (
        "we (don't|do not) do that",
        (
            "^ (nobody|no-one|no one) .{0,1} (laughs|shouts|hits|mocks|interrupts|bullies|touches|"
            "films|teases|excludes) "
        ),
        "(is|are) off the table && @mis/@misv/@misadj/jokes/comments/remarks",
        "(not|never|won't|n't) put up with",
        "(do not|don't|never) (talk|speak|shout) over ",
        "(has|have) no business",
        "(under|in|on) no (circumstances|circumstance|condition|conditions|account|pretext|case)",
        "(pledge|promise|agree|vow|undertake|commit|swear) (to not|not to|never to) .",
        "(must|should|shall|may) never !be/have/feel/need/forget/underestimate/hesitate/stop",
        (
            "(avoid|avoiding) (any|all|every|making) .{0,2} (kind|kinds|type|types|form|forms|"
            "@mis|@misadj|@conduct|behaviour|behavior|contact)"
        ),
        "(aware of and|should|must|please|to) avoid .{0,2} (any|all) ",
        "but .{0,2} (@mis|@misadj|@conduct) .{0,2} (is|are) (not|never)",
        (
            "(do|does) not belong (in|on|at|here|to|with) && @mis/@misv/@misadj/talk/language/"
            "jokes/chants/behaviour/behavior"
        ),
        "(this|that|it|@conduct|@mis) (has|have|needs|need) to stop $",
        (
            "(do|does) not (comment|touch|contact|shout|yell|film|photograph|record|interfere|"
            "intrude|pry|enter|gossip|swear)  !! if/when/confidential"
        ),
        (
            "^ no (swearing|shouting|smoking|spitting|bullying|gossip|gossiping|teasing|filming|"
            "photography|phones|fighting|pushing|drinking) "
        ),
        "(is|are) not to .{0,1} (touch|be|use|enter|share|approach)",
        "(is|are) .{0,1} inappropriate",
        (
            "not .{0,2} ok/okay/cool/fine/funny/normal && @mis/@misadj/@misv/behaviour/behavior/"
            "this/that/it"
        ),
        "@neg .{0,2} subject/subjected to .{0,3} @mis/@misadj/@misv",
        "violation/violates/violate/violations of .{0,3} @rules && @mis/@misadj/@conduct",
        "@we (reject|oppose|condemn|denounce) .{0,5} @mis/@misadj",
        "@neg =resort/=engage/=participate .{0,3} @mis/@misv/@misadj/in",
        "free (of|from) (?! charge/cost/costs/tax/fees) _{0,8} @mis/@misv/@misadj",
        (
            "(prohibit|prohibits|forbid|forbids|outlaw|outlaws|disallow|disallows|bars) .{0,5} "
            "(@mis|@misadj|@misv|@conduct)"
        ),
        "please (don't|do not) !hesitate/worry/forget/feel/be/panic/wait/mind/miss/stop/give",
        (
            "(is|are) (always|never|simply|just|plainly) (wrong|okay|ok) && @mis/@misadj/@misv/"
            "@conduct"
        ),
        "no amount .{0,2} of _{0,12} excuses/justifies/excuse",
        "(is|are) .{0,2} (no|never an|not an) excuse",
        "out of bounds",
        "off limits",
        "^ not be/to/being",
        "(reject|belittle|ridicule|humiliate) .{0,4} && not/n't/don't/never",
        "free from .{0,3} (such|these|this|any|all)",
    ),
}
