//! What simulated voters pick: like a room, and the same for equal seeds.

use std::sync::Arc;

use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{RngExt as _, SeedableRng as _};

use super::Ticks;
use crate::contest::{Form, PanelTerms, RoundKind, RoundTerms};

/// What a voter is asked: the picks depend on nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Which voter, from 0, in the order of the seats attended.
    pub voter: u32,
    /// Which contest, from 1.
    pub contest: u32,
    /// Which round of it, from 1.
    pub round: u32,
    /// The lists on the ballot.
    pub terms: RoundTerms,
}

/// What a voter ticks on an occasion.
pub type Picks = Arc<dyn Fn(&Occasion) -> Ticks + Send + Sync>;

/// Picks that look like a room's: in the first round of the first contest one clear favourite and two that tie when they
/// can, one blank ballot in nine; elsewhere each voter by a seeded leaning towards the head of the list.
pub fn leaning(seed: u64) -> Picks {
    Arc::new(move |occasion| {
        let blank = occasion.voter % 9 == 8;
        if blank {
            return Ticks::blank();
        }
        if let (1, RoundKind::First, [panel]) = (
            occasion.contest,
            occasion.terms.kind,
            occasion.terms.panels.as_slice(),
        ) && panel.form == Form::List
            && panel.candidates.len() >= 3
            && panel.max_picks == 2
        {
            return Ticks::list([0, if occasion.voter % 2 == 0 { 1 } else { 2 }]);
        }
        seeded(seed, occasion)
    })
}

fn seeded(seed: u64, occasion: &Occasion) -> Ticks {
    let place = (u64::from(occasion.contest) << 48)
        | (u64::from(occasion.round) << 32)
        | u64::from(occasion.voter);
    let mut rng = StdRng::seed_from_u64(seed ^ place);
    let panels = occasion.terms.panels.iter();
    panels.fold(Ticks::default(), |ticks, panel| {
        ticks.and(on(panel, &mut rng))
    })
}

/// Ticks on one list: at least one name; in its rows mostly Đồng ý.
fn on(panel: &PanelTerms, rng: &mut StdRng) -> Ticks {
    let size = panel.candidates.len();
    match panel.form {
        Form::List => {
            let most = usize::try_from(panel.max_picks).unwrap_or(size).min(size);
            let picks = rng.random_range(1..=most.max(1));
            Ticks::list(
                in_order(size, rng)
                    .into_iter()
                    .take(picks)
                    .collect::<Vec<_>>(),
            )
        }
        Form::Columns => {
            let mut order = in_order(size, rng).into_iter();
            let first = order.next();
            let second = rng.random_ratio(7, 8).then(|| order.next()).flatten();
            Ticks::columns(first, second)
        }
        Form::Each => Ticks::rows((0..size).map(|_| match rng.random_range(0..10) {
            0 => None,
            1 => Some(false),
            _ => Some(true),
        })),
    }
}

/// All positions, those at the head of the list more often first.
fn in_order(size: usize, rng: &mut StdRng) -> Vec<usize> {
    let mut order: Vec<(u32, usize)> = (0..size)
        .map(|at| {
            let behind = 40 * u32::try_from(at).unwrap_or(u32::MAX).min(100);
            (rng.random_range(0..1000) + behind, at)
        })
        .collect();
    order.shuffle(rng);
    order.sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::UnitId;

    fn occasion(voter: u32, contest: u32, form: Form, candidates: u32, max_picks: u32) -> Occasion {
        let panel = PanelTerms {
            panel: 0,
            form,
            first_place: 1,
            places: max_picks,
            ranked: false,
            max_picks,
            alternates: 0,
            candidates: (1..=candidates).map(UnitId).collect(),
        };
        let terms = RoundTerms {
            kind: RoundKind::First,
            panels: vec![panel],
        };
        Occasion {
            voter,
            contest,
            round: 1,
            terms,
        }
    }

    #[test]
    fn equal_seeds_pick_equally() {
        let (one, other) = (leaning(7), leaning(7));
        for (voter, form) in
            (0..20).zip([Form::List, Form::Columns, Form::Each].into_iter().cycle())
        {
            let asked = occasion(voter, 2, form, 12, 5);
            assert_eq!(one(&asked), other(&asked));
        }
    }

    #[test]
    fn nine_delegates_tie_for_second_place_with_one_blank_ballot() {
        let picks = leaning(2015);
        let all: Vec<Ticks> = (0..9)
            .map(|voter| picks(&occasion(voter, 1, Form::List, 7, 2)))
            .collect();
        let times = |ticks: Ticks| all.iter().filter(|one| **one == ticks).count();
        assert_eq!(times(Ticks::list([0, 1])), 4);
        assert_eq!(times(Ticks::list([0, 2])), 4);
        assert_eq!(times(Ticks::blank()), 1);
    }
}
