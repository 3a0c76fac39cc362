"""English words of what a text is about: what is offered, explained or done; by class."""

from typing import Final

WORDS: Final[dict[str, str]] = {
    "notion": (
        "respect trust integrity inclusion inclusivity diversity safety openness honesty "
        "fairness equality equity professionalism collegiality civility kindness empathy "
        "belonging wellbeing well-being teamwork collaboration communication culture cultures "
        "climate atmosphere environment environments workplace workplaces leadership rituals"
    ),
    "condition": (
        "component components element elements ingredient ingredients factor factors aspect "
        "aspects driver drivers condition conditions prerequisite precondition part parts "
        "building-block requirement cornerstone"
    ),
    "doc": (
        "guide guides guidance toolkit toolkits training course courses workshop workshops "
        "module modules article articles blog post letter page report paper chapter section "
        "handbook booklet book webinar video plan document documents leaflet brochure "
        "programme program survey questionnaire resource resources session sessions procedure "
        "procedures statement newsletter factsheet website policy policies regulations "
        "handout e-learning framework"
    ),
    "month": (
        "january february march april may june july august september october november december"
    ),
    "shown": (
        "listen greet summarise summarize name say tell answer write call repeat introduce "
        "explain respond reply credit describe clarify paraphrase rotate smile wait pause read "
        "knock nod tidy clean ask share check offer pronounce spell sit arrive shake lend "
        "return escort walk fetch label mute cite sign summon intervene mediate phone visit "
        "agree-when swap echo translate apologise apologize notify whisper hold hand"
    ),
    "deed": (
        "leave put pick tidy clean wash return fix repair mend clear lock hang stack refill "
        "label store wipe sweep carry switch hold shake wear bin empty park"
    ),
    "office": (
        "invoice invoices bill bills fee fees ticket tickets payment payments budget "
        "apologies nominations essay essays timetable schedule booking bookings parking key "
        "keys receptionist machine instructions discount contract contracts tax taxes "
        "delivery website subscription membership product products customer customers price "
        "prices prize office vacancy vacancies plumber insurance deadline deadlines "
        "application applications passport privacy cookies cookie"
    ),
}
