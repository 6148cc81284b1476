//! What each event changes. Total: an event that fits nothing changes nothing, and `verify` names it.

mod motion;
mod paper;
mod round;
mod spares;

use super::agenda::AgendaItem;
use super::{
    Attendance, Attendee, AttendeeId, Committee, Contest, ContestId, Delegation, Desk, Event,
    Keeping, Meeting, PaperWords, Particulars, Person, Phase, Presidium, Seat, SeatId, Teller,
    TellerKey, TellerSlot, Unit, UnitId, VotingRules, Wording,
};
use crate::contest::{ContestRules, UnitList};

impl Meeting {
    /// The meeting that the first event of a log creates; `None` for any other event.
    pub fn created(event: &Event) -> Option<Self> {
        let Event::MeetingCreated {
            meeting,
            chair_key,
            receipt_key,
            rehearsal,
        } = event
        else {
            return None;
        };
        let rules = VotingRules::of_provincial_cluster();
        Some(Self {
            id: *meeting,
            chair_key: *chair_key,
            deputy: None,
            receipt_key: *receipt_key,
            rehearsal: *rehearsal,
            particulars: Particulars::default(),
            wording: Wording::default(),
            paper_words: PaperWords::default(),
            keeping: Keeping::Kept,
            preset: None,
            phase: Phase::Preparing,
            contests: numbered(&rules.contests),
            rules,
            rules_adopted: false,
            agenda: AgendaItem::year_end(),
            ticked: std::collections::BTreeSet::new(),
            units: Vec::new(),
            scores_locked: None,
            seats: Vec::new(),
            attendees: Vec::new(),
            attendees_noted: AttendeeId(0),
            desks: Vec::new(),
            presidium: Presidium::default(),
            committee: Committee::default(),
            motions: Vec::new(),
            officers: Vec::new(),
            past_holders: Vec::new(),
            pact: Vec::new(),
            spares: super::SparesMade::default(),
            copies: Vec::new(),
        })
    }

    /// The meeting after `event`.
    #[must_use]
    pub fn apply(mut self, event: &Event) -> Self {
        self.take(event);
        self
    }

