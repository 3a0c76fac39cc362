"""Ways to ask for a voice, besides inviting somebody outright."""

from typing import Final

from handvat.framing.rule import Patterns

ASKING: Final[Patterns] = {
    "nl": (
        "onderwerp van gesprek !! @inc",
        (
            "(gesprek|gesprekken|dialoog) .{0,3} (stimuleren|stimuleert|begeleiden|"
            "begeleidt|aanmoedigen) !! @helper/@inc"
        ),
        (
            "(stimuleren|stimuleert|stimuleer|bevorderen) .{0,3} (gesprek|gesprekken|"
            "dialoog) !! @helper/@inc"
        ),
        (
            "^ wat (vinden|vind|verwachten|willen|missen) (we|wij|jullie|je|jij) "
            ".{0,14} [?] !! @reportv/@helper"
        ),
        "laat .{0,2} (ons|me|mij) .{0,2} (weten|horen) !! @helper/@reportv/@office/@form",
        (
            "(onderling|samen|met elkaar) .{0,3} over .{0,8} (praten|spreken|nadenken) "
            "!! @inc/@helper"
        ),
        "vraag .{0,1} (verduidelijking|uitleg|toelichting|tips) !! @office",
        (
            "(kwesties|dilemma's|zorgen|problemen|twijfels) .{0,3} (kunnen|mogen) "
            ".{0,3} (besproken|gedeeld|aangekaart|bespreken|delen) !! @helper"
        ),
        (
            "^ (?! (wat|wie) (bieden|zoeken|vragen) (we|wij)) "
            "(en)? .{0,1} (wat|hoe) _{0,10} (we|wij|elkaar|ander|anderen) _{0,10} [?] "
            "!! @mis/@misadj/@inc/@reportv/@helper/kosten/voorkomen"
        ),
        (
            "^ (kunnen|durven|mogen) .{0,3} (ze|we|jullie|teamleden|collega's|medewerkers|"
            "studenten|leden|spelers) .{0,8} (bespreken|zeggen|vragen|aankaarten|"
            "tegenspreken|delen|stellen) _{0,8} [?]"
        ),
        (
            "(deel|vertel) .{0,3} (ons|me|gerust|idee|ideeën|ervaring|ervaringen|verhaal|"
            "mening|gedachten|vragen) !! @helper/@reportv/@mistake/@thank"
        ),
        "zeg .{0,2} (gerust|het|ons) !! @helper/@reportv/@thank/niet",
        (
            "(open|openstaan|sta|staan|staat) .{0,2} voor .{0,3} (feedback|kritiek|"
            "suggesties|ideeën|vragen|inbreng|meningen)"
        ),
        "(horen|hoor|lezen|ontvangen|vernemen) (wij|we|ik) .{0,4} graag !! @form",
        "graag .{0,1} (horen|lezen|vernemen|ontvangen|hoor|lees) .{0,1} (wij|we|ik) !! @form",
        "(we|wij|ik) .{0,1} (horen|hoor) .{0,1} graag .{0,3} (wat|hoe|of|van|jouw|je|uw) !! @form",
        (
            "bespreek .{0,3} (het|dit|dat|onderwerp|situatie|dilemma's|dilemma|"
            "verwachtingen|twijfels|samen|ze) !! @helper/@mis/@reportv/goed/@thank"
        ),
        "praten .{0,1} (over|met) .{0,5} (kan|helpt|lucht|luchten|geeft|maakt) !! @helper/@mis",
        (
            "(je|jij|u|iedereen|men|jullie) (mag|mogen) .{0,3} (zeggen|vragen|twijfelen|"
            "vertellen|aanspreken|tegenspreken|meepraten|meebeslissen|nee) !! @mis/alleen"
        ),
        "(uitgenodigd|aangemoedigd|gestimuleerd) .{0,3} (om|te) .{1,10} !! @helper/@mis/@oblig",
        (
            "veilig .{0,3} om .{0,2} (iets|zich|zichzelf|vragen|ideeën|hun|hulp|twijfels|"
            "mening) .{0,6} !! @helper"
        ),
        "(vrij|veilig|welkom) genoeg .{0,1} om .{0,2} (iets|vragen|ideeën|hulp|twijfels|mening)",
        "(normaal|gewoon|vanzelfsprekend) .{0,3} om .{0,2} elkaar .{0,5}",
        "uitnodiging (om|tot|voor) .{1,6} !! @event",
        (
            "(problemen|kwesties|issues|dilemma's|twijfels|spanningen|zorgen|meningen) "
            ".{0,6} (tafel|bespreekbaar|bespreken|besproken|aankaarten|gedeeld) !! @mis/"
            "@inc/@helper"
        ),
        (
            "(erover|daarover|hierover) .{0,5} (gesprek|praten|nadenken|nadenkt|spreken|"
            "praat) !! @mis/@helper/contact"
        ),
        "iedereen .{0,8} (iets zegt|zegje|aan het woord|inbrengt|meepraat|meedenkt)",
        "(eerlijke|open|oprechte) (terugkoppeling|feedback|gesprekken|dialoog|vragen)",
        "(durven|durft|mogen|laat|actief) .{0,4} vragen .{0,1} (te)? stellen !! @helper",
        "mening .{0,3} over !! @helper/@inc",
        (
            "(aanspreekbaar|aanspreken) .{0,2} op .{0,2} (gedrag|wat|zijn|haar|hun|mijn|"
            "je) !! @mis/@misadj/@label"
        ),
        "(spreek|spreekt|spreken) (je|jullie|we|wij|zich) .{0,4} uit !! @mis/@label",
        "trek .{0,2} (op tijd|gerust)? .{0,1} aan de bel",
        (
            "benieuwd .{0,2} (naar|wat|hoe) .{0,3} (je|jij|jouw|jullie|uw|vindt|vinden|"
            "ideeën|reactie|verhaal)"
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
            "(krijgt|krijgen|heeft|hebben) .{0,4} (het woord|spreektijd|inspraak|een stem|"
            "zeggenschap)"
        ),
        "sluit .{0,1} (je|u|jullie)? .{0,2} aan bij .{0,3} (gesprek|overleg|bijeenkomst)",
        "(stem|mening) .{0,2} telt",
        "zeg .{0,1} hardop",
        (
            "(vraagt|vragen|vraag) (we|wij)? .{0,3} (bewoners|familie|leden|jongeren|"
            "medewerkers|studenten|ouders|kinderen|leerlingen|spelers|patiënten) .{0,3} "
            "(om|mee|wat|hoe|of) !! @mis/@office/@oblig/@inc"
        ),
        "samen .{0,3} (opschrijven|schrijven|bedenken|kiezen|bepalen|op hoe|afspreken) !! @mis",
        "(schrijven|bedachten|bedenken|maakten) .{0,3} samen .{0,6} !! @mis/@office",
        "vast onderwerp van gesprek",
        (
            "inloopuur/inloopuren/koffie-uur/keukentafelgesprek/keukentafelgesprekken/"
            "dialoogsessie/dialoogsessies/rondetafel !! @helper"
        ),
        "(op zijn|op haar|op je|op hun) hart",
    ),
    "en": (
        (
            "(concerns|issues|ideas|questions|problems|doubts) .{0,2} (can|could|may) "
            ".{0,1} be .{0,2} (raised|discussed|shared|voiced|heard) !! "
            "@helper/@reportv"
        ),
        (
            "(increase|improve|promote|foster|stimulate|facilitate|create) .{0,2} "
            "(dialogue|conversation|conversations|discussion) !! @inc/@helper"
        ),
        (
            "(what|how) (do|did|are|were|would|might) you _{1,14} [?] !! "
            "@mis/@misadj/@reportv/@helper/file/find"
        ),
        (
            "(listen|listens|listening) to .{0,2} (ideas|suggestions|views|concerns|"
            "opinions|voices) !! @helper"
        ),
        "(find|reach|come to|agree|work out) .{0,6} together !! @mis/@inc",
        (
            "(bring|brings|take|raise|raises) .{0,1} (problems|issues|questions|ideas|"
            "doubts) .{0,1} (to|into|up) !! @helper/@reportv/committee"
        ),
        "(drop|stop|pop) .{0,1} (by|in) !! @helper/@reportv",
        "feel free .{0,1} to !! @helper/@reportv/contact",
        "come (to|and) (me|us|see|talk|tell) !! @helper/@reportv",
        "(open|clear|honest) lines of communication",
        (
            "(feel|feels|feeling|are|is|be) .{0,2} (comfortable|able|free|safe|confident|"
            "empowered|encouraged|welcome) .{0,4} (to|in)? .{0,1} (speak|share|ask|voice|"
            "raise|contribute|express|challenge|disagree|speaking|sharing|asking|raising|"
            "approaching|admit|admitting|say|talk|talking|point) !! @helper/@reportv"
        ),
        "(feel|feels|be|being|been) .{0,1} (heard|listened to) !! dictates/tone/hearing",
        (
            "(every|everyone's|their|your|each) .{0,1} (voice|voices|opinion|opinions|"
            "input) .{0,2} (matters|matter|counts|count|heard|valued|welcome)"
        ),
        "(come|go) to (me|us) with",
        "(want|like|love) you to .{0,1} (come|tell|ask|say|speak|question|challenge|disagree)",
        (
            "(solicit|solicits|soliciting|request|requesting|seek|seeking|receive|"
            "receiving|accept|welcoming|invite|inviting) .{0,3} (criticism|feedback|input|"
            "help|advice|suggestions|ideas) !! @helper/@reportv"
        ),
        (
            "open to .{0,1} (receiving|feedback|criticism|suggestions|ideas|questions|"
            "input|challenge)"
        ),
        "(think|thinking) along",
        "(have|get|having) your say",
        (
            "(be|get|are|become) .{0,1} involved in .{0,3} (developing|deciding|planning|"
            "making|shaping|writing)"
        ),
        (
            "talking .{0,1} (to|with|about) .{0,2} (someone|somebody|people|it|friend|"
            "others) .{0,1} (may|can|helps|might|will)"
        ),
        (
            "(an idea|a problem|a question|doubts|something|concerns|a suggestion) "
            ".{0,4} , .{0,1} (share|pitch|say|ask|tell|raise|voice|speak|bring) !! "
            "@helper/@reportv"
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
        "invitation to (talk|speak|ask|share|discuss|join|think|contribute)",
        "(bring|bringing) .{0,3} (perspectives|ideas|questions|doubts|attention)",
        "(no|not any) (stupid|silly|dumb|bad|wrong) question/questions",
        "(push|pushing) back .{0,2} (on|when|if)",
        "(make|makes|making) .{0,2} voice/voices heard",
        (
            "(gets|get|has|have) .{0,2} (turn|chance|opportunity|moment) .{0,1} to (speak|"
            "talk|share|contribute|ask|respond)"
        ),
        "safe .{0,2} (to|for) .{0,3} (speak|ask|share|disagree|admit|question|challenge|say)",
        "(dare|dares|daring) .{0,1} (to)? .{0,1} (ask|speak|say|disagree|question)",
        "(what|how) do (you|others|we) think",
        "open-door/two-way/listening-session/listening-sessions/suggestion-box !! @helper",
        "(join|start|continue) .{0,2} (conversation|dialogue|discussion)",
        (
            "(consult|consults|consulting|consulted|involve|involves|involving|involved) "
            ".{0,3} (staff|students|employees|members|people|team|teams|everyone|children|"
            "families) .{0,2} (in|before|on|when) !! @inc/@mis"
        ),
        "(helped|helps|help) .{0,1} to (write|design|plan|choose|decide|shape) !! @mis",
        "(say so|bring it up|think it through|talk it through|talk it over|come and say)",
        (
            "open hour/round tables/round table/dialogue sessions/dialogue session/"
            "listening session !! @helper"
        ),
        "what .{0,1} (have i|did we|have we|am i) .{0,1} (overlooked|missed|missing)",
        (
            "(agree|agrees|write|writes|sign) .{0,2} (its|their|our|your) own .{0,1} "
            "(charter|rules|agreements|code)"
        ),
        (
            "(discuss|discussing|discusses) .{0,4} (what|how) .{0,5} (need|needs|matters|"
            "means|want|comfortable) !! @inc/@mis"
        ),
        "advice is welcome",
    ),
}
