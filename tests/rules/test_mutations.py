"""
What one change in a good file brings up: the codes that follow from it, and no other.

`tests/corpus/mutations/<code>.yaml` or `<code>-<what changes>.yaml` holds one mutation:

    base: voorbeeld-en         # an example, or `own: |` with a small file where no example has the subject
    change:                    # one after the other, as tests/support/changing.py reads them
      - remove: mission.goal
    follows: [M01]             # every code that is there afterwards and was not before
    already: []                # with `own`: what the small file is asked anyway
    why: More than one code needs a reason.
"""

import copy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from canvas.inspection.inspect import inspect
from canvas.reading.read import read_text
from canvas.rules.catalogue import RULES
from tests.support.changing import change

ROOT = Path(__file__).parent.parent.parent
FILES = sorted((ROOT / "tests" / "corpus" / "mutations").glob("*.yaml"))
KEYS = {"base", "own", "already", "change", "follows", "why"}


@cache
def loaded(file: Path) -> Any:
    """A YAML file as plain data in which everything is a text."""
    return plain(file.read_text(encoding="utf-8"))


def plain(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CBaseLoader)


def codes(data: Any) -> list[str]:
    """The codes of all findings on this data as a file."""
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return sorted({finding.code for finding in inspect(read_text(text), "x.track.yaml").findings})


@cache
def codes_of(example: str) -> list[str]:
    """The codes of all findings on an example."""
    return codes(loaded(file_of(example)))


def file_of(example: str) -> Path:
    return ROOT / "examples" / example / f"{example}.track.yaml"


def base(mutation: dict[str, Any]) -> Any:
    """What the mutation changes, to be changed freely."""
    return plain(mutation["own"]) if "own" in mutation else copy.deepcopy(loaded(file_of(mutation["base"])))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_follows_from_a_change(file: Path) -> None:
    """Before the change only what the file says itself, after it what it lists too, and nothing else."""
    mutation = loaded(file)
    data, already = base(mutation), mutation.get("already", [])
    assert set(mutation) <= KEYS
    assert (codes(data) if "own" in mutation else codes_of(mutation["base"])) == already

    for told in mutation["change"]:
        change(data, told)

    assert [code for code in codes(data) if code not in already] == mutation["follows"]
    assert file.stem[:3] in mutation["follows"]
    assert len(mutation["follows"]) == 1 or mutation["why"]


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_has_a_mutation(code: str) -> None:
    """Its name begins with the code of the rule."""
    assert any(file.stem[:3] == code for file in FILES)


def test_every_mutation_has_a_rule() -> None:
    """Nothing is left of a rule that is gone."""
    assert {file.stem[:3] for file in FILES} <= {rule.code for rule in RULES}
