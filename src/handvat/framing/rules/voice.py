"""P202: an invitation to speak, ask or think along."""

from handvat.content.text import Text
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
                "^ (wat|hoe|wie|welke|waar|wanneer) _{0,12} (jij|je|jou|jouw|jullie) "
                "_{0,12} [?] !! @mis/@misadj/@reportv/@helper/@thank/@inc/terecht/"
                "complimentje/indienen/organisatie"
            ),
            (
                "^ (en)? .{0,1} (wat|hoe) _{0,10} (we|wij|elkaar|ander|anderen) _{0,10} "
                "[?] !! @mis/@misadj/@inc/@reportv/@helper/kosten/voorkomen"
            ),
            (
                "^ (kunnen|durven|mogen) .{0,3} (ze|we|jullie|teamleden|collega's|"
                "medewerkers|studenten|leden|spelers) .{0,8} (bespreken|zeggen|vragen|"
                "aankaarten|tegenspreken|delen|stellen) _{0,8} [?]"
            ),
            "(loop|kom|stap) .{0,3} (gerust|binnen|langs|eens) !! @helper",
            "gerust/uitgenodigd !! @helper/@mis/@label",
            "welkom .{0,3} (met|om|bij|voor|in) !! @helper/@mis/@label/@office",
            "(nodig|nodigen|nodigt) .{0,8} uit !! @helper/@thank/herhalen/@office",
            "(laat|laten) .{0,3} (weten|horen) .{0,4} (wat|hoe|of|als) !! @helper/@mis/onderzoek",
            (
                "(deel|vertel) .{0,3} (ons|me|gerust|idee|ideeën|ervaring|ervaringen|"
                "verhaal|mening|gedachten|vragen) !! @helper/@reportv/@mistake/@thank"
            ),
            "zeg .{0,2} (gerust|het|ons) !! @helper/@reportv/@thank/niet",
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
                "(uitspreken|uiten|bespreken|aankaarten|aanspreken|tegenspreken|"
                "uitspreekt|spreken) && durven/durft/kunnen/mogen/ruimte/veilig/zonder/"
                "vrij/open/elkaar !! @helper/@mis/@misadj/@label/overtreden"
            ),
            (
                "(open|vrij|vrijuit|openlijk|eerlijk) .{0,3} (praten|spreken|over|gesprek|"
                "communicatie|communiceren|gesprekken) !! @mis/nieuwe"
            ),
            (
                "(open|openstaan|sta|staan|staat) .{0,2} voor .{0,3} (feedback|kritiek|"
                "suggesties|ideeën|vragen|inbreng|meningen)"
            ),
            "(reflecteer|overweeg|bedenk|stel jezelf) .{0,4}",
            (
                "(verschillende|andere|diverse|alle|ander) .{0,2} (perspectieven|meningen|"
                "stemmen|invalshoeken|standpunten|perspectief|geluiden|ideeën)"
            ),
            "naar elkaar .{0,3} luisteren",
            "(horen|hoor|lezen|ontvangen|vernemen) (wij|we|ik) .{0,4} graag !! @form",
            "graag .{0,1} (horen|lezen|vernemen|ontvangen|hoor|lees) .{0,1} (wij|we|ik) !! @form",
            (
                "(we|wij|ik) .{0,1} (horen|hoor) .{0,1} graag .{0,3} (wat|hoe|of|van|jouw|"
                "je|uw) !! @form"
            ),
            (
                "bespreek .{0,3} (het|dit|dat|onderwerp|situatie|dilemma's|dilemma|"
                "verwachtingen|twijfels|samen|ze) !! @helper/@mis/@reportv/goed/@thank"
            ),
            (
                "praten .{0,1} (over|met) .{0,5} (kan|helpt|lucht|luchten|geeft|maakt) !! "
                "@helper/@mis"
            ),
            (
                "(je|jij|u|iedereen|men|jullie) (mag|mogen) .{0,3} (zeggen|vragen|"
                "twijfelen|vertellen|aanspreken|tegenspreken|meepraten|meebeslissen|nee) "
                "!! @mis/alleen"
            ),
            (
                "(uitgenodigd|aangemoedigd|gestimuleerd) .{0,3} (om|te) .{1,10} !! "
                "@helper/@mis/@oblig"
            ),
            (
                "veilig .{0,3} om .{0,2} (iets|zich|zichzelf|vragen|ideeën|hun|hulp|"
                "twijfels|mening) .{0,6} !! @helper"
            ),
            (
                "(vrij|veilig|welkom) genoeg .{0,1} om .{0,2} (iets|vragen|ideeën|hulp|"
                "twijfels|mening)"
            ),
            "(normaal|gewoon|vanzelfsprekend) .{0,3} om .{0,2} elkaar .{0,5}",
            "uitnodiging (om|tot|voor) .{1,6} !! @doc/@event",
            (
                "(problemen|kwesties|issues|dilemma's|twijfels|spanningen|zorgen|"
                "meningen) .{0,6} (tafel|bespreekbaar|bespreken|besproken|aankaarten|"
                "gedeeld) !! @mis/@inc/@helper"
            ),
            (
                "(erover|daarover|hierover) .{0,5} (gesprek|praten|nadenken|nadenkt|"
                "spreken|praat) !! @mis/@helper/contact"
            ),
            "iedereen .{0,8} (iets zegt|zegje|aan het woord|inbrengt|meepraat|meedenkt)",
            "(eerlijke|open|oprechte) (terugkoppeling|feedback|gesprekken|dialoog|vragen)",
            "(durven|durft|mogen|laat|actief) .{0,4} vragen .{0,1} (te)? stellen !! @helper",
            "mening .{0,3} over !! @helper/@inc",
            (
                "(aanspreekbaar|aanspreken) .{0,2} op .{0,2} (gedrag|wat|zijn|haar|hun|"
                "mijn|je) !! @mis/@misadj/@label"
            ),
            "(spreek|spreekt|spreken) (je|jullie|we|wij|zich) .{0,4} uit !! @mis/@label",
            "trek .{0,2} (op tijd|gerust)? .{0,1} aan de bel",
            "(laat|laten) .{0,2} (stem|van je|van jullie|van u) .{0,2} horen",
            (
                "benieuwd .{0,2} (naar|wat|hoe) .{0,3} (je|jij|jouw|jullie|uw|vindt|"
                "vinden|ideeën|reactie|verhaal)"
            ),
            "(geef|geven) .{0,1} (je|jouw|uw|hun) .{0,1} (mening|reactie|tegenspraak)",
            "tegenspraak/tegengeluid/tegengeluiden/medezeggenschap !! raad/geen/weinig/@oblig/wet",
            (
                "(vragen|ideeën|kritiek|twijfels|suggesties|opmerkingen) .{0,4} (zijn|is|"
                "blijven) .{0,2} (welkom|vrij)"
            ),
            "vragen staat vrij",
            (
                "(durf|durft|durven) .{0,2} (te)? .{0,1} (vragen|twijfelen|zeggen|spreken|"
                "tegenspreken) !! niet/geen/nauwelijks"
            ),
            (
                "(krijgt|krijgen|heeft|hebben) .{0,4} (het woord|spreektijd|inspraak|een "
                "stem|zeggenschap)"
            ),
            "sluit .{0,1} (je|u|jullie)? .{0,2} aan bij .{0,3} (gesprek|overleg|bijeenkomst)",
        ),
        "en": (
            (
                "(tell|ask) (us|me|your|people|them) .{0,6} (what|if|how|where|who|"
                "whether) !! @helper/reporting/incident"
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
            "(drop|stop|pop) .{0,1} (by|in) !! @helper/@reportv",
            "feel free .{0,1} to !! @helper/@reportv/contact",
            "come (to|and) (me|us|see|talk|tell) !! @helper/@reportv",
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
            "(open|clear|honest) lines of communication",
            (
                "(start|open|opening|have|having|join|hold|begin|continue|starting|opens) "
                ".{0,4} (conversation|conversations|dialogue|discussion|discussions) !! @helper"
            ),
            (
                "(feel|feels|feeling|are|is|be) .{0,2} (comfortable|able|free|safe|"
                "confident|empowered|encouraged|welcome) .{0,4} (to|in)? .{0,1} (speak|"
                "share|ask|voice|raise|contribute|express|challenge|disagree|speaking|"
                "sharing|asking|raising|approaching|admit|admitting|say|talk|talking|"
                "point) !! @helper/@reportv"
            ),
            "(feel|feels|be|being|been) .{0,1} (heard|listened to) !! dictates/tone/hearing",
            (
                "(different|diverse|multiple|varied|dissenting) .{0,1} (voices|"
                "perspectives|opinions|viewpoints|views|ideas|points) && hear/welcome/"
                "invite/seek/share/bring/ask/value/listen/consider/include/room/encourage/"
                "need/respect"
            ),
            (
                "(every|everyone's|their|your|each) .{0,1} (voice|voices|opinion|opinions|"
                "input) .{0,2} (matters|matter|counts|count|heard|valued|welcome)"
            ),
            (
                "(we|i) .{0,3} (want|would love|love|like|welcome) .{0,3} (hear|your|"
                "feedback|know|input|questions)"
            ),
            "(consent|receive|receiving|open|asks) .{0,3} (to|for) .{0,3} feedback",
            "belief that you/one/people",
            "(have|has) a voice",
            "(come|go) to (me|us) with",
            "(want|like|love) you to .{0,1} (come|tell|ask|say|speak|question|challenge|disagree)",
            (
                "(solicit|solicits|soliciting|request|requesting|seek|seeking|receive|"
                "receiving|accept|welcoming|invite|inviting) .{0,3} (criticism|feedback|"
                "input|help|advice|suggestions|ideas) !! @helper/@reportv"
            ),
            (
                "open to .{0,1} (receiving|feedback|criticism|suggestions|ideas|questions|"
                "input|challenge)"
            ),
            "(think|thinking) along",
            "(have|get|having) your say",
            (
                "(be|get|are|become) .{0,1} involved in .{0,3} (developing|deciding|"
                "planning|making|shaping|writing)"
            ),
            (
                "talking .{0,1} (to|with|about) .{0,2} (someone|somebody|people|it|friend|"
                "others) .{0,1} (may|can|helps|might|will)"
            ),
            (
                "(an idea|a problem|a question|doubts|something|concerns|a suggestion) , "
                ".{0,1} (share|pitch|say|ask|tell|raise|voice|speak|bring) !! @helper/@reportv"
            ),
            "(need|want|miss) (something|help|anything) , .{0,1} (ask|say)",
            "in doubt , .{0,1} (ask|raise|say|speak|talk|share)",
            (
                "(input|ideas|feedback|questions|doubts|disagreement|suggestions|dissent) "
                ".{0,4} (are|is) .{0,1} (encouraged|welcome|welcomed|invited) !! @mis"
            ),
            "(challenge|question|test) .{0,2} (ideas|assumptions|decisions|status)",
            "inviting .{0,1} (others|people|questions|everyone|colleagues|students|views)",
            (
                "(don't|never|not) .{0,1} (be afraid|hesitate|wait|shy) .{0,3} (to|for) "
                ".{0,6} (talk|ask|speak|say|guess|tell|share|disagree)"
            ),
            "(need to do|have to do|takes) is .{0,1} (ask|tell|say|speak)",
            "permission to .{0,3} (tell|talk|speak|say|disagree|ask|question)",
            "(exchange|exchanging|flow) .{0,1} of? .{0,1} (ideas|views|thoughts|perspectives)",
            "(solve|solving|talk|discuss) .{0,3} together && we/our/let",
            '(ask|asks|asking) .{0,1} [,:]? .{0,1} ["\u201c] .{0,1} (what|how)',
            "invitation to (talk|speak|ask|share|discuss|join|think|contribute)",
            "(bring|bringing) .{0,3} (perspectives|ideas|questions|doubts|attention)",
            "(no|not any) (stupid|silly|dumb|bad|wrong) question/questions",
            "(speak|speaking) (your|their) mind",
            "(push|pushing) back .{0,2} (on|when|if)",
            "(make|makes|making) .{0,2} voice/voices heard",
            (
                "(gets|get|has|have) .{0,2} (turn|chance|opportunity|moment) .{0,1} to "
                "(speak|talk|share|contribute|ask|respond)"
            ),
            "safe .{0,2} (to|for) .{0,3} (speak|ask|share|disagree|admit|question|challenge|say)",
            "(dare|dares|daring) .{0,1} (to)? .{0,1} (ask|speak|say|disagree|question)",
            "(what|how) do (you|others|we) think",
            "open-door/two-way/listening-session/listening-sessions/suggestion-box !! @helper",
            "(join|start|continue) .{0,2} (conversation|dialogue|discussion)",
            (
                "(consult|consults|consulting|consulted|involve|involves|involving|"
                "involved) .{0,3} (staff|students|employees|members|people|team|teams|"
                "everyone|children|families) .{0,2} (in|before|on|when) !! @inc/@mis"
            ),
        ),
    },
    unless=frozenset({ANNOUNCED, LACKING, NOTION}),
    examples={
        "nl": Examples(
            match=(
                "Wat heb jij nodig om mee te doen?",
                "Loop gerust even binnen met je idee.",
                "We nodigen iedereen uit om mee te denken.",
                "Vertel ons wat je van het plan vindt.",
                "Spreek je uit als je een andere route wilt.",
                "Alle vragen over de partituur zijn welkom.",
                "Hoe willen we met elkaar repeteren?",
                "Nieuwe koorleden voelen zich veilig om iets te zeggen.",
            ),
            leave=(
                "Het formulier staat op intranet.",
                "Intimidatie wordt niet getolereerd.",
                "De commissie vergadert maandelijks.",
                "Op de agenda staat een gesprek met de aannemer.",
                "De conservator nodigt bezoekers uit voor de expositie.",
                "De schipper durft niet te vragen hoe laat we varen.",
            ),
        ),
        "en": Examples(
            match=(
                "What would help you to join in?",
                "Feel free to drop by with your idea.",
                "We encourage everyone to share their ideas.",
                "Tell us what you think of the plan.",
                "It is safe to disagree with the conductor here.",
                "If you have an idea for the garden, share it.",
                "Questions about the score are welcome.",
                "Every gardener gets a turn to speak before we vote.",
            ),
            leave=(
                "The form is on the intranet.",
                "Intimidation is not tolerated.",
                "The committee meets monthly.",
                "The museum invited nominations for the prize.",
                "Neighbours find it hard to raise the matter.",
                "The library is open until nine.",
            ),
        ),
    },
)
