//! A contest as the public sees it: its list, its rounds, what is chosen and what comes next.

use serde::{Deserialize, Serialize};

use super::hall::Boxes;
use super::paper::{PaperRoundView, paper_round_view};
use crate::contest::{
    ContestRules, Course, Next, Outcome, Pending, Placed, RoundTerms, Tie, UnitList,
};
use crate::election::{Digest, Fingerprint, RoundId};
use crate::meeting::clauses::{self, Clause};
use crate::meeting::{
    BallotBox, CandidateList, Contest, ContestId, Decision, Meeting, Record, Round, RoundPhase,
    StatementKind, TellerSlot, Timestamp, UnitId,
};

/// A contest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct ContestView {
    pub id: ContestId,
    pub rules: ContestRules,
    pub list: ListView,
    /// The electronic rounds, oldest first; with those on paper they are numbered through.
    pub rounds: Vec<RoundView>,
    /// The rounds on paper, oldest first.
    pub paper_rounds: Vec<PaperRoundView>,
    /// Whether the meeting took the contest's further rounds to paper.
    pub must_be_on_paper: bool,
    /// Chosen by published rounds so far.
    pub chosen: Vec<Placed>,
    /// Ties of published rounds that still leave places open.
    pub ties: Vec<Tie>,
    /// Ties that the meeting or its rules report as they stand.
    pub reported: Vec<Tie>,
    /// Places left open for good.
    pub vacant: u32,
    /// "Chưa đủ": fewer are chosen than must be.
    pub short: bool,
    /// The round that can be sealed now.
    pub next_round: Option<RoundTerms>,
    /// What the meeting has to decide first.
    pub pending: Option<Pending>,
    pub settled: bool,
    pub decision: Option<Decision>,
}

/// The list of candidates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct ListView {
    /// `none`, `proposed`, `adopted` or `declined`.
    pub stage: ListStage,
    pub candidates: Vec<CandidateView>,
}

/// How far a list has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ListStage {
    /// Nothing proposed.
    None,
    /// Waiting for the show of hands.
    Proposed,
    /// Agreed on.
    Adopted,
    /// Not agreed on.
    Declined,
}

/// A candidate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct CandidateView {
    pub unit: UnitId,
    pub list: UnitList,
    pub name: String,
    pub parent: Option<String>,
    /// With a list voted on name by name: what was decided on this one.
    pub carried: Option<bool>,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct RoundView {
    pub number: u32,
    pub id: RoundId,
    pub fingerprint: Fingerprint,
    pub terms: RoundTerms,
    pub stage: RoundStage,
    /// Seats with a token on the roll.
    pub voters: u32,
    /// Spares on the roll beside them.
    pub spares: u32,
    /// How many lost tokens a spare has replaced.
    pub replaced: u32,
    /// Ballots in the box; the only number shown while the round is open.
    pub ballots: u32,
    /// From closing on.
    pub count: Option<CountView>,
    /// From publication on.
    pub published: Option<PublishedView>,
    /// Why the round was annulled or given up.
    pub reason: Option<String>,
}

/// How far a round has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are those of RoundPhase")]
pub enum RoundStage {
    Sealed,
    Open,
    Closed,
    Counted,
    Published,
    Annulled,
    NotCountable,
    NotDecryptable,
}

/// The closed box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CountView {
    /// SHA-256 of the archive up to the encrypted tally.
    pub archive: Digest,
    /// The log head at closing.
    pub head: Digest,
    /// Whose shares are in.
    pub shares: Vec<TellerSlot>,
    /// Devices that found their ballot in this archive.
    pub vouched: u32,
    /// When the last share opened the sums: from then on the result waits for its publication.
    pub counted_at: Option<Timestamp>,
}

/// A published result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct PublishedView {
    pub outcome: Outcome,
    /// The rule behind the outcome, sentence by sentence.
    pub because: Vec<Clause>,
    /// SHA-256 of the result's JSON.
    pub result: Digest,
    /// SHA-256 of the whole archive.
    pub archive: Digest,
    /// Devices whose own recount agrees.
    pub recounts: u32,
}

