//! IV. Kết luận: who is chosen, what is tied, what is open.

use super::Held;
use crate::contest::{Percentage, Purpose, Role, UnitList};
use crate::documents::paper::Block;
use crate::documents::papers::build::{Line, items, said, sentence};
use crate::documents::papers::tables::{counted, list_of, panel_heading};
use crate::documents::papers::words::{capital, noun, rank_name};
use crate::meeting::clauses::{of_open, of_ties};
use crate::results::{Chosen, End, PanelResult};

impl Held<'_> {
    /// The conclusion of the round.
    pub(super) fn conclusion(&self) -> Vec<Block> {
        if self.result.end != End::Published {
            let then = "Lần bỏ phiếu này không có kết quả; hội nghị biểu quyết bỏ phiếu lại, chuyển sang phiếu giấy hoặc thôi không bầu nội dung này.";
            return vec![sentence(then)];
        }
        let lines = self.decided();
        let intro = "Căn cứ Thể lệ bỏ phiếu và kết quả kiểm phiếu, Tổ kiểm phiếu kết luận:";
        vec![sentence(intro), items(lines)]
    }

    /// Who is chosen, then what is left open; a line each.
    pub(in crate::documents::papers) fn decided(&self) -> Vec<Line> {
        let panels = self.result.panels.iter().enumerate();
        let mut lines: Vec<Line> = panels
            .flat_map(|(at, panel)| self.chosen(at, panel))
            .map(said)
            .collect();
        if let Some(outcome) = self.round.outcome() {
            let (meeting, terms) = (self.source.meeting, self.round.terms());
            let ties = of_ties(meeting, self.contest, terms, outcome);
            let ties = ties
                .iter()
                .map(|tie| said(format!("Bằng phiếu: {}", tie.vi)));
            lines.extend(ties);
            let open = of_open(meeting, self.contest, terms, outcome);
            lines.extend(open.into_iter().map(|clause| said(clause.vi)));
        }
        if lines.is_empty() {
            lines.push(said("Không có tên nào được chọn."));
        }
        lines
    }

    fn chosen(&self, at: usize, panel: &PanelResult) -> Vec<String> {
        let terms = self.round.terms().panels.get(at);
        let number = terms.map_or(0, |terms| terms.panel);
        let list = list_of(self.contest, number);
        let under = panel_heading(self.contest, number);
        let under = under.map_or_else(String::new, |title| format!("{title}: "));
        let of_role = |role| panel.chosen.iter().filter(move |one| one.role == role);
        let ranked = of_role(Role::Chosen).filter_map(|one| Some((one.place?, one)));
        let noun = capital(noun(list));
        let mut lines: Vec<String> = ranked
            .map(|(place, one)| {
                let (rank, votes) = (rank_name(place), with_votes(panel, one));
                format!("{under}{noun} xếp {rank}: {votes}.")
            })
            .collect();
        let equals: Vec<String> = of_role(Role::Chosen)
            .filter(|one| one.place.is_none())
            .map(|one| with_votes(panel, one))
            .collect();
        lines.extend(
            self.equals(&equals, list)
                .map(|line| format!("{under}{line}")),
        );
        let alternates: Vec<String> = of_role(Role::Alternate)
            .map(|one| with_votes(panel, one))
            .collect();
        if !alternates.is_empty() {
            lines.push(format!("{under}Dự khuyết: {}.", alternates.join("; ")));
        }
        lines
    }

    /// Those chosen without ranks.
    fn equals(&self, names: &[String], list: UnitList) -> Option<String> {
        let number = u32::try_from(names.len())
            .ok()
            .filter(|number| *number > 0)?;
        let becomes = match self.contest.rules.purpose {
            Purpose::Selection => "được bình chọn",
            Purpose::Head => "được bầu làm cụm trưởng",
            Purpose::Deputy => "được bầu làm cụm phó",
        };
        Some(format!(
            "{} {becomes}: {}.",
            counted(number, list),
            names.join("; ")
        ))
    }
}

fn with_votes(panel: &PanelResult, one: &Chosen) -> String {
    let part = Percentage::of(one.votes, panel.base);
    format!("{}, {} phiếu ({part})", one.name, one.votes)
}
