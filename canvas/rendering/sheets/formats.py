"""How the cells of the workbook look."""

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from canvas.knowledge.look import look

_TEXT = "@"  # whatever is typed stays as it is typed: 12-16 is no day in December, and = begins no formula


@dataclass(frozen=True, slots=True)
class Formats:
    """One for each sort of cell; only what is open takes what somebody types."""

    title: Format
    plain: Format
    heading: Format
    section: Format
    question: Format
    fixed: Format
    code: Format
    open: Format
    open_column: Format


def formats(book: Workbook) -> Formats:
    """The formats of one workbook, in the colours of everything else."""
    colours, sizes = look().colours, look().type.sizes
    points = {name: round(size * 0.6875) for name, size in sizes.items()}  # of 16 pixels to 11 points

    def made(**details: object) -> Format:
        common = {"font_color": colours.ink, "valign": "top", "text_wrap": True, "num_format": _TEXT}
        return book.add_format({**common, "font_size": points["body"], **details})

    framed = {"border": 1, "border_color": colours.line}
    return Formats(
        title=made(bold=True, font_size=points["lead"], text_wrap=False, valign="vcenter"),
        plain=made(),
        heading=made(bold=True, bg_color=colours.ground_deep, **framed, bottom=2, bottom_color=colours.line_strong),
        section=made(bold=True, bg_color=colours.ground, **framed),
        question=made(font_color=colours.ink_soft, bg_color=colours.ground, **framed),
        fixed=made(bg_color=colours.ground, **framed),
        code=made(bg_color=colours.ground, font_color=colours.ink_soft, **framed),
        open=made(locked=False, **framed),
        open_column=made(locked=False),
    )
