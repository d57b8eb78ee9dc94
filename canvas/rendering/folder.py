"""Where everything of a track lies."""

import re

from canvas.inspection.inspect import Inspection


def folder_of(inspection: Inspection) -> str:
    """The folder of a track: its id, in which a file name that is no id has lost what a path could trip over."""
    return re.sub(r"[^a-z0-9]+", "-", inspection.id.lower()).strip("-") or "track"