    /// The steps of the whole meeting, and what a sealed one still takes.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the steps of the whole meeting only"
    )]
    fn take_phase(&mut self, event: &Event) {
        match event {
            Event::CheckInOpened => self.phase = Phase::CheckingIn,
            Event::SessionOpened => self.phase = Phase::InSession,
            Event::MeetingSealed { .. } => self.phase = Phase::Sealed,
            Event::DestructionProposed { reason } => {
                self.keeping = Keeping::Proposed(reason.clone());
            }
            Event::DestructionWithdrawn => self.keeping = Keeping::Kept,
            Event::BallotsDestroyed { .. } => self.keeping = Keeping::Destroyed,
            _ => {}
        }
    }

    /// The same in place.
    pub(super) fn take(&mut self, event: &Event) {
        match event {
            Event::MeetingCreated { .. } => {}
            Event::CheckInOpened
            | Event::SessionOpened
            | Event::MeetingSealed { .. }
            | Event::DestructionProposed { .. }
            | Event::DestructionWithdrawn
            | Event::BallotsDestroyed { .. } => self.take_phase(event),
            Event::MeetingNamed(_)
            | Event::PresetTaken { .. }
            | Event::WordingSet(_)
            | Event::PaperWordsSet(_)
            | Event::UnitsImported { .. }
            | Event::RulesSet(_)
            | Event::AgendaSet { .. }
            | Event::AgendaTicked { .. }
            | Event::PastHoldersNoted { .. }
            | Event::ScoresLocked { .. }
            | Event::ScoresUnlocked { .. }
            | Event::UnitCorrected { .. } => self.take_preparation(event),
            Event::Delegated { .. }
            | Event::DelegationEnded
            | Event::DeskAdded { .. }
            | Event::DeskRemoved { .. }
            | Event::DeskOnServer { .. }
            | Event::CopyNoted(_) => self.take_operators(event),
            Event::TellersNamed { .. }
            | Event::KeyOffered { .. }
            | Event::KeyAccepted { .. }
            | Event::KeyRejected { .. } => self.take_committee(event),
            Event::SeatCheckedIn { .. }
            | Event::CheckInUndone { .. }
            | Event::SeatLeft { .. }
            | Event::TokenIssued { .. }
            | Event::TokenVoided { .. } => self.take_seat(event),
            Event::AttendeeNoted { .. } | Event::AttendeeDropped { .. } => {
                self.take_attendees(event);
            }
            Event::PresidiumNamed { .. }
            | Event::MotionPut { .. }
            | Event::MotionCounted { .. }
            | Event::MotionWithdrawn { .. }
            | Event::OfficersElected { .. }
            | Event::ListProposed { .. }
            | Event::CandidateWithdrawn { .. }
            | Event::PactSigned(_)
            | Event::PactUnsigned { .. } => self.take_motion(event),
            Event::RollSealed { .. } => self.take_roll(event),
            Event::SparesMade { .. } | Event::CredentialReplaced { .. } => self.take_spares(event),
            Event::RoundOpened { .. }
            | Event::RoundClosed { .. }
            | Event::RoundNotCountable { .. }
            | Event::RoundAnnulled { .. }
            | Event::ShareAccepted { .. }
            | Event::RoundCounted { .. }
            | Event::RoundPublished { .. } => self.take_round(event),
            Event::MovedToPaper { .. }
            | Event::PaperCountEntered { .. }
            | Event::PaperRoundCounted { .. } => self.take_paper(event),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the events of preparation only"
    )]
    fn take_preparation(&mut self, event: &Event) {
        match event {
            Event::MeetingNamed(particulars) => self.particulars = particulars.clone(),
            Event::PresetTaken { name } => self.preset = Some(name.clone()),
            Event::WordingSet(wording) => self.wording = wording.clone(),
            Event::PaperWordsSet(words) => self.paper_words = (**words).clone(),
            Event::UnitsImported { list, units } => self.take_units(*list, units),
            Event::RulesSet(rules) => {
                self.contests = numbered(&rules.contests);
                self.rules = VotingRules::clone(rules);
                self.reseat();
            }
            Event::AgendaSet { items } => self.take_agenda(items),
            Event::AgendaTicked { item, done: true } => drop(self.ticked.insert(*item)),
            Event::AgendaTicked { item, done: false } => drop(self.ticked.remove(item)),
            Event::PastHoldersNoted { holders } => self.past_holders.clone_from(holders),
            Event::ScoresLocked { agreed_by } => self.scores_locked = Some(agreed_by.clone()),
            Event::ScoresUnlocked { .. } => self.scores_locked = None,
            Event::UnitCorrected {
                unit, correction, ..
            } => self.change_unit(*unit, |unit| unit.corrected(correction)),
            _ => {}
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the events of desks and the deputy only"
    )]
    fn take_operators(&mut self, event: &Event) {
        match event {
            Event::Delegated { to, key } => {
                self.deputy = Some(Delegation {
                    to: to.clone(),
                    key: *key,
                });
            }
            Event::DelegationEnded => self.deputy = None,
            Event::DeskAdded { desk, name, key } => self.desks.push(Desk {
                id: *desk,
                name: name.clone(),
                key: *key,
                ended: false,
                on_server: false,
            }),
            Event::DeskRemoved { desk } => self.change_desk(*desk, |desk| desk.ended = true),
            Event::CopyNoted(note) => self.copies.push(note.clone()),
            Event::DeskOnServer { desk } => self.change_desk(*desk, |desk| desk.on_server = true),
            _ => {}
        }
    }

    fn change_desk(&mut self, id: super::DeskId, change: impl Fn(&mut Desk)) {
        self.desks
            .iter_mut()
            .filter(|desk| desk.id == id)
            .for_each(change);
    }

    /// What was ticked off stays so only where the same step keeps its number.
    fn take_agenda(&mut self, items: &[AgendaItem]) {
        let before = std::mem::replace(&mut self.agenda, items.to_vec());
        let step = |items: &[AgendaItem], id| {
            let item = items.iter().find(|item| item.id == id);
            item.map(|item| item.step)
        };
        self.ticked
            .retain(|id| step(&before, *id) == step(items, *id));
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for those who attend without a vote only"
    )]
    fn take_attendees(&mut self, event: &Event) {
        match event {
            Event::AttendeeNoted {
                attendee,
                unit,
                person,
            } => {
                self.attendees_noted = self.attendees_noted.max(*attendee);
                self.attendees.push(Attendee {
                    id: *attendee,
                    unit: *unit,
                    person: person.clone(),
                });
            }
            Event::AttendeeDropped { attendee } => self.attendees.retain(|one| one.id != *attendee),
            _ => {}
        }
    }

    fn take_units(&mut self, list: UnitList, units: &[Unit]) {
        self.units.retain(|unit| unit.list != list);
        self.units.extend(units.iter().cloned());
        self.reseat();
    }

    /// Until doors open every member has the seats its sheet or the rules give it.
    fn reseat(&mut self) {
        if self.phase != Phase::Preparing {
            return;
        }
        let usual = self.rules.seats_per_unit;
        let seats = self
            .units_of(UnitList::Members)
            .flat_map(|unit| (1..=unit.seats.unwrap_or(usual)).map(|ordinal| (unit.id, ordinal)));
        self.seats = (1..)
            .zip(seats)
            .map(|(number, (unit, ordinal))| Seat::vacant(SeatId(number), unit, ordinal))
            .collect();
    }

    fn change_unit(&mut self, id: UnitId, change: impl Fn(Unit) -> Unit) {
        for unit in self.units.iter_mut().filter(|unit| unit.id == id) {
            *unit = change(unit.clone());
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the committee's events only"
    )]
    fn take_committee(&mut self, event: &Event) {
        match event {
            Event::TellersNamed { tellers } => self.committee = named(tellers),
            Event::KeyOffered { slot, key, session } => {
                self.set_key(*slot, |_| TellerKey::Offered(key.clone(), *session));
            }
            Event::KeyAccepted { slot } => self.set_key(*slot, accepted),
            Event::KeyRejected { slot, .. } => self.set_key(*slot, |_| TellerKey::Missing),
            _ => {}
        }
        self.committee.code = self
            .committee
            .trustees()
            .map(|trustees| trustees.committee_code());
    }

    fn set_key(&mut self, slot: TellerSlot, change: impl FnOnce(TellerKey) -> TellerKey) {
        if let Some(teller) = self.committee.teller_mut(slot) {
            teller.key = change(std::mem::replace(&mut teller.key, TellerKey::Missing));
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the events of seats only"
    )]
    fn take_seat(&mut self, event: &Event) {
        let (id, change): (SeatId, Change) = match event {
            Event::SeatCheckedIn { seat, delegate } => {
                let delegate = delegate.clone();
                (
                    *seat,
                    Box::new(move |s| {
                        s.attendance = Attendance::Present {
                            delegate: delegate.clone(),
                        }
                    }),
                )
            }
            Event::CheckInUndone { seat, .. } => {
                (*seat, Box::new(|s| s.attendance = Attendance::Absent))
            }
            Event::SeatLeft { seat, reason } => {
                let reason = reason.clone();
                (*seat, Box::new(move |seat| seat.leave(&reason)))
            }
            Event::TokenIssued { seat } => (*seat, Box::new(|s| s.token = true)),
            Event::TokenVoided { seat, .. } => (*seat, Box::new(|s| s.token = false)),
            _ => return,
        };
        let seat = super::place(id.0).and_then(|at| self.seats.get_mut(at));
        if let Some(seat) = seat.filter(|seat| seat.id == id) {
            change(seat);
        }
    }

    fn change_contest(&mut self, id: ContestId, change: impl FnOnce(&mut Contest)) {
        if let Some(contest) = self.contests.iter_mut().find(|contest| contest.id == id) {
            change(contest);
        }
    }
}

/// What an event does to its seat.
type Change = Box<dyn Fn(&mut Seat)>;

fn numbered(contests: &[ContestRules]) -> Vec<Contest> {
    (1..)
        .zip(contests)
        .map(|(number, rules)| Contest::new(ContestId(number), rules.clone()))
        .collect()
}

fn named(tellers: &[Person]) -> Committee {
    let tellers = tellers
        .iter()
        .map(|teller| Teller {
            name: teller.name.clone(),
            office: teller.office.clone(),
            key: TellerKey::Missing,
        })
        .collect();
    Committee {
        tellers,
        ..Committee::default()
    }
}

fn accepted(key: TellerKey) -> TellerKey {
    match key {
        TellerKey::Offered(key, session) | TellerKey::Accepted(key, session) => {
            TellerKey::Accepted(key, session)
        }
        TellerKey::Missing => TellerKey::Missing,
    }
}
