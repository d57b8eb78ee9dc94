"""The steps of one track in short, to be compared with those of others."""

from collections.abc import Iterator

from canvas.analysis.lengths import bound_of, is_open_ended, length
from canvas.analysis.portfolio.amounts import Amount, amount
from canvas.analysis.portfolio.marks import words_of
from canvas.analysis.portfolio.summary import Module, Sharing
from canvas.analysis.portfolio.texts import texts_of_step
from canvas.domain.answer import given, listed
from canvas.domain.kinds import ContributionKind
from canvas.domain.quantity import Bound
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.knowledge.personal_data import masked

_SEVERAL = 2


def modules(track: Track) -> Iterator[Module]:
    """Each step; the marks, which are made of all of them, are left out."""
    for step in listed(track.steps):
        work = given(step.work)
        yield Module(
            id=given(step.id) or "",
            title=masked(given(step.title) or ""),
            kind=given(step.kind),
            form=given(work.form) if work else None,
            weeks=_length(step, track),
            activities=tuple(dict.fromkeys(kind for each in listed(step.activities) if (kind := given(each.kind)))),
            qualifications=tuple(
                dict.fromkeys(earned for each in listed(step.qualifications) if (earned := given(each.kind)))
            ),
            words=" ".join(words_of(texts_of_step(step))),
            marks=(),
            sharing=_sharing(step, track),
        )


def _sharing(step: Step, track: Track) -> Sharing | None:
    """Several organisations lead the step under one name; None where the file does not say that they are several."""
    party = track.party(lead) if (lead := given(step.lead)) else None
    organisations = given(party.count) if party else None
    if party is None or organisations is None or organisations.low < _SEVERAL or organisations.bound is Bound.AT_MOST:
        return None
    known = [each.title for each in listed(party.brings) if given(each.kind) is ContributionKind.KNOWLEDGE]
    number = amount(organisations)
    assert number
    called = given(party.name) or lead or ""
    return Sharing(masked(called), number, tuple(masked(title) for title in map(given, known) if title))


def own_editions(track: Track) -> Iterator[str]:
    """What the editions are called that have the steps of the track, and none of their own."""
    for edition in listed(track.editions):
        differs, called = given(edition.differs), given(edition.title) or given(edition.id)
        if called and not (differs and listed(differs.steps)):
            yield masked(called)


def _length(step: Step, track: Track) -> Amount | None:
    weeks = length(step, track.dagdeel)
    if weeks is None:
        return None
    most = None if is_open_ended(step) else round(float(weeks[1]), 1)
    return Amount(round(float(weeks[0]), 1), most, bound_of(step).is_estimate)
