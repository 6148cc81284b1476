//! Who comes to a rehearsal, what is asked of them, and what each of them picks.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{RngExt as _, SeedableRng as _};

use crate::meeting::score::Score;
use crate::meeting::{Particulars, TellerName};

/// The sample sheets that people can also fill in by hand.
const MEMBERS: &str = include_str!("../../docs/vi/mau/cum-thi-dua-tinh.csv");
const DISTRICTS: &str = include_str!("../../docs/vi/mau/bhxh-huyen.csv");

/// What a voter is asked: the picks depend on nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Which voter, from 0, in the order of the seats attended.
    pub voter: u32,
    /// Which contest, from 1.
    pub contest: u32,
    /// Which round of it, from 1.
    pub round: u32,
    /// How many names stand on the ballot.
    pub candidates: usize,
    /// The most names it may hold.
    pub max_picks: usize,
}

/// Positions in the list that a voter picks; none is a blank ballot.
pub type Picks = Arc<dyn Fn(&Occasion) -> Vec<usize> + Send + Sync>;

/// A whole meeting, as it will be played.
#[derive(Clone)]
pub struct Scenario {
    /// Title, place and scale.
    pub particulars: Particulars,
    /// The sheet of member units.
    pub members: String,
    /// The sheet of district units, if they are voted on too.
    pub districts: Option<String>,
    /// The committee.
    pub tellers: Vec<TellerName>,
    /// The most delegates that come; units whose sheet says "vắng mặt" never do.
    pub delegates: u32,
    /// The voter, from 0, who loses the first token and gets another.
    pub loses_token: Option<u32>,
    /// What everybody picks.
    pub picks: Picks,
    /// The pause before each step of the chair; the others' pauses follow from it.
    pub pace: Duration,
}

impl fmt::Debug for Scenario {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = (&self.particulars.title, self.delegates, self.pace);
        formatter
            .debug_tuple("Scenario")
            .field(&shown)
            .finish_non_exhaustive()
    }
}

impl Scenario {
    /// The sample cluster of ten units, one of them absent, with invented units when more delegates shall come.
    pub fn sample(delegates: u32) -> Self {
        let members = members(delegates);
        Self {
            districts: Some(districts(&members)),
            members,
            particulars: Particulars {
                title: "Hội nghị tổng kết Cụm thi đua (chạy thử)".to_owned(),
                cluster: "Cụm thi đua Đồng bằng sông Hồng".to_owned(),
                year: 2014,
                place: "Hải Dương".to_owned(),
                max_score: Score::of_provincial_offices(),
            },
            tellers: committee(),
            delegates,
            loses_token: Some(2),
            picks: leaning(2015),
            pace: Duration::ZERO,
        }
    }

    /// The same with a room's own sheets.
    #[must_use]
    pub fn with_sheets(mut self, members: String, districts: Option<String>) -> Self {
        self.members = members;
        self.districts = districts;
        self
    }
}

/// Three people whose names nobody has.
fn committee() -> Vec<TellerName> {
    let teller = |name: &str, office: &str| TellerName {
        name: name.to_owned(),
        office: office.to_owned(),
    };
    vec![
        teller(
            "Trần Thị Mẫu Một",
            "Trưởng phòng Tổ chức cán bộ, BHXH tỉnh Hưng Yên",
        ),
        teller(
            "Nguyễn Văn Mẫu Hai",
            "Phó Chánh Văn phòng, BHXH tỉnh Bắc Ninh",
        ),
        teller("Lê Thị Mẫu Ba", "Chuyên viên, BHXH tỉnh Hà Nam"),
    ]
}

/// The sample's members, as many of them as are needed, and invented ones beyond: those vote but cannot be voted for.
fn members(delegates: u32) -> String {
    let mut lines = MEMBERS.lines();
    let mut sheet = lines.next().unwrap_or_default().to_owned();
    let mut coming = 0;
    for line in lines {
        let comes = !line.contains("vắng mặt");
        if !comes || coming < delegates {
            sheet = format!("{sheet}\n{line}");
            coming += u32::from(comes);
        }
    }
    for extra in coming..delegates {
        sheet = format!(
            "{sheet}\n{};Đơn vị giả định {};;1000;1000;x;x;x;x;x;x;;có mặt",
            extra + 100,
            extra + 1
        );
    }
    sheet.push('\n');
    sheet
}

