//! A meeting of the other forms: two columns with a tie for the first place, two lists on one ballot of which one stays
//! empty, a contest that a motion ends; and everything that people do beside voting.

use super::{Staged, person};
use crate::contest::{ContestRules, Model, PanelRules, Resolution, Threshold, UnitList};
use crate::meeting::import::ClusterRole;
use crate::meeting::{
    Act, ContestId, Correction, Given, Matter, SeatId, SignerTitle, Signing, UnitId,
};

const COLUMNS: ContestId = ContestId(1);
const PANELS: ContestId = ContestId(2);

/// A whole sealed meeting of other forms.
pub(crate) fn models() -> Staged {
    let mut staged = Staged::under(false, contests());
    staged.beside_the_ballots();
    staged.adopt_list(COLUMNS, &[1, 2, 3, 4]);
    staged.two_columns();
    staged.adopt_result(COLUMNS);
    staged.adopt_list(PANELS, &[1, 2, 11, 12, 14]);
    staged.two_lists();
    staged.leave();
    staged.seal();
    staged
}

fn contests() -> Vec<ContestRules> {
    let titled = |title: &str, list| PanelRules {
        title: title.to_owned(),
        minimum: 1,
        ..PanelRules::equals(list, 2)
    };
    vec![
        ContestRules {
            model: Model::Columns,
            ..ContestRules::first_and_second()
        },
        ContestRules {
            model: Model::Panels,
            panels: vec![
                titled("Đơn vị tỉnh", UnitList::Members),
                titled("Đơn vị huyện", UnitList::Districts),
            ],
            threshold: Threshold::MoreThanHalf,
            ..ContestRules::five_districts()
        },
    ]
}

/// A ballot of two columns over four units: the marks of both, counted from 1, 0 for none.
fn columns(first: usize, second: usize) -> Vec<Vec<u32>> {
    let column =
        |marked: usize| -> Vec<u32> { (1..=4).map(|at| u32::from(at == marked)).collect() };
    let (a, b) = (column(first), column(second));
    let joined = a.iter().zip(&b).map(|(a, b)| a + b);
    let blank = u32::from(first == 0 && second == 0);
    let joined = std::iter::once(blank).chain(joined).collect();
    vec![a, b, joined]
}

impl Staged {
    fn beside_the_ballots(&mut self) {
        self.chair(&Act::NamePresidium {
            people: vec![person("Dũng", "Giám đốc")],
        });
        self.carry(&Matter::Presidium);
        self.carry(&Matter::Office {
            role: ClusterRole::Head,
            unit: UnitId(2),
        });
        self.chair(&Act::SignPact(Signing {
            unit: UnitId(1),
            signer: "Hòa".to_owned(),
            title: SignerTitle::Other {
                office: "Trưởng phòng".to_owned(),
            },
        }));
        self.chair(&Act::SignPact(Signing {
            unit: UnitId(2),
            signer: "Lan".to_owned(),
            title: SignerTitle::Head,
        }));
        self.desk(&Act::NoteAttendee {
            unit: Some(UnitId(1)),
            person: person("Giang", "Phó Trưởng phòng"),
        });
        self.chair(&Act::CorrectUnit {
            unit: UnitId(7),
            correction: Correction::Status {
                status: crate::meeting::eligibility::OtherStatus::None,
            },
            reason: "ghi nhầm".to_owned(),
        });
    }

    /// Units 1 and 2 tie for the first place; the run-off gives it to 2, the second column the second place to 3.
    fn two_columns(&mut self) {
        let ballots = [
            (1, 3),
            (1, 3),
            (1, 2),
            (2, 3),
            (2, 3),
            (2, 1),
            (3, 4),
            (0, 4),
            (0, 0),
        ];
        self.hold_marked(
            COLUMNS,
            &ballots.map(|(first, second)| columns(first, second)),
        );
        self.hold(
            COLUMNS,
            &[&[2], &[2], &[2], &[2], &[1], &[1], &[1], &[], &[2]],
        );
    }

    /// Two members are chosen, nobody on the other list: the further round finds too few ballots, and a motion drops it.
    fn two_lists(&mut self) {
        let ballot = vec![vec![0, 1, 1], vec![1, 0, 0, 0]];
        self.hold_marked(PANELS, &vec![ballot; 9]);
        self.chair(&Act::WithdrawCandidate {
            contest: PANELS,
            unit: UnitId(14),
            reason: "xin rút".to_owned(),
        });
        self.open(PANELS);
        self.close(PANELS, &[&[1], &[2]]);
        self.carry(&Matter::Resolve {
            contest: PANELS,
            resolution: Resolution::Drop,
        });
        self.carry(&Matter::Result { contest: PANELS });
    }

    fn leave(&mut self) {
        self.desk(&Act::CheckOut {
            seat: SeatId(1),
            reason: "có việc".to_owned(),
        });
    }

    fn desk(&mut self, act: &Act) {
        self.take(&self.desk.clone(), act, &Given::Nothing);
    }
}
