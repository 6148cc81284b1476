//! Archives with one flaw: of their records, of their events, of what they say.

use phieukin::election::{AcceptedBallot, Flaw};

use super::{Content, Refused};
use crate::forge::{Step, put_together, take_apart};
use crate::forgeries::forgeries;
use crate::opened::shares_with_a_wrong_factor;
use crate::round::{Round, Shape, TIMESTAMP, list};
use crate::tree::{Tree, changed};

mod records;
mod set_up;
pub mod spares;

use records::{of_bytes, of_events, of_records};
use set_up::of_set_up;

pub fn all() -> Vec<Refused> {
    let mut round = Round::new(Shape::List(1, 1), 3, 2, 90);
    let ballots = round.ballots(&[list(1, &[0]), list(1, &[]), list(1, &[0])]);
    let (finished, _) = round.finished(&ballots);
    let steps = take_apart(&finished.bytes);
    let set_up = put_together(&steps[..1], TIMESTAMP);
    let voting = put_together(&steps[..3], TIMESTAMP);
    let mut all = of_bytes(&set_up);
    all.extend(of_records(&set_up));
    all.extend(of_events(&voting));
    all.extend(of_set_up(&steps[0]));
    all.extend(of_count(&steps, &mut round));
    all.extend(below_the_minimum(&mut round, &ballots));
    all.extend(of_order(&steps));
    all.extend(spares::of_listing());
    all.extend(spares::of_replacing());
    let mut round = Round::new(Shape::List(3, 2), 6, 2, 91);
    all.extend(
        forgeries(&mut round)
            .into_iter()
            .map(|(name, flaw, archive)| {
                refused(
                    &format!("archive-{}", name.replace([' ', '\''], "-")),
                    flaw,
                    archive,
                )
            }),
    );
    all
}

fn refused(name: &str, flaw: Flaw, archive: Vec<u8>) -> Refused {
    Refused {
        name: name.to_owned(),
        flaw,
        content: Content::Archive(archive),
    }
}

/// Flaws of the count, every hash right.
#[expect(clippy::too_many_lines, reason = "one table")]
fn of_count(sound: &[Step], round: &mut Round) -> Vec<Refused> {
    let share = sound.len() - 3;
    let with = |name: &str, flaw: Flaw, change: &dyn Fn(&mut Vec<Step>)| {
        let mut steps = sound.to_vec();
        change(&mut steps);
        refused(name, flaw, put_together(&steps, TIMESTAMP))
    };
    let owner = |steps: &mut Vec<Step>, to: u64| {
        if let Step::PartialDecryption { owner, .. } = &mut steps[share] {
            *owner = to;
        }
    };
    let edit = |steps: &mut Vec<Step>, change: fn(&mut Tree)| {
        if let Step::PartialDecryption { raw, .. } = &mut steps[share] {
            *raw = changed(raw, change);
        }
    };
    let wrong = shares_with_a_wrong_factor(round, sound);
    vec![
        with("count-share-of-nobody", Flaw::WrongOwner, &|steps| {
            owner(steps, 3);
        }),
        with("count-share-of-owner-zero", Flaw::WrongOwner, &|steps| {
            owner(steps, 0);
        }),
        with("count-share-twice", Flaw::DuplicateDecryption, &|steps| {
            steps[share + 1] = steps[share].clone();
        }),
        with(
            "count-shares-exchanged",
            Flaw::BadDecryptionProof,
            &|steps| owner(steps, 2),
        ),
        with("count-share-shorter", Flaw::WrongLength, &|steps| {
            edit(steps, |share| {
                drop(share.at("decryption_factors/0").elements().pop());
            });
        }),
        with(
            "count-share-number-out-of-range",
            Flaw::NumberOutOfRange,
            &|steps| {
                edit(steps, |share| {
                    *share.at("decryption_proofs/0/0/challenge").text() =
                        crate::tree::order().to_string();
                });
            },
        ),
        with(
            "count-wrong-factor-with-a-proof-that-holds",
            Flaw::Undecryptable,
            &|steps| {
                steps[share] = wrong.clone();
            },
        ),
        with("count-result-of-other-shape", Flaw::WrongResult, &|steps| {
            steps[share + 2] = Step::Result("{\"result\":[[1,2,0]]}".to_owned());
        }),
        with("count-result-as-strings", Flaw::WrongType, &|steps| {
            steps[share + 2] = Step::Result("{\"result\":[[\"1\",\"2\"]]}".to_owned());
        }),
    ]
}

fn below_the_minimum(round: &mut Round, ballots: &[AcceptedBallot]) -> Vec<Refused> {
    let (archive, _) = round.finished(&ballots[..2]);
    vec![refused(
        "count-below-the-minimum",
        Flaw::BelowMinimum,
        archive.bytes,
    )]
}

/// Ends that come at the wrong place.
fn of_order(sound: &[Step]) -> Vec<Refused> {
    let (ballot, end, tally) = (sound[1].clone(), sound[4].clone(), sound[5].clone());
    let set_up = sound[0].clone();
    let with = |name: &str, steps: &[Step]| {
        refused(name, Flaw::WrongEventOrder, put_together(steps, TIMESTAMP))
    };
    vec![
        with(
            "order-ballot-after-the-end",
            &[set_up.clone(), end.clone(), ballot],
        ),
        with("order-end-twice", &[set_up.clone(), end.clone(), end]),
        with("order-tally-without-an-end", &[set_up, tally]),
    ]
}
