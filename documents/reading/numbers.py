"""Numbers in figures and in words, in the languages that letters count in."""

import re

from .folding import fold

ONES = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove",
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
}
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "fr": "vingt trente quarante cinquante soixante",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
}
HUNDREDS = {
    "hundred": 100,
    "cien": 100,
    "ciento": 100,
    "cent": 100,
    "cem": 100,
    "hundert": 100,
}
THOUSANDS = {"thousand": 1000, "mil": 1000, "mille": 1000, "tausend": 1000}


def _word_values():
    values = {}
    for words in ONES.values():
        values.update({fold(word): number for number, word in enumerate(words.split())})
    for words in TENS.values():
        values.update(
            {fold(word): 10 * number for number, word in enumerate(words.split(), 2)}
        )
    return values


VALUES = _word_values()
WORDS = sorted({*VALUES, *HUNDREDS, *THOUSANDS}, key=len, reverse=True)
_WORD = "|".join(re.escape(word).replace(r"\ ", "[- ]") for word in WORDS)
# Figures with any separator of thousands, or up to five number words.
NUMBER = rf"(?:\d{{1,3}}(?:[.,  ’']\d{{3}})+|\d{{1,6}}|(?:{_WORD})(?:(?:[- ]| and | y | e )(?:{_WORD})){{0,4}})"


def read_number(text):
    """The number that figures or words say, or None."""
    figures = re.sub(r"[.,\s’']", "", text)
    if figures.isdigit():
        return int(figures)
    total = current = 0
    for word in fold(text).split():
        if word in {"and", "y", "e", "und", "et"}:
            continue
        if word in HUNDREDS:
            current = max(current, 1) * HUNDREDS[word]
        elif word in THOUSANDS:
            total, current = total + max(current, 1) * THOUSANDS[word], 0
        elif word in VALUES:
            current += VALUES[word]
        else:
            return None
    return total + current or None
