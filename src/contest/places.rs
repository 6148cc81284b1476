//! Hands out the places of one list to groups of equals, best group first.
//!
//! Promises: every place is given, contested or left over; nobody is put before an equal. Whatever ranks the groups, votes or
//! agreed scores, the same rule seats them.

use super::outcome::{Ground, Placed, Role, Tie};
use super::terms::{Form, PanelTerms};
use crate::meeting::UnitId;

/// Candidates that nothing separates, in the order of the ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Equals {
    /// The votes that each of them has.
    pub votes: u32,
    /// Who they are.
    pub units: Vec<UnitId>,
}

/// What became of the places of one list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seated {
    /// Those with a place, best first, then the alternates.
    pub chosen: Vec<Placed>,
    /// Where equals contest what is left, best place first.
    pub ties: Vec<Tie>,
    /// Places for which there was nobody.
    pub unfilled: u32,
}

/// Seats `groups`, best first, on the places and alternates' places of `terms`.
pub(super) fn seat(
    terms: &PanelTerms,
    ground: Ground,
    groups: impl IntoIterator<Item = Equals>,
) -> Seated {
    let mut table = Table {
        terms,
        ground,
        places: terms.places,
        alternates: terms.alternates,
        seated: Seated::default(),
    };
    for group in groups {
        table.seat(group);
    }
    table.seated.unfilled = table.places;
    table.seated
}

/// Splits `standing`, which stands in the order of the ballot, into groups of equal `rank`, the highest first.
pub(super) fn groups_by<K: Ord + Copy>(
    standing: impl IntoIterator<Item = (UnitId, u32)>,
    rank: impl Fn(UnitId) -> K,
) -> Vec<Equals> {
    let mut ranked: Vec<(K, UnitId, u32)> = standing
        .into_iter()
        .map(|(unit, votes)| (rank(unit), unit, votes))
        .collect();
    ranked.sort_by_key(|(rank, ..)| std::cmp::Reverse(*rank));
    ranked
        .chunk_by(|(a, ..), (b, ..)| a == b)
        .map(|group| Equals {
            votes: group.first().map_or(0, |(_, _, votes)| *votes),
            units: group.iter().map(|(_, unit, _)| *unit).collect(),
        })
        .collect()
}

/// How many there are.
pub(super) fn count<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).expect("a list of candidates is far shorter than 2^32")
}

/// The places while they are handed out.
struct Table<'a> {
    terms: &'a PanelTerms,
    ground: Ground,
    places: u32,
    alternates: u32,
    seated: Seated,
}

impl Table<'_> {
    fn seat(&mut self, group: Equals) {
        let size = count(&group.units);
        if self.places == 0 && self.alternates == 0 {
            return;
        }
        let order_matters = self.terms.ranked && self.places > 0 && size > 1;
        let room = if self.places > 0 {
            self.places
        } else {
            self.alternates
        };
        if order_matters || size > room {
            self.contest(group);
        } else if self.places > 0 {
            let place = self.terms.ranked.then(|| self.next_place());
            self.places -= size;
            self.give(&group, Role::Chosen, place);
        } else {
            self.alternates -= size;
            self.give(&group, Role::Alternate, None);
        }
    }

    fn give(&mut self, group: &Equals, role: Role, place: Option<u32>) {
        self.seated
            .chosen
            .extend(group.units.iter().map(|unit| Placed {
                unit: *unit,
                panel: self.terms.panel,
                place,
                votes: group.votes,
                role,
                ground: self.ground,
            }));
    }

    fn contest(&mut self, group: Equals) {
        let size = count(&group.units);
        let first_place = self.next_place();
        let places = self.places.min(size);
        let alternates = self.alternates.min(size - places);
        self.places -= places;
        self.alternates -= alternates;
        self.seated.ties.push(Tie {
            votes: group.votes,
            run_off: self
                .terms
                .run_off(first_place, places, alternates, group.units),
        });
    }

    fn next_place(&self) -> u32 {
        self.terms.first_place + (self.terms.places - self.places)
    }
}

impl PanelTerms {
    /// A run-off among `tied`, for what they contest of these terms.
    pub(super) fn run_off(
        &self,
        first_place: u32,
        places: u32,
        alternates: u32,
        tied: Vec<UnitId>,
    ) -> Self {
        let contested = if places > 0 { places } else { alternates };
        Self {
            panel: self.panel,
            form: Form::List,
            first_place,
            places,
            ranked: self.ranked,
            max_picks: contested.min(count(&tied).saturating_sub(1)).max(1),
            alternates,
            candidates: tied,
        }
    }
}
