"""P202: an invitation to speak, ask or think along."""

from handvat.content.text import Text
from handvat.framing.phrases.asking import ASKING
from handvat.framing.rule import Rule
from handvat.framing.shapes import Examples, Level, Weight
from handvat.framing.surroundings import ANNOUNCED, LACKING, NOTION

RULE = Rule(
    id="P202",
    key="invitation-voice",
    kind=Weight.STRENGTH,
    level=Level.INFO,
    name=Text("uitnodiging en stem", "invitation and voice"),
    detects=Text(
        "Een uitnodiging om te praten, te vragen of mee te denken.",
        "An invitation to speak, to ask or to think along.",
    ),
    message=Text(
        "Dit nodigt uit om iets te zeggen. Dat maakt praten makkelijker.",
        "This invites people to speak. That makes speaking easier.",
    ),
    why=Text(
        "Wie wordt uitgenodigd, zegt eerder iets.",
        "Who is invited speaks sooner.",
    ),
    source="Edmondson 1999: inviting participation.",
    patterns={
        "nl": (
            *ASKING["nl"],
            (
                "^ (vraag|vraagt) .{0,2} (je|jouw|een|elkaar|anderen|collega|het|"
                "studenten|sporters|medewerkers|de|ze|hen) .{0,8} (wat|waar|hoe|welke|of|"
                "wie) && vindt/vinden/denkt/denken/ziet/zien/nodig/missen/helpt/anders/"
                "willen/wil/idee !! @helper/@mis"
            ),
            "(stel|stellen) .{0,6} vraag/vragen !! @helper/kun/kunt/zichzelf/jezelf/eerst/nieuw",
            "(vragen|vraagt|vroeg) (we|wij|ik|hij|zij) .{0,8} (wat|hoe|waar|wie|welke) !! @helper",
            (
                "(zelf|allemaal|iedereen|ieder) .{0,3} (vertellen|iets mag|meedenken|"
                "inbrengen|meebeslissen)"
            ),
            (
                "(maken|bepalen|bedenken|stellen) .{0,6} (samen|zelf) && leerlingen/"
                "studenten/leden/medewerkers/we/team !! @mis"
            ),
            (
                "samen met .{0,3} (leerlingen|studenten|medewerkers|collega's|leden|team|"
                "teams) .{0,6} (maken|bedenken|bepalen|stellen|bespreken|werken)"
            ),
            "=betrekken .{0,4} (bij|vanaf) !! @mis/@sanc/@inc",
            "(@talk|verhaal) is te klein",
            "bespreek .{0,6} wat",
            "spreekt .{0,6} met .{0,2} (medewerkers|studenten|leden|collega's) !! @mis/@inc",
            "open uur/deur/spreekuur/podium/inloop !! @helper",
            "wat .{0,2} (speelt|missen|mis|heb ik|hoor) _{0,10} [?]",
            "wat .{0,6} (verwachten|nodig hebben) && elkaar/jullie/je",
            "praten .{0,3} (lucht|helpt)",
            "(begin|start) .{0,3} (met een)? (gesprek|kringgesprek|vraag|rondje)",
            (
                "^ (?! wat (ga|verdien|krijg|breng|neem) (je|jij|u)) "
                "(wat|hoe|wie|welke|waar|wanneer) _{0,12} (jij|je|jou|jouw|jullie) "
                "_{0,12} [?] !! @mis/@misadj/@reportv/@helper/@thank/@inc/terecht/"
                "complimentje/indienen/organisatie"
            ),
            "(loop|kom|stap) .{0,3} (gerust|binnen|langs|eens) !! @helper",
            "gerust/uitgenodigd !! @helper/@mis/@label",
            "welkom .{0,3} (met|om|bij|voor|in) !! @helper/@mis/@label/@office",
            "(nodig|nodigen|nodigt) .{0,8} uit !! @helper/@thank/herhalen/@office",
            "(laat|laten) .{0,3} (weten|horen) .{0,4} (wat|hoe|of|als) !! @helper/@mis/onderzoek",
            "(denk|denken|denkt|praat|praten|praat|doe|doen) .{0,4} mee !! @helper",
            "meedenken/meepraten/meebeslissen/inspraak/meespreken/meedoen !! @helper",
            (
                "(een|open|goed|eerlijk|goede|lastig|lastige|moeilijk|in) .{0,1} (gesprek|"
                "dialoog|gesprekken) !! @helper/@mis/@inc/@label/@office"
            ),
            (
                "(gesprek|dialoog|gesprekken|gespreksronde) .{0,5} (aan|met|over|voeren|"
                "gevoerd|tussen|openen|aangaan) !! @helper/@sanc/@office"
            ),
            "bespreekbaar .{0,3} !! @mis/leren",
            "gehoord .{0,3} (en|voelen|voelt|worden|wordt|weten|voel)",
            (
                "(je|hun|jouw|eigen|zijn|haar) .{0,2} (verhaal|stem|mening|perspectief|"
                "ideeën|idee|inbreng|ervaringen) .{0,4} (doen|delen|kwijt|vertellen|geven|"
                "kunnen|horen|te|kan|in)"
            ),
            (
                "ruimte .{0,6} (krijgt|krijgen|geven|voor|om|is|biedt|bieden) && @talk/"
                "eigen/iedereen/verschillende/spreken/uiten/twijfel/vragen/meningen/ideeën/fouten"
            ),
            (
                "aanspreekcultuur/spreekcultuur/feedbackcultuur/gesprekscultuur/"
                "aanspreekbaar/laagdrempelig !! @helper/@mis"
            ),
            (
                "(vragen|vraag|vraagt) .{0,4} (om|naar) .{0,3} (feedback|hulp|mening|wat|"
                "ideeën|ervaringen|reactie|input) !! @helper"
            ),
            (
                "(uitspreken|uiten|bespreken|aankaarten|tegenspreken|"
                "uitspreekt|spreken) && durven/durft/kunnen/mogen/ruimte/veilig/zonder/"
                "vrij/open/elkaar !! @helper/@mis/@misadj/@label/overtreden"
            ),
            (
                "(open|vrij|vrijuit|openlijk|eerlijk) .{0,3} (praten|spreken|over|gesprek|"
                "communicatie|communiceren|gesprekken) !! @mis/nieuwe"
            ),
            "(reflecteer|overweeg|bedenk|stel jezelf) .{0,4}",
            (
                "(verschillende|andere|diverse|alle|ander) .{0,2} (perspectieven|meningen|"
                "stemmen|invalshoeken|standpunten|perspectief|geluiden|ideeën)"
            ),
            "naar elkaar .{0,3} luisteren",
            "(laat|laten) .{0,2} (stem|van je|van jullie|van u) .{0,2} horen",
            (
                "(laat|laten) .{0,6} zelf .{0,3} (kiezen|bepalen|bedenken|beslissen|"
                "cijfer|zeggen|vertellen) !! @mis/zien"
            ),
        ),
        "en": (
            *ASKING["en"],
            (
                "(tell|ask) (us|me|your|people|them) .{0,6} (what|how|where|who|whether) "
                "!! @helper/reporting/incident/@neg/keep"
            ),
            "(bring|send) us",
            "(no|every) (concern|question|idea|voice|story) is",
            "(tell|let) me (know)? if",
            "ask (first|permission|again)",
            "(do you|would you|you) see it",
            (
                "(people|employees|staff|students|colleagues|members|everyone) can "
                "(contribute|propose|suggest|raise|share|decide|choose)"
            ),
            "(have|had|has) a say",
            "disagree with .{0,4} (me|us|your|the|professor) && can/say/please/welcome",
            "we talk about how",
            "let the people",
            "talk if you",
            "talk to .{0,2} (people|each|one another|someone you) !! @helper/@mis",
            "out loud",
            "take our time",
            (
                "^ (what|how|who|which|where|when) _{0,12} (you|your) _{0,12} [?] !! @mis/"
                "@misadj/@reportv/@helper/can/find/file"
            ),
            (
                "(welcome|invite|invites|inviting|invited|encourage|encourages|encouraged|"
                "encouraging|welcoming) .{0,10} (share|ask|speak|questions|ideas|feedback|"
                "contribute|input|participate|join|discuss|opinions|dialogue|discussion|"
                "debate|conversation|perspectives|challenge|dissent|say|raise|involved|"
                "propose|part|point|talk|advice|disagree) !! @helper/@reportv/"
                "responsibility/reports/recommendations"
            ),
            "(speak|speaking|spoke) (up|out|openly|freely|honestly|candidly) !! @reportv/@helper",
            (
                "(share|sharing|voice|voicing|express|expressing|raise|raising) .{0,4} "
                "(your|their|his|her|our|concerns|ideas|views|opinions|experiences|"
                "thoughts|perspectives|disagreement|doubts|opinion) !! @helper/@reportv/"
                "difficult/losing/@mistake/incident/wellbeing/own"
            ),
            "(let us|tell us|tell me|let me) .{0,2} (know|what|how) !! reporting/incident",
            (
                "(ask|asks|asking|asked|seek|seeks|seeking|invite) .{0,6} (input|feedback|"
                "opinion|opinions|questions|perspectives|ideas|thoughts|views|experiences|"
                "suggestions)"
            ),
            (
                "(open|honest|candid|constructive|ongoing|difficult|meaningful|real|"
                "courageous|respectful) .{0,2} (and)? .{0,2} (dialogue|conversation|"
                "conversations|discussion|discussions|communication|door|debate)"
            ),
            "(open|honest|candid|ongoing) (and)? .{0,1} feedback",
            (
                "(start|open|opening|have|having|join|hold|begin|continue|starting|opens) "
                ".{0,4} (conversation|conversations|dialogue|discussion|discussions) !! @helper"
            ),
            (
                "(different|diverse|multiple|varied|dissenting) .{0,1} (voices|"
                "perspectives|opinions|viewpoints|views|ideas|points) && hear/welcome/"
                "invite/seek/share/bring/ask/value/listen/consider/include/room/encourage/"
                "need/respect"
            ),
            (
                "(we|i) .{0,3} (want|would love|love|like|welcome) .{0,3} (hear|your|"
                "feedback|know|input|questions)"
            ),
            "(consent|receive|receiving|open|asks) .{0,3} (to|for) .{0,3} feedback",
            "belief that you/one/people",
            "(have|has) a voice",
            '(ask|asks|asking) .{0,1} [,:]? .{0,1} ["\u201c] .{0,1} (what|how)',
            "(speak|speaking) (your|their) mind",
            (
                "(ask|asks|asking|asked) .{0,3} (students|residents|staff|temps|children|"
                "members|players|neighbours|each|team|volunteers|patients) .{0,5} (what|"
                "how|which|whether) !! @mis/@inc/@reportv/survey"
            ),
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Wat verwachten wij van een goede buurman?",
                "Laat ons weten welk lied je wilt zingen.",
                "Hoe we samen zingen, is elke maand onderwerp van gesprek.",
                "Wat heb jij nodig om mee te doen?",
                "Loop gerust even binnen met je idee.",
                "We nodigen iedereen uit om mee te denken.",
                "Vertel ons wat je van het plan vindt.",
                "Spreek je uit als je een andere route wilt.",
                "Alle vragen over de partituur zijn welkom.",
                "Hoe willen we met elkaar repeteren?",
                "Nieuwe koorleden voelen zich veilig om iets te zeggen.",
                "Laat de koks zelf kiezen wat er op tafel komt.",
                "De schipper vraagt leden hoe zij de tocht willen.",
            ),
            leave=(
                "Wat bieden wij?",
                "Wat ga je doen?",
                "Bewoners voelen zich niet vrij om zich uit te spreken.",
                "Het formulier staat op intranet.",
                "Intimidatie wordt niet getolereerd.",
                "De commissie vergadert maandelijks.",
                "Op de agenda staat een gesprek met de aannemer.",
                "De conservator nodigt bezoekers uit voor de expositie.",
                "De schipper durft niet te vragen hoe laat we varen.",
                "De gemeente vraagt leden om contributie.",
            ),
        ),
        "en": Examples(
            match=(
                "Our table is a place where doubts can be raised and ideas shared.",
                "And over tea: what did you miss in the last concert?",
                "What would help you to join in?",
                "Feel free to drop by with your idea.",
                "We encourage everyone to share their ideas.",
                "Tell us what you think of the plan.",
                "It is safe to disagree with the conductor here.",
                "If you have an idea for the garden, share it.",
                "Questions about the score are welcome.",
                "Every gardener gets a turn to speak before we vote.",
                "The captain asks the members what they would change.",
                "The children helped to design the raft.",
            ),
            leave=(
                "If you write to us by post, we reply within a week.",
                "The form is on the intranet.",
                "Intimidation is not tolerated.",
                "The committee meets monthly.",
                "The museum invited nominations for the prize.",
                "Neighbours find it hard to raise the matter.",
                "The library is open until nine.",
                "The treasurer asks members to pay the fee.",
            ),
        ),
    },
)
