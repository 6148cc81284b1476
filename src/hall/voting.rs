//! What the pool needs to verify ballots and shares before they reach the hall's thread.

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use crate::election::{
    AcceptedBallot, BlameProof, Election, EncryptedTally, Flaw, PartialDecryption, Point, Question,
    Roll, RoundId, ballot_bytes_limit,
};
use crate::meeting::{ContestId, Refusal, TellerSlot};

/// The rounds whose ballots or shares may still come, by id.
#[derive(Debug, Default)]
pub struct Voting(RwLock<BTreeMap<RoundId, Arc<VotingRound>>>);

/// One round, parsed once.
#[derive(Debug)]
pub struct VotingRound {
    /// Of which contest.
    pub contest: ContestId,
    /// Its election.
    pub election: Election,
    /// Its roll.
    pub roll: Roll,
    /// The tellers' keys, in slot order.
    pub trustees: Vec<Point>,
    /// From closing on.
    pub tally: Option<EncryptedTally>,
}

/// A share whose two proofs hold for its round's tally.
#[derive(Debug)]
pub struct VerifiedShare {
    /// Of which round.
    pub round: RoundId,
    /// Whose.
    pub slot: TellerSlot,
    /// The share.
    pub share: PartialDecryption,
    /// The second proof.
    pub blame: BlameProof,
}

impl Voting {
    /// Puts a round up, replacing an older state of it.
    pub(super) fn put(&self, id: RoundId, round: VotingRound) {
        if let Ok(mut rounds) = self.0.write() {
            rounds.insert(id, Arc::new(round));
        }
    }

    /// A round that may still take ballots or shares.
    pub fn round(&self, id: &RoundId) -> Option<Arc<VotingRound>> {
        self.0.read().ok()?.get(id).cloned()
    }

    /// The round of a contest that waits for shares.
    pub fn counting(&self, contest: ContestId) -> Option<RoundId> {
        let rounds = self.0.read().ok()?;
        let mut waiting = rounds
            .iter()
            .filter(|(_, round)| round.contest == contest && round.tally.is_some());
        waiting.next().map(|(id, _)| id.clone())
    }

    /// The largest message a teller may send: a share and its second proof, one factor and two proofs a choice.
    pub fn share_limit(&self) -> usize {
        let rounds = self.0.read().ok();
        let choices = |round: &Arc<VotingRound>| {
            round
                .election
                .questions()
                .iter()
                .map(Question::choices)
                .sum::<usize>()
        };
        let most = rounds.and_then(|rounds| rounds.values().map(choices).max());
        most.map_or(0, |choices| choices * 700) + 4096
    }

    /// The largest message a delegate may send: the largest ballot of these rounds, and its wrapping.
    pub fn delegate_limit(&self) -> usize {
        let rounds = self.0.read().ok();
        let largest = rounds.and_then(|rounds| {
            rounds
                .values()
                .map(|round| ballot_bytes_limit(&round.election))
                .max()
        });
        // A ballot travels as a JSON string: each quote in it takes a backslash.
        largest.map_or(0, |bytes| bytes * 5 / 4) + 4096
    }

    /// Verifies a ballot's every proof.
    ///
    /// # Errors
    /// The ballot's flaw, or that no such round takes ballots.
    pub fn verify_ballot(&self, id: &RoundId, ballot: &str) -> Result<AcceptedBallot, Refusal> {
        let round = self.round(id).ok_or(Refusal::NotOpen)?;
        AcceptedBallot::verify(&round.election, &round.roll, ballot)
            .map_err(|flaw| Refusal::BadBallot { flaw })
    }

    /// Verifies a share and its second proof.
    ///
    /// # Errors
    /// The share's flaw, or that the round is not waiting for shares.
    pub fn verify_share(
        &self,
        id: &RoundId,
        slot: TellerSlot,
        share: &str,
        blame: &str,
    ) -> Result<VerifiedShare, Refusal> {
        let round = self.round(id).ok_or(Refusal::NotCounting)?;
        round
            .check_share(id, slot, share, blame)
            .map_err(|flaw| Refusal::BadShare { flaw })
    }
}

impl VotingRound {
    fn check_share(
        &self,
        id: &RoundId,
        slot: TellerSlot,
        share: &str,
        blame: &str,
    ) -> Result<VerifiedShare, Flaw> {
        let tally = self.tally.as_ref().ok_or(Flaw::WrongEventOrder)?;
        let at = usize::try_from(slot.0)
            .ok()
            .and_then(|slot| slot.checked_sub(1));
        let trustee = at
            .and_then(|at| self.trustees.get(at))
            .ok_or(Flaw::WrongOwner)?;
        let share = PartialDecryption::parse(share)?;
        share.verify(&self.election, tally, trustee)?;
        let blame = BlameProof::parse(blame)?;
        blame.verify(&self.election, tally, slot.0, trustee, &share)?;
        Ok(VerifiedShare {
            round: id.clone(),
            slot,
            share,
            blame,
        })
    }
}