pub(super) fn contest_view(record: &Record, boxes: &Boxes, contest: &Contest) -> ContestView {
    let course = contest.course.as_ref();
    let pending = match course.map(Course::next) {
        Some(Next::Decide(pending)) => Some(pending),
        Some(Next::Round(_) | Next::Settled) | None => None,
    };
    ContestView {
        id: contest.id,
        rules: contest.rules.clone(),
        list: list_view(record.meeting(), &contest.list),
        rounds: contest
            .electronic()
            .map(|round| round_view(record, boxes, contest, round))
            .collect(),
        paper_rounds: contest
            .on_paper()
            .map(|round| paper_round_view(record.meeting(), contest, round))
            .collect(),
        must_be_on_paper: contest.must_be_on_paper(),
        chosen: course.map_or_else(Vec::new, Course::chosen),
        ties: course.map_or_else(Vec::new, Course::ties),
        reported: course.map_or_else(Vec::new, |course| course.reported().to_vec()),
        vacant: course.map_or(0, Course::vacant),
        short: course.is_some_and(Course::short),
        next_round: contest.next_round(),
        pending,
        settled: contest.is_settled(),
        decision: contest.decision.clone(),
    }
}

fn list_view(meeting: &Meeting, list: &CandidateList) -> ListView {
    let stage = match list {
        CandidateList::None => ListStage::None,
        CandidateList::Proposed(..) => ListStage::Proposed,
        CandidateList::Adopted(_) => ListStage::Adopted,
        CandidateList::Declined(_) => ListStage::Declined,
    };
    let carried = |unit: UnitId| match list {
        CandidateList::Proposed(_, voted) => voted.get(&unit).copied(),
        CandidateList::None | CandidateList::Adopted(_) | CandidateList::Declined(_) => None,
    };
    let candidates = list.candidates().iter().filter_map(|id| meeting.unit(*id));
    ListView {
        stage,
        candidates: candidates
            .map(|unit| CandidateView {
                unit: unit.id,
                list: unit.list,
                name: unit.name.clone(),
                parent: unit.parent.clone(),
                carried: carried(unit.id),
            })
            .collect(),
    }
}

fn round_view(record: &Record, boxes: &Boxes, contest: &Contest, round: &Round) -> RoundView {
    let (stage, reason) = stage(round);
    let held = boxes.ballots.get(&round.id).map_or(0, BallotBox::len);
    RoundView {
        number: round.number,
        id: round.id.clone(),
        fingerprint: round.files.fingerprint(),
        terms: round.terms.clone(),
        stage,
        voters: round.voters,
        spares: round.replaced.listed(),
        replaced: round.replaced.len(),
        ballots: round.count().map_or(held, |count| count.ballots),
        count: count_view(record, boxes, round),
        published: published_view(record.meeting(), boxes, contest, round),
        reason,
    }
}

fn stage(round: &Round) -> (RoundStage, Option<String>) {
    match &round.phase {
        RoundPhase::Sealed => (RoundStage::Sealed, None),
        RoundPhase::Open => (RoundStage::Open, None),
        RoundPhase::Closed(_) => (RoundStage::Closed, None),
        RoundPhase::Counted(..) => (RoundStage::Counted, None),
        RoundPhase::Published(..) => (RoundStage::Published, None),
        RoundPhase::Annulled { reason } => (RoundStage::Annulled, Some(reason.clone())),
        RoundPhase::NotCountable { .. } => (RoundStage::NotCountable, None),
        RoundPhase::NotDecryptable { reason } => (RoundStage::NotDecryptable, Some(reason.clone())),
    }
}

fn count_view(record: &Record, boxes: &Boxes, round: &Round) -> Option<CountView> {
    let (count, head) = (round.count()?, record.closing_head(&round.id)?);
    Some(CountView {
        archive: count.archive,
        head,
        shares: count.shares.iter().map(|share| share.slot).collect(),
        vouched: stated(boxes, round, StatementKind::In, &count.archive, &head),
        counted_at: record.counted_at(&round.id).cloned(),
    })
}

fn published_view(
    meeting: &Meeting,
    boxes: &Boxes,
    contest: &Contest,
    round: &Round,
) -> Option<PublishedView> {
    let (outcome, sums) = (round.outcome()?, round.sums()?);
    Some(PublishedView {
        outcome: outcome.clone(),
        because: clauses::of_outcome(meeting, contest, &round.terms, outcome),
        result: sums.result,
        archive: sums.archive,
        recounts: stated(
            boxes,
            round,
            StatementKind::Recount,
            &sums.archive,
            &sums.result,
        ),
    })
}

fn stated(
    boxes: &Boxes,
    round: &Round,
    kind: StatementKind,
    archive: &Digest,
    seen: &Digest,
) -> u32 {
    boxes
        .statements
        .get(&round.id)
        .map_or(0, |statements| statements.count(kind, archive, seen))
}
