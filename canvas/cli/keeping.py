"""`--no-cache`: whether what did not change is made again."""

from collections.abc import Callable

import click

from canvas.cache import Cache, users_cache
from canvas.cli.speaking import option


def cache_option(to: Callable[..., None]) -> Callable[..., None]:
    """The cache of the user, or None where the command line wants none."""
    return option("--no-cache", "cache", key="no_cache", is_flag=True, callback=_cache)(to)


def _cache(context: click.Context, parameter: click.Parameter, without: bool) -> Cache | None:
    return None if without else users_cache()