/// The sample's districts of those members.
fn districts(members: &str) -> String {
    let mut lines = DISTRICTS.lines();
    let mut sheet = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        if line
            .split(';')
            .nth(2)
            .is_some_and(|parent| members.contains(&format!(";{parent};")))
        {
            sheet = format!("{sheet}\n{line}");
        }
    }
    sheet.push('\n');
    sheet
}

/// Picks that look like a room's: in the first round one clear favourite and two that tie when they can, one blank ballot
/// in nine; elsewhere each voter by a seeded leaning towards the head of the list.
pub fn leaning(seed: u64) -> Picks {
    Arc::new(move |occasion| {
        let blank = occasion.voter % 9 == 8;
        if blank {
            return Vec::new();
        }
        if occasion.contest == 1
            && occasion.round == 1
            && occasion.candidates >= 3
            && occasion.max_picks == 2
        {
            return vec![0, if occasion.voter % 2 == 0 { 1 } else { 2 }];
        }
        seeded(seed, occasion)
    })
}

/// One to `max_picks` names, those at the head of the list more often.
fn seeded(seed: u64, occasion: &Occasion) -> Vec<usize> {
    let place = (u64::from(occasion.contest) << 48)
        | (u64::from(occasion.round) << 32)
        | u64::from(occasion.voter);
    let mut rng = StdRng::seed_from_u64(seed ^ place);
    let most = occasion.max_picks.min(occasion.candidates);
    let picks = rng.random_range(1..=most.max(1));
    let mut order: Vec<(u32, usize)> = (0..occasion.candidates)
        .map(|at| {
            (
                rng.random_range(0..1000) + 40 * u32::try_from(at).unwrap_or(u32::MAX).min(100),
                at,
            )
        })
        .collect();
    order.shuffle(&mut rng);
    order.sort_unstable();
    order.into_iter().take(picks).map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::import::read_units;

    fn occasion(voter: u32) -> Occasion {
        Occasion {
            voter,
            contest: 2,
            round: 1,
            candidates: 12,
            max_picks: 5,
        }
    }

    #[test]
    fn the_sample_brings_as_many_delegates_as_asked_for_and_one_absent_unit() {
        for delegates in [3, 9, 40] {
            let scenario = Scenario::sample(delegates);
            let members = read_units(scenario.members.as_bytes()).unwrap();
            let coming = members
                .rows
                .iter()
                .filter(|row| row.expected_present == Some(true))
                .count();
            assert_eq!(
                (coming, members.rows.len()),
                (delegates as usize, delegates as usize + 1)
            );
            assert!(read_units(scenario.districts.unwrap().as_bytes()).is_ok());
        }
    }

    #[test]
    fn equal_seeds_pick_equally_and_within_the_bounds() {
        let (one, other) = (leaning(7), leaning(7));
        for voter in 0..50 {
            let picks = one(&occasion(voter));
            assert_eq!(picks, other(&occasion(voter)));
            assert!(picks.len() <= 5 && picks.iter().all(|at| *at < 12));
        }
    }

    #[test]
    fn nine_delegates_of_the_sample_tie_for_second_place_with_one_blank_ballot() {
        let picks = leaning(2015);
        let first = |voter| Occasion {
            voter,
            contest: 1,
            round: 1,
            candidates: 7,
            max_picks: 2,
        };
        let votes = |at: usize| {
            (0..9)
                .filter(|voter| picks(&first(*voter)).contains(&at))
                .count()
        };
        assert_eq!([votes(0), votes(1), votes(2)], [8, 4, 4]);
        assert!(picks(&first(8)).is_empty());
    }
}
