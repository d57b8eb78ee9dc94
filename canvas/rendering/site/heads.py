"""What stands above the first heading of every page: the way back, the other language, and the title."""

from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.rendering.jinja import fill
from canvas.rendering.site.addresses import Addresses
from canvas.rendering.site.words import site_words


@dataclass(frozen=True, slots=True)
class Tongue:
    """The same page in a language; the one that is read is `here`."""

    language: Language
    name: str
    address: str
    here: bool


def head(kind: str, addresses: Addresses, path: str, *, twin: str = "", **view: object) -> str:
    """The head of the page at this path; `kind` says which template, `twin` where the other languages read on."""
    return fill(
        f"site/{kind}_head.html.j2",
        tongues=tongues(addresses, path, twin),
        head_words=site_words(addresses.language)["head"],
        **view,
    )


def tongues(addresses: Addresses, path: str, twin: str = "") -> tuple[Tongue, ...]:
    """The way to the same page, or to its twin, in every language of the site; none when there is only one."""
    languages = addresses.options.languages
    if len(languages) == 1:
        return ()
    return tuple(
        Tongue(
            each,
            site_words(each)["head"]["name"],
            addresses.way(path, addresses.in_other(twin if twin and each is not addresses.language else path, each)),
            here=each is addresses.language,
        )
        for each in languages
    )
