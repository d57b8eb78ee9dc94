"""`--no-cache`: whether what did not change is made again; `--jobs`: how many processes make it."""

from collections.abc import Callable

import click

from canvas.cache import Cache, users_cache
from canvas.cli.speaking import Count, option

_MOST_JOBS = 256


def cache_option(to: Callable[..., None]) -> Callable[..., None]:
    """The cache of the user, or None where the command line wants none."""
    return option("--no-cache", "cache", key="no_cache", is_flag=True, callback=_cache)(to)


def jobs_option(to: Callable[..., None]) -> Callable[..., None]:
    """How many processes work at once, None where the command line leaves it to the machine."""
    return option("--jobs", "jobs", key="jobs", type=Count(lambda: _MOST_JOBS), metavar="N", default=None)(to)


def _cache(context: click.Context, parameter: click.Parameter, without: bool) -> Cache | None:
    return None if without else users_cache()
