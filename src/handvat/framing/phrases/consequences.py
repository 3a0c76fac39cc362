"""What may happen to whoever breaks a rule, in other words than those of punishment."""

from typing import Final

from handvat.framing.rule import Patterns

CONSEQUENCES: Final[Patterns] = {
    "nl": (
        "contract .{0,4} niet .{0,2} verlengd",
        "(staat|staan) .{0,3} (boete|straf|sanctie|gevangenisstraf) op",
        (
            "(worden|wordt) uit de (competitie|groep|les|selectie|wedstrijd|ploeg|zaal) (gehaald|"
            "gezet|verwijderd|genomen)"
        ),
        "(komen|komt) er niet (meer|langer) in",
        (
            "(moet|moeten|moest|moesten|dient) .{0,4} (verlaten|vertrekken|opstappen|eruit) && "
            "@if/wie/na/overtreedt/@mis/@misadj/@inc/zich/gedrag"
        ),
        "(kost|kosten) .{0,5} (lidmaatschap|baan|plek|plaats|contract|functie|diploma|rijbewijs) ",
        "lidmaatschap .{0,2} kosten",
        "(mag|mogen) .{0,3} (wedstrijden|weken|maanden|jaar|jaren|dagen) niet",
        (
            "(eindigt|stopt|vervalt) .{0,2} (samenwerking|overeenkomst|lidmaatschap|contract|"
            "toegang|recht) "
        ),
        "(stapte|stapten|stapt) .{0,3} op (na|om|wegens|vanwege)",
        "(opgestapt|vertrokken) (na|om|wegens|vanwege) .{0,4} (@inc|@mis|@misadj|kritiek|ophef)",
        "(schort|schorten|schortte|schortten) .{0,16} op",
        (
            "(schorst|schorste|schorsten|royeerde|ontsloeg|ontsloegen) .{0,3} (@leader|@people|"
            "speler|spelers|lid|agent|agenten|trainer)"
        ),
        (
            "(trekt|trekken|trok|trokken|intrekken|ingetrokken|stopzetten|stopgezet|opgeschort|"
            "stopt) .{0,10} && subsidie/subsidies/vergunning/beurs/beurzen/bestuursbeurzen/"
            "lidmaatschap/licentie/erkenning/financiering/contract/zorg"
        ),
        "(strafbaar) .{0,1} (te)? (stellen|gesteld|stelt|maken) !! als",
        "(bellen|bel|waarschuwen|roepen) (wij|we) .{0,3} (politie|beveiliging) ",
        "nemen .{0,4} contact op met de politie",
        (
            "(uitgesloten|uitsluiting) van .{0,4} (deelname|tentamens|tentamen|functies|"
            "wedstrijden|examens|zorg|lidmaatschap)"
        ),
        (
            "(wat er|wat gebeurt er) .{0,2} (gebeurt)? (als|wanneer) (iemand|je|u|wie|leden|"
            "medewerkers|een) .{0,5} (niet|overtreedt|breekt|schendt|misdraagt)"
        ),
        (
            "(levert|betekent|kost) .{0,5} (kaart|strafpunten|puntenaftrek|ontslag|schorsing) !! "
            "angst(kost|levert) .{0,5} euro && @mis/@misv/@misadj/nafluiten/schelden/overtreding"
        ),
        "(aantekening|notitie) in .{0,3} dossier",
        (
            "(legde|legt|legden|neerleggen) .{0,4} functie .{0,1} neer && @mis/@misadj/@inc/ophef/"
            "kritiek"
        ),
        "(gebouw|veld|zaal|terrein|water|les) (uit|af) (gezet|gestuurd|gehaald)",
        "verzocht .{0,4} te verlaten",
        (
            "(mag|mogen) .{0,6} niet (meer|langer) .{0,4} (komen|deelnemen|spelen|staan|lesgeven|"
            "naar|in|toegelaten) && @if/bij/wie/herhaling/na/zonder/@mis/@misadj"
        ),
        "plichtsverzuim",
        (
            "nablijven/strafmiddag/celstraf/uitschrijving/puntenaftrek/dossieraantekening/"
            "alcoholverbod"
        ),
        "(verhaald|verhalen) .{0,2} op|op de ouders",
        (
            "(strenger|harder|steviger|zwaarder|strenge) .{0,1} (op|aan)? .{0,1} (te)? (optreden|"
            "opgetreden|treden|aanpakken|pakken|aangepakt|straffen|gestraft|bestraffen|bestraft|"
            "ingrijpen|optreedt)"
        ),
        (
            "(sancties|straffen|consequenties) .{0,2} (volgen|staan|gelden) .{0,2} (bij|op|voor|"
            "na) !! @leader"
        ),
        (
            "(wordt|worden|word) .{0,8} gewaarschuwd && @mis/@misadj/overtreedt/overtreden/"
            "herhaling/houdt"
        ),
        "(bestraffen|straffen|bestraft|bestraf|beboeten) .{0,3} (@mis|@misadj)",
        (
            "politie .{0,5} (ingeschakeld|gebeld|ingelicht|gewaarschuwd|verwittigd) && @mis/"
            "@misadj/@misv/@label/altijd/direct/meteen/gedrag"
        ),
    ),
    "en": (
        "(contract|membership|licence|registration) .{0,2} not .{0,1} (renewed|extended)",
        "there (is|are|will be) .{0,2} (fine|fines|penalty|penalties) ",
        (
            "(thrown|kicked|put) out of the (league|team|game|match|room|class|group|competition|"
            "course)"
        ),
        "(not|never) be (let|allowed|admitted) .{0,1} (in|back|again)",
        (
            "(given|handed|receive|received|get|gets) (a|an) .{0,3} (ban|fine|suspension|penalty|"
            "warning|detention)"
        ),
        (
            "(membership|contract|tenancy|access|participation|enrolment) .{0,1} (ends|stops|"
            "lapses|expires|terminates) && break/breaks/breach/violate/rule/rules/@mis"
        ),
        "(and|then) .{0,2} your (membership|contract|tenancy|access|place) (ends|stops|lapses)",
        "(forced|pushed|driven) out (after|over|by|following)",
        (
            "(resign|resigned|resigns|quit) (after|over|amid|following) .{0,6} (@inc|@mis|@misadj|"
            "criticism|claims)"
        ),
        "(will|shall) fail (the|this|your) (course|exam|module|class|year)",
        (
            "(loses|lose|forfeit|forfeits) (their|his|her|your|the) .{0,2} (badge|licence|license|"
            "pass|rights|deposit|place|membership|privileges)"
        ),
        (
            "(apply|applies|applying|impose|issue|issues) .{0,2} (sanctions|penalties|sanction|"
            "penalty|fines|punishment)"
        ),
        (
            "loss of .{0,4} (privileges|access|funding|membership|position|rights|job|contract|"
            "registration|licence)"
        ),
        (
            "what (will)? (happens|happen) .{0,1} (if|when|to) .{0,5} (not|break|breaks|ignore|"
            "ignores|violate|violates|breach|breaches|misbehave)"
        ),
        (
            "(may|can|will|could) .{0,2} (bar|ban|exclude|suspend|expel|evict|remove|eject|sack) "
            "(you|a|any|anyone|them|him|her|those|students|members)"
        ),
        "you are out",
        "(will|we) .{0,2} call .{0,2} (police|security) !! you can",
        "(handed over|referred|reported) to the police",
        (
            "(stepped|stood|step) down .{0,2} (after|over|amid|because) && @mis/@misadj/@inc/"
            "criticism"
        ),
        "(struck|strike) .{0,3} off .{0,2} register",
        "(sentenced|imprisonment|in prison|to prison|jail|jailed)",
        (
            "(earns|earn|costs|cost) you .{0,1} (a|your|the) .{0,2} (card|fine|place|ban|point|"
            "points|job)"
        ),
        (
            "(put|puts|putting) .{0,2} (degree|job|jobs|place|position|licence|contract|"
            "membership) at (risk|stake)"
        ),
        "means .{0,1} (dismissal|suspension|expulsion|exclusion|disqualification|termination)",
        (
            "(will|may|we|can) (end|terminate|cancel) (the|your|their) .{0,1} (contract|tenancy|"
            "agreement|collaboration|membership|booking)"
        ),
        "(billed|charged|pay|invoiced) for .{0,2} (damage|damages|cleaning|repairs)",
        (
            "(will|would|must) .{0,2} leave the (lab|building|premises|site|event|room|course|"
            "programme|group|club|department)"
        ),
        "(lead|leads) to .{0,3} (warning|detention|demotion|probation)",
        "placed on .{0,2} (file|record|probation)",
        "(suspended|fired|sacked|expelled|dismissed) .{0,4} (with immediate|after|for|over)",
        "(right|reserve) .{0,3} to .{0,3} (apply|refuse|withdraw|revoke|end|withhold|reject)",
        (
            "(grounds|cause|reason) for .{0,3} (removal|dismissal|expulsion|termination|"
            "suspension|exclusion|eviction)"
        ),
        (
            "(implications|penalties|consequences) (of|for) .{0,2} (non-compliance|noncompliance|"
            "non-adherence|breach|breaches|violations|breaching|violating|failing)"
        ),
        (
            "police .{0,3} be .{0,1} (called|summoned|notified|informed|contacted|involved) !! "
            "emergency/danger/you"
        ),
        (
            "(call|summon|involve) (the)? (police|security) !! emergency/danger/you/can/999/"
            "immediate/if/help"
        ),
    ),
}
