"""Who works on a benefit, and who has to agree to that."""

from typing import NamedTuple

from canvas.analysis.parties import all_parties
from canvas.analysis.roles import Vacancy, holders, vacancy
from canvas.analysis.work import WorkInStep, work_in_steps
from canvas.domain.answer import MISSING, given
from canvas.domain.kinds import PartyKind, RoleKind
from canvas.domain.parties import Party
from canvas.domain.remember import remembered
from canvas.domain.track import Track
from canvas.knowledge.kinds import keeps_benefit, pays_benefit


class NobodyAgrees(NamedTuple):
    """Nobody is there to agree that a benefit goes on: the role that is vacant, and the parties that could hold it."""

    role: Vacancy
    payers: tuple[str, ...]


@remembered
def on_benefit(track: Track) -> tuple[WorkInStep, ...]:
    """The work during which people keep their benefit."""
    return tuple(here for here in work_in_steps(track) if here.form and keeps_benefit(here.form))


@remembered
def nobody_agrees(track: Track) -> NobodyAgrees | None:
    """
    None when somebody agrees that the benefit goes on, or where nobody keeps a benefit.

    That is a case manager of a party that pays benefits; or such a party is there and an agreement has been written.
    A party of which nobody says what it is gets the benefit of the doubt.
    """
    working = on_benefit(track)
    if not working:
        return None
    payers = tuple(given(party.id) or "" for party in all_parties(track) if _pays(party))
    vacant, managers = vacancy(track, RoleKind.CASE_MANAGER), holders(track, RoleKind.CASE_MANAGER)
    if payers:
        agreed = vacant is None or any(given(here.work.agreement) for here in working)
    else:
        agreed = not (vacant or managers) or any(_may_pay(track.party(manager)) for manager in managers)
    return None if agreed else NobodyAgrees(vacant or Vacancy(("roles",), MISSING), payers)


def _pays(party: Party) -> bool:
    kind = given(party.kind)
    return kind is not None and pays_benefit(kind)


def _may_pay(party: Party | None) -> bool:
    """Nobody says what the party is, or it is of no kind in the list."""
    return party is None or given(party.kind) in (None, PartyKind.OTHER)
