"""Forms of Dutch words, from the form that a dictionary has."""

from collections.abc import Iterator

_VOWELS = "aeiou"
_HARD = frozenset("tkfschpx")  # 't kofschip x: past in -te
_PREFIXES = ("be", "ge", "ver", "her", "ont", "er", "over", "onder", "voor")
_STRONG = """
bespreken besprak bespraken besproken|spreken sprak spraken gesproken|geven gaf gaven gegeven
nemen nam namen genomen|zien zag zagen gezien|doen deed deden gedaan|gaan ging gingen gegaan
staan stond stonden gestaan|krijgen kreeg kregen gekregen|blijven bleef bleven gebleven
schrijven schreef schreven geschreven|kijken keek keken gekeken|begrijpen begreep begrepen begrepen
zeggen zei zeiden gezegd|vragen vroeg vroegen gevraagd|helpen hielp hielpen geholpen
laten liet lieten gelaten|houden hield hielden gehouden|lopen liep liepen gelopen
komen kwam kwamen gekomen|vinden vond vonden gevonden|zoeken zocht zochten gezocht
brengen bracht brachten gebracht|denken dacht dachten gedacht|beginnen begon begonnen begonnen
kiezen koos kozen gekozen|sluiten sloot sloten gesloten|bieden bood boden geboden
treffen trof troffen getroffen|verbieden verbood verboden verboden
schelden schold scholden gescholden
liegen loog logen gelogen|vechten vocht vochten gevochten|slaan sloeg sloegen geslagen
worden werd werden geworden|breken brak braken gebroken|overtreden overtrad overtraden overtreden
wijzen wees wezen gewezen|grijpen greep grepen gegrepen|zwijgen zweeg zwegen gezwegen
lezen las lazen gelezen|treden trad traden getreden|trekken trok trokken getrokken
verliezen verloor verloren verloren|lijden leed leden geleden|strijden streed streden gestreden
onderbreken onderbrak onderbraken onderbroken|vallen viel vielen gevallen
misdragen misdroeg misdroegen misdragen|dragen droeg droegen gedragen|raden ried rieden geraden
"""
_PAST = {
    words[0]: tuple(words[1:])
    for line in _STRONG.strip().splitlines()
    for entry in line.split("|")
    if (words := entry.split())
}


def verb(infinitive: str) -> Iterator[str]:
    """Yield the forms of a verb; `uit+praten` has the particle before the plus."""
    particle, bar, base = infinitive.rpartition("+")
    if not bar:
        yield from _forms(base)
        return
    for form in _forms(base):
        yield particle + form
    yield f"{particle}te{base}"


def noun(word: str) -> Iterator[str]:
    """Yield a noun or an adjective with its endings; it may be more than there are."""
    yield from (word, f"{word}s", f"{word}'s", f"{word}\u2019s", f"{word}e", f"{word}en")
    yield f"{word}n"
    opened = _opened(word)
    if opened != word:
        yield from (f"{opened}e", f"{opened}en")


def _forms(infinitive: str) -> Iterator[str]:
    yield infinitive
    yield from _with_stem(infinitive, _stem(infinitive))
    if infinitive.endswith("eren") and len(infinitive) > 6:
        yield from _with_stem(infinitive, f"{infinitive.removesuffix('eren')}eer")


def _with_stem(infinitive: str, stem: str) -> Iterator[str]:
    raw = infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive[:-1]
    past = "te" if raw[-1:] in _HARD else "de"
    yield from (stem, stem if stem.endswith("t") else f"{stem}t", f"{infinitive}d")
    yield f"{infinitive}de"
    if infinitive in _PAST:
        yield from _PAST[infinitive]
        yield f"{_PAST[infinitive][-1]}e"
        return
    yield from (f"{stem}{past}", f"{stem}{past}n")
    done = stem if stem.endswith(past[0]) else f"{stem}{past[0]}"
    if not infinitive.startswith(_PREFIXES):
        done = f"gë{done[1:]}" if done.startswith("i") else f"ge{done}"
        if done.startswith("gë"):
            done = f"geï{done[2:]}"
    yield done
    yield f"{_opened(done)}e"


def _stem(infinitive: str) -> str:
    if infinitive in {"doen", "zien", "gaan", "staan", "slaan"}:
        return {"gaan": "ga", "staan": "sta", "slaan": "sla"}.get(infinitive, infinitive[:-1])
    stem = infinitive.removesuffix("en")
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        stem = stem[:-1]
    elif _is_open(stem):
        stem = f"{stem[:-1]}{stem[-2]}{stem[-1]}"
    return f"{stem[:-1]}{({'v': 'f', 'z': 's'}).get(stem[-1], stem[-1])}" if stem else infinitive


def _is_open(stem: str) -> bool:
    """Return whether the last vowel is long and written single, as in `mak-en`."""
    if len(stem) < 2 or stem[-1] in _VOWELS or stem[-2] not in "aeou":
        return False
    if len(stem) > 2 and stem[-3] in _VOWELS:
        return False
    weak = stem.endswith(("el", "er", "en", "em", "ig", "eg")) and _has_vowel(stem[:-2])
    return not weak


def _has_vowel(part: str) -> bool:
    return any(letter in _VOWELS for letter in part)


def _opened(word: str) -> str:
    """Return how a word is written before an ending: `pestkop` as `pestkopp`."""
    if len(word) < 3 or word[-1] in f"{_VOWELS}wxjy":
        return word
    if word[-2] == word[-3] and word[-2] in "aeou":
        return f"{word[:-2]}{word[-1]}"
    if (
        word[-2] in "aeiou"
        and word[-3] not in _VOWELS
        and not word.endswith(("er", "el", "en", "ig"))
    ):
        return f"{word}{word[-1]}"
    return word
