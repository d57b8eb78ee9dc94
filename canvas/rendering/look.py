"""The look in the words of CSS."""

from collections.abc import Iterator

from canvas.knowledge.look import Look, look


def css_variables() -> str:
    """
    The tokens as custom properties of `:root`, for a page to include once.

    Colours: `--ink` `--paper` `--ground` ..., `--sector-public` with `--sector-public-ground`, `--participants`,
    `--no-sector`, `--error` with `--error-ground`, `--state-filled`. Measures: `--stroke-thin`, `--size-body`,
    `--picture-label`, `--leading`. And `--font`.
    """
    lines = "\n".join(f"  --{name}: {value};" for name, value in _variables(look()))
    return f":root {{\n{lines}\n}}\n"


def _variables(table: Look) -> Iterator[tuple[str, str]]:
    colours = table.colours
    for name in colours.__slots__:
        yield name.replace("_", "-"), getattr(colours, name)
    signs = {f"sector-{sector.value}": sign for sector, sign in table.sectors.items()}
    for name, sign in (*signs.items(), ("participants", table.participants), ("no-sector", table.no_sector)):
        yield name, sign.colour
        yield f"{name}-ground", sign.ground
    for severity, shown in table.severities.items():
        yield severity.value, shown.colour
        yield f"{severity.value}-ground", shown.ground
    for state, mark in table.states.items():
        yield f"state-{state}", mark.colour
    for name, width in table.strokes.items():
        yield f"stroke-{name}", _pixels(width)
    for name, size in table.type.sizes.items():
        yield f"size-{name}", f"{size / table.type.sizes['body']:.4g}rem"
    for name, size in table.type.picture.items():
        yield f"picture-{name}", _pixels(size)
    yield "font", table.type.stack
    yield "leading", f"{table.type.leading:g}"


def _pixels(size: float) -> str:
    return f"{size:g}px"
