"""A poster in the form that is asked for."""

from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Made
from canvas.rendering.posters.poster import poster, poster_picture
from canvas.rendering.posters.tiles import tiles
from canvas.rendering.variant import Form


def printed(inspection: Inspection, form: Form, *, as_picture: bool = False) -> Made:
    """The poster of a track as a PDF or, where it is not in sheets, as a PNG; in the language of the inspection."""
    if form.tiled:
        return tiles(inspection, inspection.language, form.paper, form.variant)
    draw = poster_picture if as_picture else poster
    return draw(inspection, inspection.language, form.paper, form.variant)
