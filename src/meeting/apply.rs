//! What each event changes. Total: an event that fits nothing changes nothing, and `verify` names it.

mod round;

use super::{
    Attendance, CandidateList, Committee, Contest, ContestId, Decision, Desk, Event, Meeting,
    Particulars, Phase, Seat, SeatId, Teller, TellerKey, TellerName, TellerSlot, Unit, UnitId,
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
        let contests = [
            ContestRules::first_and_second(),
            ContestRules::five_districts(),
        ];
        Some(Self {
            id: *meeting,
            chair_key: *chair_key,
            receipt_key: *receipt_key,
            rehearsal: *rehearsal,
            particulars: Particulars::unnamed(),
            phase: Phase::Preparing,
            units: Vec::new(),
            seats: Vec::new(),
            desks: Vec::new(),
            committee: Committee::default(),
            contests: numbered(&contests),
        })
    }

    /// The meeting after `event`.
    #[must_use]
    pub fn apply(mut self, event: &Event) -> Self {
        self.take(event);
        self
    }

    fn take(&mut self, event: &Event) {
        match event {
            Event::MeetingCreated { .. } => {}
            Event::MeetingNamed(particulars) => self.particulars = particulars.clone(),
            Event::UnitsImported { list, units } => self.take_units(*list, units),
            Event::ContestsSet { contests } => self.contests = numbered(contests),
            Event::UnitCorrected {
                unit, correction, ..
            } => {
                self.change_unit(*unit, |unit| unit.corrected(correction));
            }
            Event::DeskAdded { desk, name, key } => self.desks.push(Desk {
                id: *desk,
                name: name.clone(),
                key: *key,
                ended: false,
                on_server: false,
            }),
            Event::DeskRemoved { desk } => {
                self.desks
                    .iter_mut()
                    .filter(|d| d.id == *desk)
                    .for_each(|d| d.ended = true);
            }
            Event::DeskOnServer { desk } => {
                self.desks
                    .iter_mut()
                    .filter(|d| d.id == *desk)
                    .for_each(|d| d.on_server = true);
            }
            Event::CheckInOpened => self.phase = Phase::CheckingIn,
            Event::SessionOpened => self.phase = Phase::InSession,
            Event::MeetingSealed { .. } => self.phase = Phase::Sealed,
            Event::TellersNamed { .. }
            | Event::TellersAdopted { .. }
            | Event::TellersDeclined { .. }
            | Event::KeyOffered { .. }
            | Event::KeyAccepted { .. }
            | Event::KeyRejected { .. } => self.take_committee(event),
            Event::SeatCheckedIn { .. }
            | Event::CheckInUndone { .. }
            | Event::TokenIssued { .. }
            | Event::TokenVoided { .. } => self.take_seat(event),
            Event::ListProposed { .. }
            | Event::ListAdopted { .. }
            | Event::ListDeclined { .. }
            | Event::ResultAdopted { .. }
            | Event::ResultDeclined { .. } => self.take_hands(event),
            Event::RollSealed { .. } => self.take_roll(event),
            Event::RoundOpened { .. }
            | Event::RoundClosed { .. }
            | Event::RoundNotCountable { .. }
            | Event::RoundAnnulled { .. }
            | Event::ShareAccepted { .. }
            | Event::RoundCounted { .. }
            | Event::RoundNotDecryptable { .. }
            | Event::RoundPublished { .. } => self.take_round(event),
        }
    }

    fn take_units(&mut self, list: UnitList, units: &[Unit]) {
        self.units.retain(|unit| unit.list != list);
        self.units.extend(units.iter().cloned());
        if list == UnitList::Members {
            self.seats = (1..)
                .zip(units)
                .map(|(number, unit)| Seat::vacant(SeatId(number), unit.id, 1))
                .collect();
        }
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
            Event::TellersAdopted { hands } => {
                self.committee.hands = Some(*hands);
                self.committee.adopted = true;
            }
            Event::TellersDeclined { hands } => {
                self.committee.hands = Some(*hands);
                self.committee.adopted = false;
            }
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
            Event::TokenIssued { seat } => (*seat, Box::new(|s| s.token = true)),
            Event::TokenVoided { seat, .. } => (*seat, Box::new(|s| s.token = false)),
            _ => return,
        };
        self.seats
            .iter_mut()
            .filter(|seat| seat.id == id)
            .for_each(change);
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for shows of hands only"
    )]
    fn take_hands(&mut self, event: &Event) {
        match event {
            Event::ListProposed {
                contest,
                candidates,
            } => {
                self.change_contest(*contest, |c| {
                    c.list = CandidateList::Proposed(candidates.clone());
                });
            }
            Event::ListAdopted { contest, hands } => {
                self.change_contest(*contest, |c| {
                    c.list = CandidateList::Adopted(c.list.candidates().to_vec(), *hands);
                });
            }
            Event::ListDeclined { contest, hands } => {
                self.change_contest(*contest, |c| {
                    c.list = CandidateList::Declined(c.list.candidates().to_vec(), *hands);
                });
            }
            Event::ResultAdopted { contest, hands } => {
                self.change_contest(*contest, |c| {
                    c.decision = Some(Decision::Adopted { hands: *hands });
                });
            }
            Event::ResultDeclined {
                contest,
                hands,
                reason,
            } => self.change_contest(*contest, |c| {
                c.decision = Some(Decision::Declined {
                    hands: *hands,
                    reason: reason.clone(),
                });
            }),
            _ => {}
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

fn named(tellers: &[TellerName]) -> Committee {
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
