"""
What personal data look like in a text: citizen service numbers, e-mail addresses and telephone numbers.

Names are not looked for: nobody can tell the name of a person from that of a place or a company. An address or a number
of an organisation as a whole is no personal data.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TypeAlias


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


# What many share is of nobody: the general address of an organisation, and the numbers that only organisations get.
_GENERAL_ADDRESS = re.compile(
    r"(?:info|contact|receptie|balie|secretariaat|algemeen|post|welkom|office|helpdesk|servicepunt)\s?@", re.IGNORECASE
)
_GENERAL_NUMBER = re.compile(rf"(?:(?:\+|00)31{_GAP}(?:\(0\))?{_GAP}|0)88")

_MASK = "•"

_Place: TypeAlias = tuple[PersonalData, int, int]
"""What stands there, and from where to where."""


def personal_data(text: str) -> tuple[PersonalData, ...]:
    """The kinds of personal data that a text holds."""
    found = {kind for kind, _, _ in _places(text)}
    return tuple(kind for kind in PersonalData if kind in found) if found else ()


def masked(text: str) -> str:
    """The text with a dot for each sign of personal data, so that it can be shown; as long as it was."""
    if "@" not in text and not _NINE_DIGITS_NEAR.search(text):  # as nearly always
        return text
    for _, start, end in tuple(_places(text)):
        text = text[:start] + _MASK * (end - start) + text[end:]
    return text


def _places(text: str) -> Iterator[_Place]:
    if "@" in text:
        for address in _EMAIL.finditer(text):
            if not _GENERAL_ADDRESS.match(address[0]):
                yield PersonalData.EMAIL, *address.span()
    if not _NINE_DIGITS_NEAR.search(text):
        return
    for noise in (_ADDRESS, _DATE, _TIMES, _MONEY):
        text = noise.sub(_hidden, text)
    for phone in _PHONE.finditer(text):
        if not _GENERAL_NUMBER.match(phone[0].lstrip("(")):
            yield PersonalData.PHONE, *phone.span()
    for digits in _NINE_DIGITS.finditer(_PHONE.sub(_hidden, text)):
        if _passes_the_eleven_test(digits[0]):
            yield PersonalData.BSN, *digits.span()


def _hidden(found: re.Match[str]) -> str:
    """As many signs, none of which is a part of a number."""
    return "·" * len(found[0])


def _passes_the_eleven_test(written: str) -> bool:
    digits = [int(character) for character in written if character.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return any(digits) and sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % 11 == 0
