//! What of a meeting is preparation: enough to hold it once as a rehearsal, and nobody's key, seat or hands.

use super::eligibility::Standing;
use super::{Act, Entry, Meeting, Phase, Refusal};
use crate::contest::{ContestRules, Purpose, UnitList};

/// The acts that prepared a meeting, in their order, each as its page wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    /// The acts as JSON; whoever holds the meeting again signs them anew.
    pub acts: Vec<String>,
    /// How many delegates its sheets expect.
    pub expected: u32,
}

impl Preparation {
    /// What the log with these lines prepares, when it is ready to be rehearsed.
    ///
    /// # Errors
    /// What the meeting lacks for a rehearsal, or that it is past it.
    pub fn of(meeting: &Meeting, lines: &[String]) -> Result<Self, Refusal> {
        if meeting.rehearsal {
            return Err(Refusal::InRehearsal);
        }
        if !matches!(meeting.phase, Phase::Preparing | Phase::CheckingIn) {
            return Err(Refusal::NotPreparing);
        }
        if meeting.members().next().is_none() {
            return Err(Refusal::NoUnits);
        }
        let expected = expected(meeting);
        let minimum = super::MINIMUM_BALLOTS;
        if expected < minimum {
            return Err(Refusal::TooFewExpected { minimum });
        }
        let mut contests = meeting.contests.iter();
        if !contests.any(|contest| has_standing(meeting, &contest.rules)) {
            return Err(Refusal::NobodyStands);
        }
        let acts = lines.iter().filter_map(|line| prepares(line)).collect();
        Ok(Self { acts, expected })
    }
}

/// Seats whose delegates the sheets do not call absent.
fn expected(meeting: &Meeting) -> u32 {
    let comes = |unit| {
        meeting
            .unit(unit)
            .is_some_and(|unit| unit.expected != Some(false))
    };
    super::count(meeting.seats.iter().filter(|seat| comes(seat.unit)))
}

/// Whether anybody could be put on the list of a contest.
fn has_standing(meeting: &Meeting, rules: &ContestRules) -> bool {
    meeting.units.iter().any(|unit| match rules.purpose {
        Purpose::Selection => {
            rules.draws_from(unit.list) && meeting.standing(unit) == Standing::Eligible
        }
        Purpose::Head | Purpose::Deputy => unit.list == UnitList::Members,
    })
}

/// The act of this line, if it only prepares.
fn prepares(line: &str) -> Option<String> {
    let entry: Entry = serde_json::from_str(line).ok()?;
    let signed = entry.act?;
    let act: Act = serde_json::from_str(&signed.act).ok()?;
    is_preparation(&act).then_some(signed.act)
}

/// Words, rules, lists, scores and names; no key, no doors, no roll, no hands, no ballot.
fn is_preparation(act: &Act) -> bool {
    matches!(
        act,
        Act::NameMeeting(_)
            | Act::TakePreset { .. }
            | Act::SetWording(_)
            | Act::SetPaperWords(_)
            | Act::ImportUnits { .. }
            | Act::SetRules { .. }
            | Act::SetAgenda { .. }
            | Act::NotePastHolders { .. }
            | Act::LockScores { .. }
            | Act::UnlockScores { .. }
            | Act::CorrectUnit { .. }
            | Act::NameTellers { .. }
            | Act::NamePresidium { .. }
    )
}
