//! Setting the meeting up: particulars, sheets, contests, corrections, desks, and the two steps that open it.

use super::{Answer, hold, said};
use crate::contest::{ContestRules, UnitList};
use crate::election::Point;
use crate::meeting::import::{UnitRow, read_units};
use crate::meeting::{
    Act, Actor, CandidateList, Correction, DeskId, Event, Meeting, Phase, Refusal, Unit, UnitId,
};

impl Meeting {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the acts of preparation only"
    )]
    pub(super) fn prepare(&self, act: &Act) -> Answer {
        match act {
            Act::NameMeeting(particulars) => {
                self.preparing()?;
                said(&particulars.title)?;
                Ok(vec![Event::MeetingNamed(particulars.clone())])
            }
            Act::ImportUnits { csv } => self.import_units(csv),
            Act::SetContests { contests } => self.set_contests(contests),
            Act::CorrectUnit {
                unit,
                correction,
                reason,
            } => self.correct_unit(*unit, correction, reason),
            Act::AddDesk { name, key } => self.add_desk(name, key),
            Act::RemoveDesk { desk } => {
                let live = self.desks.iter().any(|d| d.id == *desk && !d.ended);
                hold(live, Refusal::UnknownDesk)?;
                Ok(vec![Event::DeskRemoved { desk: *desk }])
            }
            Act::OpenCheckIn => {
                self.preparing()?;
                hold(!self.seats.is_empty(), Refusal::NoUnits)?;
                Ok(vec![Event::CheckInOpened])
            }
            Act::OpenSession => {
                hold(self.phase == Phase::CheckingIn, Refusal::NotCheckingIn)?;
                Ok(vec![Event::SessionOpened])
            }
            _ => Err(Refusal::NotYours),
        }
    }

    fn preparing(&self) -> Result<(), Refusal> {
        hold(self.phase == Phase::Preparing, Refusal::NotPreparing)
    }

    /// Takes a whole sheet or nothing. A district must name a member it belongs to (guidance A.II.3.c).
    fn import_units(&self, csv: &str) -> Answer {
        self.preparing()?;
        let import = read_units(csv.as_bytes()).map_err(|problems| Refusal::Sheet { problems })?;
        let kept = self.units.iter().filter(|unit| unit.list != import.kind);
        let first = kept.map(|unit| unit.id.0 + 1).max().unwrap_or(1);
        let units: Vec<Unit> = (first..)
            .zip(import.rows)
            .map(|(id, row)| unit(UnitId(id), import.kind, row))
            .collect();
        self.parents_known(import.kind, &units)?;
        Ok(vec![Event::UnitsImported {
            list: import.kind,
            units,
        }])
    }

    fn parents_known(&self, list: UnitList, units: &[Unit]) -> Result<(), Refusal> {
        let (members, districts): (Vec<&Unit>, Vec<&Unit>) = match list {
            UnitList::Members => (
                units.iter().collect(),
                self.units_of(UnitList::Districts).collect(),
            ),
            UnitList::Districts => (
                self.units_of(UnitList::Members).collect(),
                units.iter().collect(),
            ),
        };
        hold(!members.is_empty(), Refusal::NoUnits)?;
        let orphan = districts.iter().find(|district| {
            !members
                .iter()
                .any(|member| district.parent.as_ref() == Some(&member.name))
        });
        orphan.map_or(Ok(()), |district| {
            Err(Refusal::UnknownParent {
                name: district.name.clone(),
            })
        })
    }

    /// The units of one list.
    pub fn units_of(&self, list: UnitList) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(move |unit| unit.list == list)
    }

    fn set_contests(&self, contests: &[ContestRules]) -> Answer {
        self.preparing()?;
        hold(!contests.is_empty(), Refusal::BadList)?;
        for rules in contests {
            rules.check().map_err(|flaw| Refusal::Rules { flaw })?;
        }
        Ok(vec![Event::ContestsSet {
            contests: contests.to_vec(),
        }])
    }

    /// Attestations may be put right, with a reason, until a list of that kind is adopted (guidance C.4, D.2).
    fn correct_unit(&self, id: UnitId, correction: &Correction, reason: &str) -> Answer {
        let unit = self.unit(id).ok_or(Refusal::UnknownUnit)?;
        said(reason)?;
        let adopted = self.contests.iter().any(|contest| {
            contest.rules.list == unit.list && matches!(contest.list, CandidateList::Adopted(..))
        });
        hold(!adopted, Refusal::ListAdopted)?;
        Ok(vec![Event::UnitCorrected {
            unit: id,
            correction: correction.clone(),
            reason: reason.to_owned(),
        }])
    }

    fn add_desk(&self, name: &str, key: &Point) -> Answer {
        said(name)?;
        hold(
            matches!(self.actor(key), Actor::Newcomer(_)),
            Refusal::KeyInUse,
        )?;
        hold(!self.committee.knows(key), Refusal::KeyInUse)?;
        let desk = DeskId(
            self.desks
                .iter()
                .map(|desk| desk.id.0 + 1)
                .max()
                .unwrap_or(1),
        );
        Ok(vec![Event::DeskAdded {
            desk,
            name: name.to_owned(),
            key: *key,
        }])
    }
}

fn unit(id: UnitId, list: UnitList, row: UnitRow) -> Unit {
    Unit {
        id,
        list,
        name: row.name,
        parent: row.parent,
        role: row.role,
        self_score: row.self_score,
        agreed_score: row.agreed_score,
        attestations: row.attestations,
        status: row.status,
        expected: row.expected_present,
    }
}
