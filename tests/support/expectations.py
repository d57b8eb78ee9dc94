"""Expectations that stand in a YAML file, on the line that they speak of: `# expect: M03 R06`."""

import re

_EXPECTED = re.compile(r"#\s*expect:\s*([A-Z]\d\d(?:[ ,]+[A-Z]\d\d)*)")


def expected(text: str) -> set[tuple[int, str]]:
    """Pairs of line and code that a file expects."""
    return {
        (number, code)
        for number, line in enumerate(text.splitlines(), start=1)
        if (found := _EXPECTED.search(line))
        for code in re.findall(r"[A-Z]\d\d", found[1])
    }
