"""How much longer a step takes, as people write it behind `--delay`."""

import re
from decimal import Decimal

import click

from canvas.cli.speaking import told
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.reading.wording import quantity

_MOST_WEEKS = 520
_LONGEST_NUMBER = 12
_SHORT_UNIT = re.compile(r"(?<=\d)\s*([wmd])$", re.IGNORECASE)
_UNITS = {"w": " weeks", "m": " months", "d": " days"}
_NUMBER_AND_UNIT = re.compile(r"(\d[\d.,]*)\s*([^\W\d_]*)")
_MINUS = ("-", "\N{MINUS SIGN}", "\N{EN DASH}")


def weeks_longer(longer: str, written: str) -> Decimal:
    """
    A length of time in weeks: `4w`, `4 weeks`; days are working days, as in a file.

    `written` is the whole of what stands behind the option. Raises UsageError that says what is the matter with it.
    """
    text = longer.strip()
    if text.startswith(_MINUS):
        raise click.UsageError(told("delay_not_longer", written=written))
    try:
        said = Quantity.parse(quantity(_SHORT_UNIT.sub(lambda unit: _UNITS[unit[1].lower()], text)))
    except (ValueError, ArithmeticError):
        raise click.UsageError(_no_length(text, written)) from None
    if said.per is not Per.ONCE or not said.is_exact:
        raise click.UsageError(told("bad_delay", written=written))
    if said.unit is Unit.ONE or said.weeks is None:
        raise click.UsageError(_no_length(text, written))
    weeks = said.weeks[0]
    if not weeks:
        raise click.UsageError(told("delay_not_longer", written=written))
    if weeks > _MOST_WEEKS:
        raise click.UsageError(told("delay_too_long", written=written, most=_MOST_WEEKS))
    return weeks


def _no_length(text: str, written: str) -> str:
    """What is the matter with a text that is no length of time."""
    parts = _NUMBER_AND_UNIT.fullmatch(text)
    if parts is None:
        return told("bad_delay", written=written)
    number, unit = parts.groups()
    if len(number) > _LONGEST_NUMBER:
        return told("delay_too_long", written=written, most=_MOST_WEEKS)
    if not unit:
        return told("delay_no_unit", written=written, number=number)
    return told("delay_unit", written=written, unit=unit)
