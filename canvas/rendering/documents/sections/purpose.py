"""Why the track is there, for whom, and the work that it leads to."""

from canvas.domain.answer import given, listed
from canvas.domain.target_group import TargetGroup
from canvas.rendering.documents.absence import absence
from canvas.rendering.documents.document import Block, Bullets, Facts, Section
from canvas.rendering.documents.facts import facts
from canvas.rendering.documents.tables import field, table, titled
from canvas.rendering.said import Said
from canvas.rendering.telling import answered
from canvas.rendering.voice import Voice


def mission(voice: Voice) -> Section:
    """What the parties want to reach together, and what they have in it."""
    written = given(voice.track.mission)
    said = facts(written, voice) if written else ()
    blocks = (Facts(said),) if said else absence(voice.track.mission, voice, "no_mission")
    return Section("mission", voice.word("plan", "mission"), blocks, (_occupations(voice),))


def _occupations(voice: Voice) -> Section:
    """The work that the track leads to; what is written about an occupation stands under its title."""
    answer = voice.track.identity.occupations
    if not listed(answer):
        return Section("occupations", voice.word("plan", "occupations"), absence(answer, voice))
    titles = Bullets(tuple(Said(voice.text(each.title) or voice.word("values", "nameless")) for each in listed(answer)))
    described = tuple(
        Section(f"occupation-{number}", voice.text(each.title) or voice.word("values", "nameless"), (Facts(said),))
        for number, each in enumerate(listed(answer), start=1)
        if (said := facts(each, voice, but=answered(each, "title")))
    )
    blocks = () if len(described) == len(listed(answer)) else (titles,)
    return Section("occupations", voice.word("plan", "occupations"), blocks, described)


def target_group(voice: Voice) -> Section:
    """Who takes part, how many, and how people come in."""
    group = given(voice.track.target_group)
    title = voice.word("plan", "target_group")
    if group is None:
        return Section("target-group", title, absence(voice.track.target_group, voice, "no_target_group"))
    said = facts(group, voice, but=("criteria", "intake", "fallback", "civic_integration"))
    sections = tuple(_parts(group, voice))
    blocks: tuple[Block, ...] = (Facts(said),) if said else ()
    if not blocks and not sections:
        blocks = absence(voice.track.target_group, voice, "no_target_group")
    return Section("target-group", title, (*blocks, *_criteria(group, voice)), sections)


def _criteria(group: TargetGroup, voice: Voice) -> tuple[Block, ...]:
    criteria = listed(group.criteria)
    if not criteria:
        return absence(group.criteria, voice, subject="criteria")
    columns = (
        titled(voice, voice.word("plan", "criterion"), "title", "kind"),
        field(voice, "hard", voice.word("plan", "hard")),
    )
    return (table(voice.word("plan", "criteria"), criteria, columns, voice),)


def _parts(group: TargetGroup, voice: Voice) -> list[Section]:
    sections = []
    for name in ("intake", "fallback", "civic_integration"):
        answer = getattr(group, name)
        part = given(answer)
        said = facts(part, voice) if part else ()
        blocks = (Facts(said),) if said else absence(answer, voice)
        if blocks:
            sections.append(Section(name.replace("_", "-"), voice.label(name), blocks))
    return sections
