"""Old addresses of tracks that got another id: a page that leads on to the new one."""

from collections.abc import Collection, Iterator

from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.jinja import fill
from canvas.rendering.site.addresses import Addresses
from canvas.rendering.site.cards import Card
from canvas.rendering.site.words import site_words


def redirects(card: Card, taken: Collection[str], addresses: Addresses) -> Iterator[Artifact]:
    """A page at each address that the track had before, unless another track stands there now."""
    for former in dict.fromkeys(card.former):
        if former in taken or card.row is None:
            continue
        start = addresses.track(former)
        page = fill(
            "site/moved.html.j2",
            language=addresses.language,
            title=card.row.title,
            address=addresses.way(start, addresses.track(card.folder)),
            said=site_words(addresses.language)["moved"],
        )
        yield Artifact(addresses.beside(former, "index.html"), MediaType.HTML, page.encode())
