//! Lists of units: from a sheet, or from a preset. Whole or not at all, and under the same rules.

use super::{Answer, hold, said};
use crate::contest::{RulesFlaw, UnitList};
use crate::meeting::import::{UnitRow, read_units};
use crate::meeting::{
    ALL_SEATS_AT_MOST, Event, Meeting, Phase, Preset, Refusal, SEATS_AT_MOST, Unit, UnitId,
};

/// The lists in the order in which a preset brings them: districts after the members they belong to.
const LISTS: [UnitList; 4] = [
    UnitList::Members,
    UnitList::Districts,
    UnitList::Collectives,
    UnitList::Individuals,
];

impl Meeting {
    /// Takes a whole sheet or nothing. A district must name a member it belongs to (guidance A.II.3.c).
    pub(super) fn import_units(&self, csv: &str) -> Answer {
        hold(self.phase == Phase::Preparing, Refusal::NotPreparing)?;
        hold(self.scores_locked.is_none(), Refusal::ScoresLocked)?;
        let import = read_units(csv.as_bytes()).map_err(|problems| Refusal::Sheet { problems })?;
        let kept = self.units.iter().filter(|unit| unit.list != import.kind);
        let first = kept.map(|unit| unit.id.0).max().unwrap_or(0);
        let units: Vec<Unit> = (first + 1..)
            .zip(import.rows)
            .map(|(id, row)| unit(UnitId(id), import.kind, row))
            .collect();
        hold(
            import.kind != UnitList::Districts || self.members().next().is_some(),
            Refusal::NoUnits,
        )?;
        let list = import.kind;
        let kept = self.units.iter().filter(|unit| unit.list != list);
        parents_known(kept.chain(&units))?;
        if list == UnitList::Members {
            seats_fit(&units, self.rules.seats_per_unit)?;
        }
        Ok(vec![Event::UnitsImported { list, units }])
    }

    /// The units that a preset brings, in place of all there are: names and seats, under fresh numbers.
    pub(super) fn units_of_preset(&self, preset: &Preset) -> Answer {
        if preset.units.is_empty() {
            return Ok(Vec::new());
        }
        let of = |list| preset.units.iter().filter(move |unit| unit.list == list);
        let units: Vec<Unit> = (1..)
            .zip(LISTS.into_iter().flat_map(of))
            .map(|(id, unit)| Unit {
                id: UnitId(id),
                ..unit.clone().without_merits()
            })
            .collect();
        check(&units)?;
        let imported = LISTS.into_iter().filter_map(|list| {
            let of_list = |unit: &&Unit| unit.list == list;
            let units: Vec<Unit> = units.iter().filter(of_list).cloned().collect();
            let changes = !units.is_empty() || self.units_of(list).next().is_some();
            changes.then_some(Event::UnitsImported { list, units })
        });
        Ok(imported.collect())
    }
}

/// Whether one room holds all seats of these units, where those whose sheet does not say have `usual` of them.
///
/// # Errors
/// [`Refusal::TooManySeats`].
pub(super) fn seats_fit<'a>(
    units: impl IntoIterator<Item = &'a Unit>,
    usual: u32,
) -> Result<(), Refusal> {
    let members = units
        .into_iter()
        .filter(|unit| unit.list == UnitList::Members);
    let all: u64 = members
        .map(|unit| u64::from(unit.seats.unwrap_or(usual)))
        .sum();
    let most = ALL_SEATS_AT_MOST;
    hold(all <= u64::from(most), Refusal::TooManySeats { most })
}

/// What the cells of a sheet cannot get wrong, a preset may.
fn check(units: &[Unit]) -> Result<(), Refusal> {
    for (at, unit) in units.iter().enumerate() {
        said(&unit.name)?;
        let same = |other: &Unit| {
            (other.list, &other.parent, &other.name) == (unit.list, &unit.parent, &unit.name)
        };
        hold(!units.iter().skip(at + 1).any(same), Refusal::BadList)?;
        let seats = unit.seats.unwrap_or(1);
        hold(
            (1..=SEATS_AT_MOST).contains(&seats),
            Refusal::Rules {
                flaw: RulesFlaw::NoSeats,
            },
        )?;
        let belongs = unit.list == UnitList::Members && unit.parent.is_some();
        hold(!belongs, Refusal::BadList)?;
    }
    parents_known(units)
}

/// Districts belong to members (guidance A.II.3.c); collectives and individuals to whatever their sheet names.
fn parents_known<'a>(units: impl IntoIterator<Item = &'a Unit>) -> Result<(), Refusal> {
    let units: Vec<&Unit> = units.into_iter().collect();
    let known = |name: &String| {
        let member = |unit: &&Unit| unit.list == UnitList::Members && unit.name == *name;
        units.iter().any(member)
    };
    let orphan = units
        .iter()
        .find(|unit| unit.list == UnitList::Districts && !unit.parent.as_ref().is_some_and(known));
    orphan.map_or(Ok(()), |district| {
        Err(Refusal::UnknownParent {
            name: district.name.clone(),
        })
    })
}

fn unit(id: UnitId, list: UnitList, row: UnitRow) -> Unit {
    Unit {
        id,
        list,
        name: row.name,
        parent: row.parent,
        role: row.role,
        self_score: row.self_score,
        adjusted_score: row.adjusted_score,
        agreed_score: row.agreed_score,
        award: row.award,
        seats: row.seats,
        attestations: row.attestations,
        status: row.status,
        expected: row.expected_present,
    }
}
