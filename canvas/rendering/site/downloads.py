"""What can be taken home from the page of a track, made of what may be seen and of nothing else."""

from collections.abc import Iterator

from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Artifact, Made, MediaType, Rendering
from canvas.rendering.documents.expectations import expectations
from canvas.rendering.documents.pdf import to_pdf
from canvas.rendering.documents.word import to_word
from canvas.rendering.folder import folder_of
from canvas.rendering.outputs import Ending, Kind, Output
from canvas.rendering.posters.printed import printed
from canvas.rendering.readers import Reader
from canvas.rendering.site.addresses import Addresses
from canvas.rendering.site.options import Show, SiteOptions
from canvas.rendering.site.plan_parts import public_plan
from canvas.rendering.site.public import public
from canvas.rendering.variant import Form, Variant

_WHOLE_FILE = frozenset({Show.PLAN, Show.MONEY, Show.QUESTIONS})
"""What must be shown before the file itself is offered: all of it stands there, with the remarks of the team."""


def downloads_of(inspection: Inspection, options: SiteOptions) -> Rendering:
    """The files to take home, beside the page of the track; what cannot be made is told."""
    seen, addresses = public(inspection, options), Addresses(options, inspection.language)
    folder = folder_of(inspection)
    made = tuple(_made(seen, options))
    artifacts = [
        Artifact(addresses.beside(folder, each.name), Ending(each.name.rpartition(".")[2]).media_type, each.content)
        for each in made
        if each.content
    ]
    if may_take_the_file(options):
        path = addresses.beside(folder, f"{folder}.track.yaml")
        artifacts.append(Artifact(path, MediaType.YAML, inspection.text.encode()))
    return Rendering(tuple(artifacts), tuple(problem for each in made for problem in each.problems))


def may_take_the_file(options: SiteOptions) -> bool:
    """The publisher shows all that stands in the file of a track."""
    return options.show >= _WHOLE_FILE


def _made(seen: Inspection, options: SiteOptions) -> Iterator[Made]:
    folder = folder_of(seen)
    if options.shows(Show.PLAN):
        document = public_plan(seen, options)
        yield to_pdf(document, Output(Kind.PLAN, Ending.PDF).name(folder))
        yield to_word(document, Output(Kind.PLAN, Ending.WORD).name(folder))
        for reader in Reader:
            output = Output(Kind.EXPECTATIONS, Ending.PDF, reader=reader)
            yield to_pdf(expectations(seen, reader), output.name(folder))
    for paper in options.papers:
        yield printed(seen, Form(Variant.FILLED, paper))
