//! The rounds at a teller's terminal, from closing to the own recount.

use super::{AGAIN, Talk, Terminal, said};
use crate::meeting::view::{ContestView, HallView, RoundStage, RoundView};
use crate::meeting::{ContestId, Phase, TellerSlot};
use crate::outside::said::harmless;
use crate::outside::teller::checks::{Check, Verdict, standing};
use crate::outside::teller::detail;
use crate::outside::teller::memory::Reversal;
use crate::outside::teller::recount::Recount;
use crate::outside::teller::words::{self, Words};
use crate::outside::teller::{Error, Look, OwnMachine, rounds_of};
use crate::outside::{Said, Unreachable};
use crate::rehearsal;

impl<T: Terminal> Talk<'_, T> {
    /// Every closed round until the meeting is sealed.
    pub(super) async fn at_work(&mut self, machine: &mut OwnMachine) -> Result<(), Error> {
        loop {
            let view = machine.view();
            let hall = view.hall();
            machine.witness(hall)?;
            self.show_committee(machine, hall).await?;
            let due = rounds_of(hall).find(|(_, round)| {
                is_due(round, machine.slot()) && machine.reversal(round).is_none()
            });
            if let Some((contest, round)) = due {
                self.share(machine, contest, round).await?;
                continue;
            }
            for contest in &hall.contests {
                for round in &contest.rounds {
                    self.tell(machine, hall, contest, round).await?;
                }
            }
            if hall.phase == Phase::Sealed {
                self.say(&Said::new(
                    "Cuộc họp đã niêm phong.",
                    "The meeting is sealed.",
                ));
                return Ok(());
            }
            machine.changed().await?;
        }
    }

    /// Mã Tổ kiểm phiếu as this machine makes it; one that is not the wall's ends everything.
    async fn show_committee(
        &mut self,
        machine: &mut OwnMachine,
        hall: &HallView,
    ) -> Result<(), Error> {
        if hall.committee_code.is_none() && !std::mem::replace(&mut self.waits, true) {
            self.words(words::COMMITTEE_WAIT);
        }
        if hall.committee_code.is_none() || self.committee == hall.committee_code {
            return Ok(());
        }
        let Some(mut own) = machine.committee().await? else {
            return Ok(());
        };
        if !own.same {
            // A key may just have been exchanged by the book: what the wall shows a moment later must agree.
            tokio::time::sleep(AGAIN).await;
            own = machine.committee().await?.ok_or(Error::OtherCommittee)?;
        }
        self.line(&format!(
            "Mã Tổ kiểm phiếu (the tellers' code): {}",
            own.code
        ));
        if !own.same {
            return Err(Error::OtherCommittee);
        }
        self.words(words::COMMITTEE_HINT);
        self.words(words::COMMITTEE_SAME);
        if self.committee.is_none() {
            self.words(words::NOTHING_TO_DO);
        }
        self.committee = Some(own.code);
        Ok(())
    }

    /// A closed round that waits for this teller: the checks, the heads in the room, the share.
    async fn share(
        &mut self,
        machine: &mut OwnMachine,
        contest: ContestId,
        round: &RoundView,
    ) -> Result<(), Error> {
        self.heading(machine.view().hall(), round);
        self.words(words::GATHERING);
        let mut look = match machine.look(contest, round).await {
            Ok(look) => look,
            Err(Error::Unavailable | Error::Unreachable(Unreachable::Silent(_))) => {
                self.words(words::UNAVAILABLE);
                return self.enter(&Said::new("Nhấn Enter để thử lại", "Enter tries again"));
            }
            Err(other) => return Err(other),
        };
        let checks = look.evidence.checks();
        self.show(&checks);
        self.show_heads(round, &look);
        if standing(&checks) == Verdict::Fails {
            self.words(words::REFUSE_SHARE);
            return self.enter(&Said::new(
                "Nhấn Enter để kiểm tra lại",
                "Enter checks again",
            ));
        }
        for meaning in words::SHARE_MEANING {
            self.words(meaning);
        }
        let question = Said::new(
            "Gõ 1 để góp phần mở, 2 để kiểm tra lại",
            "1 gives your share, 2 checks again",
        );
        if self.choice(&question, &["1", "2"])? == "2" {
            return Ok(());
        }
        machine.count_statements_again(&mut look).await?;
        let reason = self.reason(&look)?;
        if machine.saw_end_of(&round.fingerprint)? {
            return Ok(());
        }
        self.words(words::SHARING);
        match machine.give(&look, &reason).await {
            Ok(()) => machine.until_given(round).await,
            Err(Error::Session(rehearsal::Error::Refused(refusal))) => {
                self.line(&rehearsal::Error::Refused(refusal).to_string());
                self.enter(&Said::new(
                    "Nhấn Enter để kiểm tra lại",
                    "Enter checks again",
                ))
            }
            Err(other) => Err(other),
        }
    }

    fn reason(&mut self, look: &Look) -> Result<String, Error> {
        if standing(&look.evidence.checks()) != Verdict::NeedsReason {
            return Ok(String::new());
        }
        self.words(words::REASON_HINT);
        loop {
            let reason = self.ask(&said(words::REASON_LABEL))?;
            if !reason.trim().is_empty() {
                return Ok(reason);
            }
        }
    }

    fn show(&mut self, checks: &[Check]) {
        let held = checks
            .iter()
            .filter(|check| check.verdict == Verdict::Holds)
            .count();
        let all = checks.len();
        self.say(&Said::new(
            format!("Máy này đã tự kiểm tra: {held}/{all} điều đúng"),
            format!("This device has checked: {held} of {all} hold"),
        ));
        for check in checks {
            let sign = match check.verdict {
                Verdict::Holds => "✓",
                Verdict::Fails => "✗",
                Verdict::NeedsReason => "!",
            };
            let Words { vi, en } = words::sentence(&check.of);
            let (vi_detail, en_detail) = detail::detail(check).unwrap_or_default();
            self.line(&format!("  {sign} {vi}. {vi_detail}"));
            self.line(&format!("    {en}. {en_detail}"));
        }
        if held == all {
            self.words(words::CHECKS_HOLD);
        }
    }

    fn show_heads(&mut self, round: &RoundView, look: &Look) {
        let ballots = round.ballots;
        let attending = look.evidence.logged().map_or(0, |round| round.attending);
        self.say(&Said::new(
            format!("{ballots} phiếu; {attending} đơn vị có mặt khi chốt danh sách bỏ phiếu."),
            format!(
                "{}; {attending} units present when the roll was sealed.",
                detail::ballots_of(ballots)
            ),
        ));
        self.words(words::HEADS_HINT);
    }

    /// Says once what becomes of a round after this teller's share.
    async fn tell(
        &mut self,
        machine: &mut OwnMachine,
        hall: &HallView,
        contest: &ContestView,
        round: &RoundView,
    ) -> Result<(), Error> {
        match machine.reversal(round) {
            Some(Reversal::AnnulledAfterShare) => {
                let alarm = words::ANNULLED_AFTER_SHARE;
                self.once(hall, round, "annulled_after_share", &said(alarm));
                return Ok(());
            }
            Some(Reversal::OpenedAfterEnd) => {
                let alarm = words::OPENED_AFTER_END;
                self.once(hall, round, "opened_after_end", &said(alarm));
                if round.stage == RoundStage::Closed {
                    return Ok(());
                }
            }
            None => {}
        }
        let given = round.count.as_ref().map_or(0, |count| count.shares.len());
        let (what, news) = match round.stage {
            RoundStage::Sealed | RoundStage::Open => return Ok(()),
            RoundStage::Closed => ("given", given_so_far(given, hall.tellers.len())),
            RoundStage::Counted => ("counted", said(words::ALL_GIVEN)),
            RoundStage::Published => (
                "published",
                Said::new(
                    "Đã công bố. Máy này đang tự kiểm đếm lại…",
                    "Published. This device is counting again…",
                ),
            ),
            RoundStage::Annulled | RoundStage::NotCountable | RoundStage::NotDecryptable => {
                ("stopped", said(words::STOPPED))
            }
        };
        if !self.once(hall, round, what, &news) {
            return Ok(());
        }
        if round.stage == RoundStage::Published {
            match machine.recount(contest, round).await {
                Ok(Recount::Agrees) => self.words(words::RECOUNT_AGREES),
                Ok(Recount::Differs) => self.words(words::RECOUNT_DIFFERS),
                Err(Error::Unavailable | Error::Unreachable(Unreachable::Silent(_))) => {
                    self.words(words::UNAVAILABLE);
                }
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// Says this of a round unless it was said before; whether it was news.
    fn once(
        &mut self,
        hall: &HallView,
        round: &RoundView,
        what: &'static str,
        news: &Said,
    ) -> bool {
        let first = self.told.insert((round.id.clone(), what));
        if first {
            self.heading(hall, round);
            self.say(news);
        }
        first
    }

    fn heading(&mut self, hall: &HallView, round: &RoundView) {
        let mut contests = hall.contests.iter();
        let of = contests.find(|contest| contest.rounds.iter().any(|other| other.id == round.id));
        let title = of.map_or("", |contest| contest.rules.title.as_str());
        let (title, number) = (harmless(title), round.number);
        self.line("");
        self.line(&format!("== {title}, lần {number} (round {number})"));
    }
}

fn is_due(round: &RoundView, own: Option<TellerSlot>) -> bool {
    let given =
        |count: &crate::meeting::view::CountView| own.is_none_or(|own| count.shares.contains(&own));
    round.stage == RoundStage::Closed && round.count.as_ref().is_some_and(|count| !given(count))
}

fn given_so_far(given: usize, all: usize) -> Said {
    Said::new(
        format!("Đã góp phần mở. Cả Tổ: {given}/{all}. Chờ các thành viên còn lại."),
        format!("Your share is given. All tellers: {given} of {all}. Waiting for the others."),
    )
}
