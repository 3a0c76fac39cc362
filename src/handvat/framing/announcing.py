"""The surroundings in which a strength is only named: announced, explained, or missed."""

from typing import Final

from handvat.content.text import Text
from handvat.framing.around import ANNOUNCED, LACKING, NOTION
from handvat.framing.rule import Surrounding

ANNOUNCING: Final = (
    Surrounding(
        ANNOUNCED,
        Text("aankondiging van wat er is", "what there is, announced"),
        {
            "nl": (
                (  # how a letter ends
                    "^ (met)? (vriendelijke|hartelijke|sportieve|warme|veel)? (groet|groeten|"
                    "groetjes) (,|$)"
                ),
                (
                    "^ volgens .{0,2} (hem|haar|hen|wet|experts|deskundigen|onderzoekers|"
                    "inspectie|@doc|onderzoek)"
                ),
                (
                    "(kunnen|kan|kunt|kun) .{0,12} (leidinggevende|coördinator|afdelingshoofd|"
                    "decaan|teamleider|opleider|@helper) .{0,5} in gesprek"
                ),
                "(waar|bij wie) .{0,2} (je|u|zij|ze|men|iemand) .{0,2} terecht",
                "(is|was|bestaat|bestond) .{0,2} behoefte aan !! @we/@i",
                "^ (in|met|op|via|tijdens|aan) (deze|dit) .{0,2} @doc !! ontdek/leer/oefen/samen",
                (
                    "^ (deze|dit|de|het|onze) .{0,2} @doc .{0,3} (bevat|beschrijft|biedt|"
                    "gaat|bestaat|behandelt|omvat|vat|start|duurt|kost|verschijnt|toont|"
                    "telt|staat|verwijst|geldt|weergeeft)"
                ),
                "voor .{0,3} (zijn|is) er .{0,6} @doc/@event",
                "@event .{0,4} (plaats|gepland|georganiseerd|bestaat|duurt|start) !! @we/@i/@you",
                (
                    "^ (wat|wie) (is|zijn|doet|doen|betekent|houdt|valt) _{1,8} [?] !! "
                    "@we/@i/@you/elkaar/nodig"
                ),
                (
                    "^ (hoe|wanneer|waarom) (maak|doe|pak|los|lost|voorkom|herken|herkent|"
                    "stel|stelt|geef|geeft|zorg|bouw|meld|organiseer|voer|voert|reageer|"
                    "reageert|kun|kunt) (je|u|jij|ik) _{1,12} [?] !! @we/zelf/elkaar/"
                    "voorbeeld/@mistake"
                ),
                (
                    "^ (deze|dit) .{0,1} @doc .{0,1} (leert|helpt|geeft|laat|richt|wil|"
                    "beoogt|ondersteunt) !! @we/elkaar/iedereen"
                ),
                "(op|vanaf|sinds|per|van) # @month",
                (
                    "(uitkomsten|onderzoek|onderzoeken|studie|studies|wetenschappers|"
                    "literatuur|enquête|rapport) .{0,6} (laten|laat|tonen|toont|wijzen|"
                    "wijst|suggereert|constateert|concludeert|bevestigt|onderzocht)"
                ),
                "blijkt/bleek .{0,3} uit .{0,3} (onderzoek|@doc|studie|studies|cijfers)",
                (
                    "(contactpersoon|contactpersonen|@helper|casemanager|hulpverlener|"
                    "mediator) .{0,2} (voert|voeren|gaat|gaan|kijkt|brengt|legt|bespreekt|"
                    "begeleidt|begeleiden|adviseert|adviseren|vraagt|behandelt|behandelen|"
                    "verwijst) .{1,14} !! @we/@i/elkaar"
                ),
                "(is|zijn) .{0,2} verantwoordelijk voor !! @we/@i/@you/samen/allemaal/iedereen",
                (
                    "(vind|vindt|vinden|blijft|blijven|is) .{0,4} (lastig|moeilijk|"
                    "ingewikkeld|spannend|complex) !! @i/@you/maar/toch/daarom/juist/niet/soms"
                ),
                "^ (waar|bij wie) (kun|kunt|kunnen|kan) _{1,12} terecht",
                (
                    "(vragen|verzoeken) (we|wij) (je|u|jou|jullie) .{0,8} (onderschrijven|"
                    "ondertekenen|tekenen|in te vullen)"
                ),
            ),
            "en": (
                "^ (kind|best|warm)? (regards|wishes|greetings) (,|$)",
                "if you (ask|tell|contact|write to|do not tell|don't tell) us .{0,8}",
                (
                    "^ what (is|are|does|do) (a|an|the)? .{0,2} (@notion|@helper|feedback|"
                    "policy) _{0,8} [?] !! @we/@you"
                ),
                (
                    "^ how (to|do|can|should) (you|i|one)? .{0,1} (recognise|recognize|"
                    "report|raise|get|know|deal|handle|respond|spot|prevent|give|organise|"
                    "organize) _{0,12} [?] !! @we/yourself/each"
                ),
                (
                    "^ (this|these) .{0,1} @doc .{0,1} (teaches|teach|helps|help|gives|"
                    "offers|supports|guides) !! @we/everyone"
                ),
                "^ (learn|discover|find out|read) .{0,2} (how|what|why|more) .{0,10} @doc",
                "^ (in|with) (this|these) .{0,2} @doc !! learn/practise/discover/together",
                (
                    "^ (this|these|the|our|it) .{0,2} @doc .{0,1} (explain|explains|"
                    "provides|describes|outlines|covers|contains|consists|applies|shows|"
                    "lists|sets|may consist|was|were|is available|are available|is based|"
                    "has been|is online|takes place) !! @we/everyone/lessons"
                ),
                (
                    "(research|survey|surveys|studies|study|findings|results|evidence|"
                    "literature) .{0,4} (show|shows|showed|shown|suggest|suggests|"
                    "suggested|supports|support|indicate|indicates|indicated|found|finds|"
                    "reveal|reveals|revealed|demonstrates|demonstrated|confirms|asks|"
                    "asked|assessed)"
                ),
                (
                    "(on|from|since|before|until|by) (monday|tuesday|wednesday|thursday|"
                    "friday|saturday|sunday) (#|@month|morning|afternoon|evening)"
                ),
                "(on|from|since|until) # .{0,1} @month/@month #",
                (
                    "(staff|volunteers|managers|councillors|members|coaches|advisers) "
                    ".{0,2} (are|were|have been) .{0,1} trained !! @mis/@inc"
                ),
                (
                    "(we|i|they|organisation|university|company) (have|has|had)? .{0,1} "
                    "(developed|launched|formulated|appointed|established|published|"
                    "engaged|commissioned|drafted|revised|updated) .{0,8} (@doc|@rules|"
                    "team|ambition|definitions|framework|adviser|person|group|committee)"
                ),
                "(put|puts) in place .{0,3} @doc/@rules/programme/system",
                "(is|are) .{0,2} responsible for !! @we/@i/@you/all/everyone/together/each",
                (
                    "^ tell (someone|somebody|a|an|your) .{0,8} (trust|trusted|teacher|"
                    "parent|adult|adviser|advisor|manager)"
                ),
                "(is|are) .{0,1} (good|great) place/places to (start|begin|ask|turn)",
                (
                    "(teacher|adviser|advisor|counsellor|officer|nurse|mediator) .{0,1} "
                    "(will|can) .{0,1} (listen|help|support|explain|advise|guide)"
                ),
                (
                    "(help|helps|make sure|ensure) .{0,2} (children|students|staff|people|"
                    "families|members|everyone) .{0,3} know .{0,2} (what|how|where|who) "
                    ".{0,2} (they|to) !! @we"
                ),
                "(please)? (see|read|consult|download|take a look at|refer to) .{0,3} @doc/@rules",
            ),
        },
        {
            "nl": (
                "In deze brochure vind je acht werkvormen voor een open gesprek.",
                "Wat betekent gelijkwaardigheid in een orkest?",
                "Deze cursus leert roeiers hoe zij de slag volgen.",
                "Uit de cijfers blijkt niets; dat bleek uit onderzoek van de gemeente.",
            ),
            "en": (
                "This leaflet explains how the choir plans its rehearsals.",
                "What is fairness in a cookery contest?",
                "This course teaches rowers how to keep time.",
                "The survey showed that most neighbours greet each other.",
            ),
        },
    ),
    Surrounding(
        NOTION,
        Text("uitleg van een begrip", "a notion explained"),
        {
            "nl": (
                (
                    "^ (een|het|de)? .{0,3} @notion (is|zijn) .{0,4} (belangrijk|belang|"
                    "essentieel|cruciaal|@condition|onmisbaar|noodzakelijk|nodig|maatwerk|"
                    "thema|onderwerp|begrip|rustig|vanzelfsprekend|vanzelf|"
                    "verantwoordelijkheid) !! @we/@i/@you/elkaar/iedereen/ieder/waar/waarin"
                ),
                (
                    "^ (een|het|de)? .{0,3} @notion (speelt|vergt|vereist|vraagt|ontstaat|"
                    "betekent|bestaat|verwijst|hangt|raakt|omvat|vormt|kent|valt|komt|"
                    "ziet|groeit) .{0,10} !! @we/@i/@you/elkaar/iedereen/ieder"
                ),
                "^ (integriteit|veiligheid|respect|inclusie|diversiteit) is niet alleen",
                (
                    "^ (een|het) van de .{0,2} belangrijkste (@condition|onderdelen|"
                    "elementen|voorwaarden|randvoorwaarden|factoren) .{0,6} is"
                ),
                "^ het (bevorderen|versterken|creëren|waarborgen) van .{0,3} @notion",
                (
                    "^ feedback is .{0,2} (de|een|geen) .{0,3} (terugkoppeling|evaluatie|"
                    "informatie|reactie|boodschap)"
                ),
                "^ feedback (heeft|raakt|krijgt) .{0,8}",
            ),
            "en": (
                (
                    "^ (a|an|the)? .{0,3} @notion (is|are) .{0,2} (a|an|the|not|more)? "
                    ".{0,1} @condition !! @we/@i/@you/each/everyone"
                ),
                (
                    "^ (a|an|the)? .{0,3} @notion (is|are) (not|more|never|about|often) "
                    ".{0,2} (a|an|the|just|only|than|single) !! @we/@i/@you/each/everyone/through"
                ),
                (
                    "^ (a|an|the)? .{0,3} @notion (isn't|plays|requires|takes|means|"
                    "depends|meets|improves|reduces|increases|describes|covers|supports) "
                    ".{0,10} !! @we/@i/@you/each/everyone"
                ),
                (
                    "(owed|earned|mutual|psychological|social) (respect|trust|safety) "
                    "(meets|describes|refers|means)"
                ),
                "(depends|depend) .{0,1} on .{0,3} @notion !! @we/@i/@you/each/everyone",
            ),
        },
        {
            "nl": (
                "Een veilige sportomgeving is een voorwaarde voor plezier.",
                "Inclusie vraagt om een lange adem.",
            ),
            "en": (
                "Trust is an important ingredient of a good orchestra.",
                "A healthy climate requires time and attention.",
            ),
        },
    ),
    Surrounding(
        LACKING,
        Text("gemis of verwijt", "what is missed, a reproach"),
        {
            "nl": (
                (
                    "(voelen|voelt|voelden|voelde) .{0,2} zich .{0,2} (niet|onvoldoende|"
                    "nauwelijks|zelden) .{0,3} (veilig|vrij|thuis|gehoord|serieus|gewaardeerd|"
                    "gezien)"
                ),
                (
                    "(moet|moeten|zou|zouden|had|hadden) .{0,4} (eindelijk|gewoon|eens|"
                    "nou) .{0,5} @obs/@learn !! @i/wij/we/wijzelf"
                ),
                (
                    "(zij|ze|hij|jullie|men|@leader|@people) (moet|moeten|zou|zouden|had|"
                    "hadden) .{0,5} (beter|meer|minder|vaker|eerder|voortaan) .{0,5} @obs/"
                    "@learn !! ik"
                ),
                (
                    "(zij|ze|hij|jullie|@leader|@people) .{0,2} (beter|meer|vaker|eens|"
                    "eerder) .{0,3} (moet|moeten|zou|zouden) .{0,3} @obs/@learn !! ik"
                ),
                "niemand .{0,5} @obs/@thank/durft/durfde/gehoord !! hoeft/hoeven/maar",
                (
                    "(je|jij|u|jullie|hij|zij|ze) .{0,2} (ook|weer|gewoon)? (nooit|zelden|amper) "
                    ".{0,8} (ik|me|mij|mijn|we|ons|onze) !! maar/hoeft/hoeven/als"
                ),
                "(wordt|worden|werd|werden) .{0,3} niemand .{0,3} @obs/@thank/gehoord",
                (
                    "(zij|ze|hij|men|jullie|@leader|@people) .{0,1} @obs/@thank .{0,3} "
                    "niet !! maar/alleen/zonder"
                ),
                (
                    "@obs .{0,3} (nooit|zelden|nauwelijks|amper) !! maar/alleen/zonder/we/"
                    "ik/altijd/wel"
                ),
                (
                    "(zij|ze|hij|men|jullie|@leader|@people) .{0,2} (nooit|zelden|"
                    "nauwelijks|amper|weinig|onvoldoende) .{0,4} @obs/@thank/@talk !! "
                    "maar/alleen/zonder"
                ),
                (
                    "(wordt|worden|werd|werden) .{0,3} (niet|nooit|zelden|nauwelijks|"
                    "amper|weinig) .{0,3} (geluisterd|gevraagd|besproken|bedankt|"
                    "gewaardeerd|gehoord|gezien|uitgesproken|aangesproken|complimenten)"
                ),
                (
                    "(krijgt|krijgen|kreeg|geeft|geven|hoort|horen) .{0,2} (nooit|zelden|"
                    "nauwelijks|amper|geen|weinig) .{0,3} @thank/feedback !! @we/@i/maar"
                ),
                "(durft|durven|durfde|durfden) .{0,5} (niet|geen|nauwelijks|amper|nooit) !! meer",
                "(niet|nauwelijks|amper|nooit) .{0,4} (durft|durven|durfde|durfden)",
                (
                    "(te weinig|onvoldoende|gebrek aan|nauwelijks|zelden) .{0,3} (@obs|"
                    "@thank|@talk|vertrouwen|ruimte|luisteren|opmerkzaamheid|openheid|veiligheid)"
                ),
            ),
            "en": (
                (
                    "(not|don't|doesn't|didn't|never) .{0,1} (feel|feels|felt) .{0,1} (safe|"
                    "able|comfortable|heard|free|valued|seen|appreciated) !! @if"
                ),
                "(i|they|he|she) .{0,2} always (has|have|had) to",
                (
                    "(you|they|he|she) (never|rarely|seldom|hardly|barely) .{1,8} (i|me|my|we|us|"
                    "our) !! but/need/have/if/when"
                ),
                (
                    "(must|should|ought|have|has|could) .{0,1} (to)? (finally|at last|for "
                    "once|at least) .{0,1} @obs"
                ),
                (
                    "(they|he|she|@leader|staff|colleagues|employees|students) (must|"
                    "should|need|needs|ought|have|has|could) .{0,1} (to)? .{0,1} @obs "
                    ".{0,4} (better|more|sooner|properly|harder)"
                ),
                (
                    "(nobody|no-one|no one|hardly anyone|hardly anybody|few people|few "
                    "managers) .{0,1} @obs/@thank/@invite !! but/has/should/too/which/will"
                ),
                (
                    ". (never|rarely|seldom|hardly|barely|refuse|refuses|refused|fail|"
                    "fails|failed) .{0,2} @obs/@thank !! but/instead/@you/we/i/always/"
                    "should/if/when/who"
                ),
                (
                    "(they|he|she|who|@leader|staff|colleagues|employees) .{0,1} (don't|"
                    "doesn't|didn't|do not|does not|did not|never) .{0,1} @obs/@thank !! "
                    "but/instead/if/when/should"
                ),
                (
                    "(hesitate|hesitates|hesitated|hesitant|reluctant|afraid|scared|"
                    "unable|unwilling|discouraged|deter|deters|deterred|prevented) .{0,3} "
                    "(to|from) .{0,2} (speak|speaking|raise|raising|ask|asking|admit|"
                    "admitting|share|sharing|talk|talking|challenge|challenging|disagree|"
                    "voice) !! @neg"
                ),
                (
                    "(get|gets|got|give|gives|receive|receives|received|hear|hears) "
                    ".{0,1} (no|never|hardly|little|few) .{0,2} @thank/feedback !! @we/@i/but"
                ),
                (
                    "find it (difficult|hard|impossible) to .{0,1} (speak|raise|ask|admit|"
                    "share|talk|challenge|disagree|voice)"
                ),
                "(lack|absence|shortage) of .{0,3} (@virtue|@talk|@thank|openness|listening)",
                (
                    "(too little|too few|not enough|insufficient) .{0,2} (@talk|@thank|"
                    "listening|trust|openness|room|time)"
                ),
            ),
        },
        {
            "nl": (
                "Jullie moeten eindelijk naar de koks luisteren.",
                "De dirigent vraagt nooit wat wij ervan vinden.",
            ),
            "en": (
                "The coaches should finally listen to the parents.",
                "Nobody thanks the cleaners.",
            ),
        },
    ),
)
