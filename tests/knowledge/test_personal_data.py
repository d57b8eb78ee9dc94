"""What looks like personal data, and what only looks a little like it."""

import time

import pytest

from canvas.knowledge.personal_data import PersonalData, masked, personal_data

PHONES = (
    *("06 – 12 345 678", "06-12345678", "06 12 34 56 78", "06.12.34.56.78", "tel:0612345678", "+31 6 12345678"),
    *("+31 (0)6-12 34 56 78", "0031 6 12345678", "050 123 4567", "(050) 123 45 67", "0592-123456", "+32 470 12 34 56"),
)
ADDRESSES = [
    "project@example.org",
    "x@ y.nl",
    "j.jansen @ gemeente.example.nl",
    "A-B+C@EXAMPLE.NL",
    "mailto:a@example.nl",
]
NUMBERS = ["111222333", "123456782", "BSN 1112.22.333", "111 222 333", "111.222.333", "111-222-333."]
OTHERS = [
    *("2021 2022 2023 2024", "2014-2020, 2021-2027 1500", "01-09-2026 tot 01-12-2026", "01-09-2026 10.00 uur"),
    *("06.00-14.00 36 uur", "09:00 tot 17:00, 24 uur", "€ 111.222.333", "€ 123456782", "111222333 euro", "100.000.000"),
    *("123456789", "https://x.nl/123456782/0612345678", "www.x.nl/0612345678", "pilot-0612345678x", "1.234.567.890"),
    *("VluchtelingenWerk @ Den Haag", "@werk", "a@b", "NL91ABNA0417164300", "KvK 12345678", "1234 AB 12", "0900-1234"),
    *("dossier 2021/123456789", "12-16 weken, 3-4 dagdelen, 610-1200 uur", "0,75 fte 0,5 fte 0,25 fte", "000000000"),
]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((PersonalData.PHONE, text) for text in PHONES),
        *((PersonalData.EMAIL, text) for text in ADDRESSES),
        *((PersonalData.BSN, text) for text in NUMBERS),
    ],
)
def test_personal_data_are_told_by_their_form(kind: PersonalData, text: str) -> None:
    """Alone and in a sentence."""
    assert personal_data(text) == (kind,)
    assert personal_data(f"Vragen in 2021? Neem contact op: {text}") == (kind,)


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_no_personal_data(text: str) -> None:
    """Years, dates, hours, amounts and addresses of pages."""
    assert personal_data(text) == ()


@pytest.mark.parametrize(
    "text", ["info@example.nl", "Secretariaat@roc.example.nl", "088-1234567", "088 123 45 67", "+31 (0)88 123 45 67"]
)
def test_what_belongs_to_an_organisation_is_no_personal_data(text: str) -> None:
    """The general address, and the numbers that only organisations get; beside them those of a person still count."""
    assert personal_data(f"Vragen? {text}.") == ()
    assert personal_data(f"{text}, of 06-12345678") == (PersonalData.PHONE,)
    assert personal_data(f"{text}, of j.info@example.nl") == (PersonalData.EMAIL,)


@pytest.mark.parametrize("found", [*PHONES, *ADDRESSES, *NUMBERS])
def test_personal_data_can_be_hidden(found: str) -> None:
    """Sign for sign, so that places stay right; what stands around it stays."""
    text = f"naam: A # {found}, na 2021"

    hidden = masked(text)

    assert len(hidden) == len(text)
    assert personal_data(hidden) == ()
    assert hidden.startswith("naam: A # ")
    assert hidden.endswith(", na 2021")
    assert "•••" in hidden


@pytest.mark.parametrize("text", OTHERS)
def test_nothing_else_is_hidden(text: str) -> None:
    """Amounts and dates are to be read."""
    assert masked(text) == text


def test_a_text_may_hold_several() -> None:
    """Each kind is told once."""
    assert personal_data("111222333, 06-12345678, 06-87654321, a@example.nl") == (
        PersonalData.BSN,
        PersonalData.EMAIL,
        PersonalData.PHONE,
    )


@pytest.mark.parametrize("piece", ["06 1", "a@", "1 ", "+31 ", "0", "a.", "a@b.", "1.1.", "(0", "@", "12:30 ", "€1"])
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    """The longest text that a file may hold."""
    started = time.process_time()

    personal_data(piece * (20_000 // len(piece)))

    assert time.process_time() - started < 0.5
