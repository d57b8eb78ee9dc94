"""What renderings lack, on standard error: a line for each, and what helps once."""

from collections.abc import Iterable
from itertools import groupby

import click

from canvas.cli.speaking import told
from canvas.rendering.artifact import RenderingProblem

_MOST = 8
"""So many lines for one cause; a folder of fifty tracks would push the rest off the screen."""


def say_problems(problems: Iterable[RenderingProblem]) -> None:
    """Name the problems, those that the same thing helps together; what could not be made at all is named in full."""
    distinct = sorted(dict.fromkeys(problems), key=lambda problem: (problem.code, problem.help))
    for (code, helped), group in groupby(distinct, key=lambda problem: (problem.code, problem.help)):
        alike = list(group)
        shown = alike if code.is_failure or len(alike) <= _MOST + 1 else alike[:_MOST]
        for problem in shown:
            click.echo(f"{problem.artifact}: {code} {problem.message}", err=True)
        if left := len(alike) - len(shown):
            click.echo(f"  {told('more_problems', count=left, code=code)}", err=True)
        click.echo(f"  {helped}", err=True)
