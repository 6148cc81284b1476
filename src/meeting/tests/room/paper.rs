//! Rounds on paper and the time after sealing.

use super::{ContestId, Room, at};
use crate::contest::{PaperCount, PaperPanel, PaperRow};
use crate::meeting::{Act, Given, Timestamp};

/// Nine ballots of one list: blank ones first, then the votes, as the sums of an electronic round stand.
pub(crate) fn paper_count(sums: &[u32]) -> PaperCount {
    let (blank, votes) = sums.split_first().unwrap();
    let row = |votes: &u32| PaperRow {
        votes: *votes,
        second: None,
        against: None,
    };
    PaperCount {
        issued: 9,
        exchanged: 1,
        returned: 9,
        panels: vec![PaperPanel {
            blank: *blank,
            spoiled: 0,
            rows: votes.iter().map(row).collect(),
        }],
    }
}

impl Room {
    pub(crate) fn move_to_paper(&mut self, contest: ContestId) {
        let reason = "mất sóng Wi-Fi".to_owned();
        self.chair(&Act::MoveToPaper { contest, reason });
    }

    /// A teller's count, by the place in the committee from 0.
    pub(crate) fn enter(&mut self, contest: ContestId, teller: usize, count: &PaperCount) {
        let (session, count) = (self.tellers[teller].1.clone(), count.clone());
        self.take(
            &session,
            &Act::EnterPaperCount { contest, count },
            &Given::Nothing,
        );
    }

    /// Holds the next round on paper up to its publication.
    pub(crate) fn hold_on_paper(&mut self, contest: ContestId, count: &PaperCount) {
        self.move_to_paper(contest);
        self.enter(contest, 0, count);
        self.enter(contest, 2, count);
        self.chair(&Act::PublishRound { contest });
    }

    /// From here on every act is asked for half a year later.
    pub(crate) fn wait_out_keeping(&mut self) {
        self.later = true;
    }

    pub(crate) fn confirm_destruction(&mut self) {
        let session = self.tellers[1].1.clone();
        self.take(&session, &Act::ConfirmDestruction, &Given::Nothing);
    }

    /// The moment of the next act.
    pub(super) fn now(&self) -> Timestamp {
        let Timestamp(now) = at(self.record.height() + 1);
        Timestamp(if self.later {
            now.replacen("2015-01-05", "2015-07-05", 1)
        } else {
            now
        })
    }
}
