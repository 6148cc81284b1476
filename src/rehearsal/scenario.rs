//! Who comes to a rehearsal, what is asked of them, and what each of them picks.

use std::fmt;
use std::time::Duration;

use super::sheets::{self, Sheets};
use super::{PATIENCE, Picks, leaning};
use crate::contest::UnitList;
use crate::meeting::{Particulars, Person, Preset};

/// A whole meeting, as it will be played.
#[derive(Clone)]
pub struct Scenario {
    /// Title, place and scale.
    pub particulars: Particulars,
    /// Where the meeting starts from; otherwise it keeps what a new meeting brings.
    pub preset: Option<Preset>,
    /// The sheets of units, by list; those that no contest draws from are not imported.
    pub sheets: Sheets,
    /// The committee.
    pub tellers: Vec<Person>,
    /// The presidium, where the agenda has one.
    pub presidium: Vec<Person>,
    /// The most delegates that come; units whose sheet says "vắng mặt" never do.
    pub delegates: u32,
    /// The voter, from 0, who loses the first token and gets another.
    pub loses_token: Option<u32>,
    /// What everybody picks.
    pub picks: Picks,
    /// The pause before each step of the chair; the others' pauses follow from it.
    pub pace: Duration,
    /// How long the room may stand still before the rehearsal is given up.
    pub patience: Duration,
}

/// How long simulated people wait for real ones.
const PEOPLE: Duration = Duration::from_hours(1);

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
        Self {
            particulars: Particulars {
                title: "Hội nghị tổng kết Cụm thi đua (chạy thử)".to_owned(),
                cluster: "Cụm thi đua Đồng bằng sông Hồng".to_owned(),
                year: 2014,
                place: "Hải Dương".to_owned(),
            },
            preset: None,
            sheets: sheets::sample(delegates),
            tellers: committee(),
            presidium: presidium(),
            delegates,
            loses_token: Some(2),
            picks: leaning(2015),
            pace: Duration::ZERO,
            patience: PATIENCE,
        }
    }

    /// A meeting from this preset, with invented units and candidates as its lists need.
    pub fn of(preset: Preset, delegates: u32) -> Self {
        let sample = Self::sample(0);
        let mut particulars = preset.particulars.clone();
        if particulars.title.trim().is_empty() {
            particulars.title.clone_from(&sample.particulars.title);
        }
        let preset = Preset {
            particulars: particulars.clone(),
            units: Vec::new(),
            ..preset
        };
        Self {
            particulars,
            sheets: sheets::of(&preset, delegates),
            preset: Some(preset),
            delegates,
            ..sample
        }
    }

    /// A meeting that people have prepared: only what they left open is invented, and whoever of them takes part may take
    /// their time.
    pub fn prepared(delegates: u32, pace: Duration) -> Self {
        Self {
            sheets: Sheets::new(),
            delegates,
            pace,
            patience: PEOPLE,
            ..Self::sample(0)
        }
    }

    /// The same with a room's own sheets.
    #[must_use]
    pub fn with_sheets(mut self, members: String, districts: Option<String>) -> Self {
        let districts = districts.map(|sheet| (UnitList::Districts, sheet));
        self.sheets = [(UnitList::Members, members)]
            .into_iter()
            .chain(districts)
            .collect();
        self
    }
}

fn person(name: &str, office: &str) -> Person {
    Person {
        name: name.to_owned(),
        office: office.to_owned(),
    }
}

/// Three people whose names nobody has.
fn committee() -> Vec<Person> {
    vec![
        person(
            "Trần Thị Mẫu Một",
            "Trưởng phòng Tổ chức cán bộ, BHXH tỉnh Hưng Yên",
        ),
        person(
            "Nguyễn Văn Mẫu Hai",
            "Phó Chánh Văn phòng, BHXH tỉnh Bắc Ninh",
        ),
        person("Lê Thị Mẫu Ba", "Chuyên viên, BHXH tỉnh Hà Nam"),
    ]
}

fn presidium() -> Vec<Person> {
    vec![
        person("Phạm Văn Mẫu Bốn", "Giám đốc"),
        person("Đỗ Thị Mẫu Năm", "Chủ tịch Công đoàn"),
    ]
}
