//! What no act may change: ballots that were counted once, and rounds that were held.

use crate::meeting::{Contest, HeldRound, Meeting, RoundPhase};

/// Whether what was closed stays as it was closed, and every published sum fits its ballots.
pub(super) fn check(old: &Meeting, new: &Meeting) {
    for contest in &old.contests {
        let kept = new.contest(contest.id);
        let rounds = kept.map_or(&[][..], |contest| &contest.rounds);
        assert!(rounds.len() >= contest.rounds.len(), "a round is gone");
        for (before, after) in contest.rounds.iter().zip(rounds) {
            check_round(before, after);
        }
    }
    new.contests
        .iter()
        .flat_map(Contest::electronic)
        .for_each(|round| {
            if let RoundPhase::Published(count, sums, _) = &round.phase {
                assert!(count.ballots <= round.voters);
                check_sums(count.ballots, &sums.sums);
            }
        });
    new.contests
        .iter()
        .flat_map(Contest::on_paper)
        .for_each(|round| {
            if let Some(count) = round.count() {
                assert!(count.returned <= count.issued);
            }
        });
}

fn check_round(before: &HeldRound, after: &HeldRound) {
    match (before, after) {
        (HeldRound::Electronic(before), HeldRound::Electronic(after)) => {
            assert_eq!(before.files, after.files, "a sealed round changed");
            if let (Some(closed), Some(later)) = (before.count(), after.count()) {
                assert_eq!(closed.ballots, later.ballots, "ballots came or went");
                assert_eq!(closed.archive, later.archive);
                assert!(later.shares.starts_with(&closed.shares));
            }
            if let (Some(counted), Some(later)) = (before.sums(), after.sums()) {
                assert_eq!(counted, later, "a count changed");
            }
        }
        (HeldRound::Paper(before), HeldRound::Paper(after)) => {
            if let (Some(counted), Some(later)) = (before.count(), after.count()) {
                assert_eq!(counted, later, "a count changed");
            }
        }
        _ => panic!("a round became another"),
    }
}

/// No candidate has more votes than there are ballots that are not blank.
fn check_sums(ballots: u32, sums: &[Vec<u32>]) {
    let (blank, votes) = sums.last().and_then(|sums| sums.split_first()).unwrap();
    assert!(
        votes.iter().all(|votes| votes + blank <= ballots),
        "{sums:?} of {ballots}"
    );
}
