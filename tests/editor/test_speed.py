"""How long somebody waits who types: findings and completion of a file of 150 lines."""

import time
from pathlib import Path
from statistics import median

import pytest

from tests.editor.conftest import Open

MOST = 0.050
"""Seconds from an edit, as the median; the pause in which the server waits for the next key is in it."""

LINES = 150
EDITS = 40
STEP = (
    "  - id: stap-{0}",
    "    soort: voortraject",
    "    titel: Stap {0}",
    "    duur: 3 weken",
    "    trekker: gemeente",
)


def text_of(number: int) -> str:
    """A file of 150 lines whose last line is another one each time: the head of the example, and steps."""
    example = Path("examples/voorbeeld/voorbeeld.track.yaml").read_text(encoding="utf-8").split("\n")
    head = example[: example.index("partijen:")]
    parties = ["partijen:", "  - id: gemeente", "    naam: De gemeente", "    soort: gemeente", "stappen:"]
    left = LINES - len(head) - len(parties) - 1
    steps = [line.format(place) for place in range(left) for line in STEP][:left]
    return "\n".join([*head, *parties, *steps, f"# {number}"])


@pytest.mark.thorough
def test_findings_and_completion_come_at_once(opened: Open) -> None:
    file = opened(text_of(0))
    assert file.text.count("\n") + 1 == LINES
    assert len(file.findings()) > 20
    findings, offers = [], []
    for number in range(1, EDITS + 1):
        begun = time.perf_counter()
        file.type(text_of(number))
        assert file.findings()
        findings.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        file.type(text_of(number).replace("    trekker: gemeente\n", "    trekker: ^\n", 1))
        assert "gemeente" in file.offered()
        offers.append(time.perf_counter() - begun)
        file.findings()
    print(f"findings {median(findings) * 1000:.0f} ms, completion {median(offers) * 1000:.0f} ms after the edit")

    assert median(findings) < MOST
    assert median(offers) < MOST
