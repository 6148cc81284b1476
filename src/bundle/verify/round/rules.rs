//! The adopted rules applied again to one round: to its ballot, and to the result of its archive.

use super::Case;
use crate::bundle::report::{Check, hold, said};
use crate::contest::{Form, RoundTerms, Turnout, reckon};
use crate::election::Method;
use crate::election::archive::Ballots;
use crate::meeting::clauses;

impl<B: Ballots> Case<'_, B> {
    /// The sealed ballot asks what the rules ask of this round, under their product rule, and says so.
    pub(super) fn ballot(&self) -> Check {
        let (terms, election) = (&self.round.terms, self.archive.election());
        let rules = election
            .rules()
            .ok_or_else(|| said("phiếu không có quy tắc", "its election carries no rules"))?;
        hold(
            rules.method == method(terms),
            "kiểu phiếu không như thể lệ",
            "its ballot is not of the kind that the rules ask for",
        )?;
        let product = (rules.method == Method::Columns).then_some([0, 1, 2]);
        hold(
            rules.product == product,
            "quy tắc không chọn một tên ở hai cột không như thể lệ",
            "its product rule is not the one that the rules ask for",
        )?;
        hold(
            election.questions().len() == questions(terms),
            "câu hỏi trên phiếu không như thể lệ",
            "its questions are not those that the rules ask",
        )?;
        let sentences = clauses::of_ballot(&self.contest.rules, terms);
        let sentences: Vec<String> = sentences.into_iter().map(|clause| clause.vi).collect();
        hold(
            election.description().ends_with(&sentences.join("\n")),
            "phiếu không ghi đúng thể lệ",
            "it does not carry the sentences of the rules",
        )?;
        Ok(said(
            "lá phiếu đúng thể lệ đã thông qua",
            "its ballot is the one of the adopted rules",
        ))
    }

    /// The rules make of the sums in the archive what was published.
    pub(super) fn reckoned(&self) -> Check {
        let (Some(published), Some(result)) = (self.round.outcome(), self.archive.result()) else {
            return Ok(said(
                "không có kết quả để áp dụng thể lệ",
                "no result to apply the rules to",
            ));
        };
        let turnout = Turnout {
            convened: self.round.convened,
            present: self.round.present,
            issued: self.round.voters,
            returned: held(self.archive.trackers().len()),
        };
        let outcome = reckon(
            &self.contest.rules,
            &self.round.terms,
            &turnout,
            result.counts(),
        );
        let outcome = outcome.map_err(|imbalance| {
            said(
                "các tổng không cân",
                format!("its sums do not balance: {imbalance}"),
            )
        })?;
        hold(
            outcome == *published,
            "kết quả công bố không như thể lệ tính ra",
            "the published outcome is not what the rules make of its sums",
        )?;
        Ok(said(
            "áp dụng lại thể lệ đã thông qua vào tổng số phiếu: đúng như đã công bố",
            "the adopted rules, applied again to its sums, give what was published",
        ))
    }
}

fn held(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn method(terms: &RoundTerms) -> Method {
    match terms.panels.as_slice() {
        [panel] => match panel.form {
            Form::List => Method::List,
            Form::Columns => Method::Columns,
            Form::Each => Method::Each,
        },
        _ => Method::Panels,
    }
}

fn questions(terms: &RoundTerms) -> usize {
    let of = |panel: &crate::contest::PanelTerms| match panel.form {
        Form::List => 1,
        Form::Columns => 3,
        Form::Each => panel.candidates.len(),
    };
    terms.panels.iter().map(of).sum()
}
