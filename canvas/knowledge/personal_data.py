"""
What personal data look like in a text: citizen service numbers, e-mail addresses and telephone numbers.

Names are not looked for: nobody can tell the name of a person from that of a place or a company.
"""

import re
from enum import StrEnum


class PersonalData(StrEnum):
    """Kinds of personal data that can be told by their form."""

    BSN = "bsn"
    EMAIL = "email"
    PHONE = "phone"


_EMAIL = re.compile(r"[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\s?\.\s?[\w-]{1,63}){0,4}\s?\.[a-z]{2,24}\b", re.IGNORECASE)

# What has many digits and is no number of a person.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}(?:-\d{2})?)(?!\d)")
_TIMES = re.compile(r"(?<!\d)(?:[01]?\d|2[0-4])[.:][0-5]\d\s?(?:-|–|tot|to|uur|u\b|h\b)")
_MONEY = re.compile(r"€\s?[\d.,]+|(?<![\d.,])[\d.,]{1,20}\s?(?:euro|eur)\b", re.IGNORECASE)

_NINE_DIGITS_NEAR = re.compile(r"\d(?:\D{0,5}\d){8}")
_GAP = r"[ .\-–\u00a0]{0,3}"
_PHONE = re.compile(rf"(?<![\w.,])(?:(?:\+|00)\d{{2}}{_GAP}(?:\(0\){_GAP})?[1-9]|\(?0[1-9])(?:\)?{_GAP}\d){{8}}(?!\w)")
_NINE_DIGITS = re.compile(r"(?<![\w.,])(?:\d{9}|\d{3}[. -]\d{3}[. -]\d{3}|\d{4}[. -]\d{2}[. -]\d{3})(?!\d|[.,]\d)")


def personal_data(text: str) -> tuple[PersonalData, ...]:
    """The kinds of personal data that a text holds."""
    found = [PersonalData.EMAIL] if "@" in text and _EMAIL.search(text) else []
    if not _NINE_DIGITS_NEAR.search(text):
        return tuple(found)
    for noise in (_ADDRESS, _DATE, _TIMES, _MONEY):
        text = noise.sub(" · ", text)
    without_phones, phones = _PHONE.subn(" · ", text)
    if any(_passes_the_eleven_test(digits[0]) for digits in _NINE_DIGITS.finditer(without_phones)):
        found.insert(0, PersonalData.BSN)
    return (*found, PersonalData.PHONE) if phones else tuple(found)


def _passes_the_eleven_test(written: str) -> bool:
    digits = [int(character) for character in written if character.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return any(digits) and sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % 11 == 0
