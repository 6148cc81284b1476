//! From the sums of a round to its outcome: the ranking, the places and the ties that matter.

use serde::{Deserialize, Serialize};

use super::rules::RoundTerms;
use crate::meeting::UnitId;

/// The votes of one candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tally {
    /// The candidate.
    pub unit: UnitId,
    /// How many ballots mark it.
    pub votes: u32,
}

/// A unit that a round has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Placed {
    /// The unit.
    pub unit: UnitId,
    /// Its rank from 1 on; `None` where the places are equals.
    pub place: Option<u32>,
    /// The votes that put it there.
    pub votes: u32,
}

/// Units with equal votes where the difference decides who is chosen or how the chosen are ranked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tie {
    /// The tied, in the order of the adopted list.
    pub units: Vec<UnitId>,
    /// The votes each of them has.
    pub votes: u32,
    /// What a run-off among them decides.
    pub run_off: RoundTerms,
}

/// What a round decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Outcome {
    /// All candidates, most votes first, equals in the order of the adopted list.
    pub ranking: Vec<Tally>,
    /// Those this round chooses.
    pub chosen: Vec<Placed>,
    /// The ties that leave places open, best place first.
    pub ties: Vec<Tie>,
    /// Places that no vote fills: fewer units have a vote than there are places.
    pub unfilled: u32,
}

/// Applies the rule "the most voted take the places" (guidance C.5: "theo kết quả bỏ phiếu").
///
/// A tie matters only where it changes who is chosen, or the rank where places are ranks; it is then left to a
/// run-off among the tied, never to a lot. A unit without a vote takes no place.
/// `votes` stand in the order of the adopted list.
pub fn outcome(terms: &RoundTerms, votes: &[Tally]) -> Outcome {
    let mut ranking = votes.to_vec();
    ranking.sort_by_key(|tally| std::cmp::Reverse(tally.votes));
    let mut outcome = Outcome {
        ranking: ranking.clone(),
        chosen: Vec::new(),
        ties: Vec::new(),
        unfilled: terms.places,
    };
    for group in ranking.chunk_by(|a, b| a.votes == b.votes) {
        let named = group.first().is_some_and(|tally| tally.votes > 0);
        if outcome.unfilled == 0 || !named {
            break;
        }
        settle(terms, group, &mut outcome);
    }
    outcome
}

/// Seats one group of equals, or names it as the tie that stands in the way.
fn settle(terms: &RoundTerms, group: &[Tally], outcome: &mut Outcome) {
    let size = count(group);
    let next_place = terms.first_place + (terms.places - outcome.unfilled);
    let contested = size > outcome.unfilled || (terms.ranked && size > 1);
    if contested {
        let places = outcome.unfilled.min(size);
        outcome.unfilled -= places;
        outcome.ties.push(Tie {
            units: group.iter().map(|tally| tally.unit).collect(),
            votes: group.first().map_or(0, |tally| tally.votes),
            run_off: RoundTerms::run_off(next_place, places, terms.ranked, size),
        });
        return;
    }
    outcome.unfilled -= size;
    outcome.chosen.extend(group.iter().map(|tally| Placed {
        unit: tally.unit,
        place: terms.ranked.then_some(next_place),
        votes: tally.votes,
    }));
}

fn count(group: &[Tally]) -> u32 {
    u32::try_from(group.len()).expect("a list of candidates is far shorter than 2^32")
}
