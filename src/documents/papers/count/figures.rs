//! III. Kết quả kiểm phiếu: the figures in their order, that they balance, and the votes.

use super::Held;
use crate::contest::{Figures, Percentage};
use crate::documents::paper::Block;
use crate::documents::papers::build::{Line, field, heading, items, sentence};
use crate::documents::papers::tables::panel_heading;
use crate::documents::papers::words::two;
use crate::meeting::HeldRound;
use crate::results::{End, PanelResult};

/// The figures that a round has whatever its result.
struct Turnout {
    convened: u32,
    present: u32,
    issued: Option<u32>,
    exchanged: u32,
    returned: Option<u32>,
}

impl Held<'_> {
    /// The figures and the table of each list, or why there are none.
    pub(in crate::documents::papers) fn figures(&self) -> Vec<Block> {
        let mut common = self.attendance();
        let nothing = match &self.result.end {
            End::Published => None,
            End::NotCountable { ballots } => Some(format!(
                "Không kiểm phiếu: chỉ có {} phiếu thu về, ít hơn {} phiếu theo Thể lệ; phiếu không được mở.",
                two(*ballots),
                two(crate::meeting::MINIMUM_BALLOTS)
            )),
            End::NotDecryptable { reason } => Some(format!("Không mở được phiếu: {reason}.")),
            End::Annulled { reason } => Some(format!("Hủy lần bỏ phiếu: {reason}.")),
            End::Unfinished => Some("Chưa có kết quả.".to_owned()),
        };
        let several = self.result.panels.len() > 1;
        let mut blocks = Vec::new();
        if let ([panel], false) = (self.result.panels.as_slice(), several) {
            common.extend(Self::validity(&panel.figures));
        }
        common.push(self.conservation());
        blocks.push(items(common));
        blocks.extend(nothing.map(sentence));
        for (at, panel) in self.result.panels.iter().enumerate() {
            if several {
                let terms = self.round.terms().panels.get(at);
                let number = terms.map_or(0, |terms| terms.panel);
                blocks.extend(panel_heading(self.contest, number).map(heading));
                blocks.push(items(Self::validity(&panel.figures)));
            }
            blocks.push(
                self.source
                    .votes(self.contest, self.round.terms(), panel, at),
            );
        }
        blocks
    }

    fn turnout(&self) -> Turnout {
        match self.round {
            HeldRound::Electronic(round) => {
                let log = self.source.log.proceeding(&round.id);
                let closed = log.and_then(|log| log.closed);
                Turnout {
                    convened: round.convened,
                    present: round.present,
                    issued: Some(round.voters),
                    exchanged: round.replaced.len(),
                    returned: closed.map(|closed| closed.ballots),
                }
            }
            HeldRound::Paper(round) => Turnout {
                convened: round.convocation.convened,
                present: round.convocation.present,
                issued: round.count().map(|count| count.issued),
                exchanged: round.count().map_or(0, |count| count.exchanged),
                returned: round.count().map(|count| count.returned),
            },
        }
    }

    /// Convened, present, absent; handed out, exchanged, returned.
    fn attendance(&self) -> Vec<Line> {
        let turnout = self.turnout();
        let (convened, present) = (turnout.convened, turnout.present);
        let voter = self.source.voter();
        let all = if self.source.is_cluster() {
            "Tổng số đơn vị thành viên"
        } else {
            "Tổng số đại biểu được triệu tập"
        };
        let voters = |number: u32| format!("{} {voter}", two(number));
        let ballots = |number: u32| format!("{} phiếu", two(number));
        let mut lines = vec![
            field(all, voters(convened)),
            field(
                &format!("Số {voter} có mặt có quyền bỏ phiếu"),
                voters(present),
            ),
            field(
                &format!("Số {voter} vắng mặt (mất quyền bỏ phiếu)"),
                voters(convened.saturating_sub(present)),
            ),
        ];
        let issued = turnout.issued;
        lines.extend(issued.map(|issued| field("Số phiếu phát ra", ballots(issued))));
        lines.push(field("Số phiếu đổi", ballots(turnout.exchanged)));
        let returned = turnout.returned;
        lines.extend(returned.map(|returned| field("Số phiếu thu về", ballots(returned))));
        lines
    }

    fn validity(figures: &Figures) -> Vec<Line> {
        let of = |part| {
            format!(
                "{} phiếu ({})",
                two(part),
                Percentage::of(part, figures.returned)
            )
        };
        vec![
            field("Số phiếu hợp lệ", of(figures.valid)),
            field(
                "Số phiếu không hợp lệ",
                format!(
                    "{}, trong đó phiếu trắng: {} phiếu",
                    of(figures.invalid),
                    two(figures.blank)
                ),
            ),
        ]
    }

    /// The sums that must balance, written out.
    fn conservation(&self) -> Line {
        let turnout = self.turnout();
        let (convened, present) = (turnout.convened, turnout.present);
        let absent = convened.saturating_sub(present);
        let mut sums = vec![format!(
            "{} triệu tập − {} có mặt = {} vắng mặt",
            two(convened),
            two(present),
            two(absent)
        )];
        let boxed = turnout.issued.zip(turnout.returned);
        sums.extend(boxed.map(|(issued, returned)| {
            let kept = issued.saturating_sub(returned);
            format!(
                "{} phát ra − {} thu về = {} không thu về",
                two(issued),
                two(returned),
                two(kept)
            )
        }));
        sums.extend(self.result.panels.iter().map(|panel: &PanelResult| {
            let figures = &panel.figures;
            let sum = format!(
                "{} hợp lệ + {} không hợp lệ = {} thu về",
                two(figures.valid),
                two(figures.invalid),
                two(figures.returned)
            );
            if self.result.panels.len() > 1 {
                format!("{}: {sum}", panel.title)
            } else {
                sum
            }
        }));
        field("Đối chiếu", format!("{}.", sums.join("; ")))
    }
}
