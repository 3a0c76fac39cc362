"""The words of each class, two files a language.

An entry is a word, `=` and a verb in its dictionary form, `+` and a noun or adjective, a beginning
(`pest~`) or an end (`~gedrag`).
"""

from collections.abc import Mapping

from handvat.framing.lexica import en, en_about, nl, nl_about

LEXICA: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    language: {name: tuple(words.split()) for name, words in of.items()}
    for language, of in (
        ("nl", nl.WORDS | nl_about.WORDS),
        ("en", en.WORDS | en_about.WORDS),
    )
}
