"""What both sheets share: speaking to one reader, keeping it short, and saying what nobody knows yet."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from canvas.analysis.roles import held, holders
from canvas.domain.answer import Answer, given, listed
from canvas.domain.kinds import RoleKind
from canvas.domain.parties import Role
from canvas.domain.steps import Activity, Step
from canvas.rendering.documents.document import Block, Bullets, Cell, Fact, Facts, Paragraph, Section
from canvas.rendering.readers import Reader
from canvas.rendering.said import Said
from canvas.rendering.views.durations import duration_words
from canvas.rendering.views.roles import role_words
from canvas.rendering.voice import Voice, capital, lowered

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORT, _TASKS, _MOST, _ACTIVITIES = 150, 110, 4, 3


@dataclass(frozen=True, slots=True)
class Handout:
    """Speaks to one reader about one track."""

    voice: Voice
    reader: Reader

    def word(self, name: str, /, **facts: object) -> str:
        """A word for this reader."""
        return self.voice.word(f"for_{self.reader.value}", name, **facts)

    def shared(self, name: str, /, **facts: object) -> str:
        """A word for both readers."""
        return self.voice.word("expectations", name, **facts)

    @property
    def is_young(self) -> bool:
        """There are no steps, so that there is little to expect yet."""
        return not listed(self.voice.track.steps)

    def section(self, name: str, *blocks: Block) -> Section:
        """A section with its heading; where nothing is known, it says whom to ask, unless hardly anything is known."""
        told = blocks
        if not blocks and not self.is_young:
            told = (Paragraph(self.shared("not_known", contact=self.contact)),)
        return Section(name.replace("_", "-"), self.word(name), told)

    def facts(self, *pairs: tuple[str, Cell]) -> tuple[Block, ...]:
        """The labels of which something is known."""
        items = tuple(Fact(self.word(label), value) for label, value in pairs if value)
        return (Facts(items),) if items else ()

    def bullets(self, items: Iterable[Said]) -> tuple[Block, ...]:
        """A list, when there is something in it."""
        shown = tuple(dict.fromkeys(items))
        return (Bullets(shown),) if shown else ()

    def text(self, answer: Answer[str], most: int = _SHORT) -> Cell:
        """A text of the team, in short."""
        words = given(answer)
        return (Said(clipped(words, most)),) if words else ()

    def few(self, texts: Sequence[str], most: int = _MOST) -> str:
        """The first of several things, and how many more there are."""
        shown = tuple(texts[:most])
        left = len(texts) - len(shown)
        return self.voice.listing((*shown, *((self.shared("more", count=left),) if left else ())))

    @property
    def contact(self) -> str:
        """Whom to ask: the contact of the line of support, else who guides, else who holds the track together."""
        lines = given(self.voice.track.lines)
        name = "guidance" if self.reader is Reader.CANDIDATE else "employer_support"
        line = given(getattr(lines, name)) if lines else None
        if line and (contact := given(line.contact)):
            return lowered(contact.rstrip("."))
        kinds = (RoleKind.JOB_COACH, RoleKind.COORDINATOR, RoleKind.RECRUITER)
        for kind in kinds if self.reader is Reader.CANDIDATE else (kinds[1], kinds[0]):
            if roles := held(self.voice.track, kind):
                _, role = roles[0]
                named = lowered(role_words(role, self.voice))
                return self.shared("contact_role", role=named, parties=self.parties(role))
        return self.shared("giver")

    def helpers(self, kinds: Sequence[RoleKind], most: int = 5) -> Iterator[Said]:
        """The roles that help this reader, with who has them and what they do."""
        found = [role for kind in kinds for _, role in held(self.voice.track, kind)]
        for role in found[:most]:
            said = self.shared("role_of", role=role_words(role, self.voice), parties=self.parties(role))
            tasks = given(role.tasks)
            yield Said(f"{said}: {clipped(tasks, _TASKS)}" if tasks else said)

    def parties(self, role: Role) -> str:
        """The parties that have a role; where every employer has it, that is the reader's own."""
        holding = listed(role.party)
        if len(holding) > 1 and set(holding) == set(self.employers):
            return self.word("own_company")
        return self.voice.listing(tuple(map(self.voice.party, holding)))

    def length(self, step: Step) -> Cell:
        """How long a step takes."""
        words = duration_words(step, self.voice)
        return (Said(words or self.shared("open"), open=not words),)

    def rest(self, count: int) -> str:
        """The words for steps for which there is no room."""
        return self.shared("more_steps", count=count) if count else ""

    def unknown(self, asked: Mapping[str, bool]) -> tuple[Section, ...]:
        """What somebody has to know before saying yes, and nobody wrote down; by the name of its words."""
        open_ones = tuple(Said(self.word(name)) for name, is_open in asked.items() if is_open)
        if not open_ones:
            return ()
        whom = Paragraph(self.shared("ask_these", contact=self.contact))
        return (self.section("unknown", Bullets(open_ones), whom),)

    def proofs(self, steps: Iterable[Step]) -> Iterator[Said]:
        """What participants can earn."""
        for proof in (each for step in steps for each in listed(step.qualifications)):
            told = (lowered(self.voice.text(proof.kind)), self.voice.text(proof.title))
            if any(told):
                yield Said(self.word("proof", proof=": ".join(filter(None, told))))

    def happens(self, activities: Sequence[Activity]) -> str:
        """What happens, in a few words."""
        titles = [self.voice.text(each.title) or self.voice.text(each.kind) for each in activities]
        named = [capital(title).rstrip(".") for title in titles if title]
        left = len(named) - _ACTIVITIES
        return "; ".join((*named[:_ACTIVITIES], *((self.shared("more_happens", count=left),) if left > 0 else ())))

    @property
    def employers(self) -> tuple[str, ...]:
        """The ids of the employers."""
        return holders(self.voice.track, RoleKind.EMPLOYER, RoleKind.FORMAL_EMPLOYER)


def clipped(text: str, most: int) -> str:
    """The text when it is short, else its first sentences, else its first words."""
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    kept = ""
    for sentence in _SENTENCE.split(whole):
        if len(kept) + len(sentence) >= most:
            break
        kept = f"{kept} {sentence}" if kept else sentence
    if kept:
        return kept
    return f"{whole[:most].rsplit(' ', 1)[0].rstrip(' ,;:–-')}…"
