"""Where everything of a track lies."""

import re

from canvas.inspection.inspect import Inspection


def folder_of(inspection: Inspection) -> str:
    """The folder of a track: its id, in which a file name that is no id has lost what a path could trip over."""
    return folder_named(inspection.id)


def folder_named(identifier: str) -> str:
    """The folder that belongs to an id."""
    return re.sub(r"[^a-z0-9]+", "-", identifier.lower()).strip("-") or "track"
