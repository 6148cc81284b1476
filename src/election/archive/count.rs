//! The ballots of an archive, checked and multiplied together: some at a time, by all of a crew.
//!
//! Promises: the flaw is that of the first ballot in event order that has one, whoever shares the work; at any time each
//! of the crew holds the text of [`TOGETHER`] ballots; of a ballot that was checked nothing is kept but its credential and
//! its share in the product.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::super::ballot::AcceptedBallot;
use super::super::crew::Crew;
use super::super::flaw::Flaw;
use super::super::group::Point;
use super::super::tally::Product;
use super::ballots::{Ballots, Texts};
use super::{Archive, Frame};

/// What is left of sound ballots.
pub(super) struct Counted {
    /// Whose they are, in event order.
    pub(super) credentials: Vec<Point>,
    /// Their product.
    pub(super) product: Product,
}

/// Some ballots that stand together: those before the first with a flaw, and that flaw.
struct Part {
    place: usize,
    credentials: Vec<Point>,
    flaw: Option<Flaw>,
}

/// What all of the crew work on.
struct Work<'a, 'b> {
    frame: &'a Frame,
    together: usize,
    left: Mutex<Left<'a, 'b>>,
}

/// The ballots that nobody has taken; none once a flaw was found, since only an earlier one would matter.
struct Left<'a, 'b> {
    place: usize,
    texts: Option<&'a mut Texts<'b>>,
}

/// Checks every ballot and that no credential has two.
///
/// # Errors
/// The flaws of the first ballot that has one, then [`Flaw::DuplicateBallot`] for it.
pub(super) fn count<B: Ballots>(archive: &Archive<B>, crew: &dyn Crew) -> Result<Counted, Flaw> {
    count_by(TOGETHER, archive, crew)
}

fn count_by<B: Ballots>(
    together: usize,
    archive: &Archive<B>,
    crew: &dyn Crew,
) -> Result<Counted, Flaw> {
    let Archive { frame, ballots } = archive;
    let done = Mutex::new((Vec::new(), Product::of_none(&frame.election)));
    ballots.through(|texts| {
        let texts = Some(texts);
        let work = Work {
            frame,
            together,
            left: Mutex::new(Left { place: 0, texts }),
        };
        crew.all(&|| {
            let (checked, of_one) = work.through();
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            done.0.extend(checked);
            done.1.join(&of_one);
        });
    });
    let (mut parts, product) = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    parts.sort_unstable_by_key(|part: &Part| part.place);
    let credentials = in_order(&parts)?;
    Ok(Counted {
        credentials,
        product,
    })
}

/// Whose the ballots are, up to the first flaw in event order.
fn in_order(parts: &[Part]) -> Result<Vec<Point>, Flaw> {
    let mut known = BTreeSet::new();
    for part in parts {
        if !part.credentials.iter().all(|one| known.insert(one)) {
            return Err(Flaw::DuplicateBallot);
        }
        part.flaw.map_or(Ok(()), Err)?;
    }
    Ok(parts
        .iter()
        .flat_map(|part| &part.credentials)
        .copied()
        .collect())
}

impl Work<'_, '_> {
    /// Checks parts until none is left.
    fn through(&self) -> (Vec<Part>, Product) {
        let Frame { election, roll, .. } = self.frame;
        let mut product = Product::of_none(election);
        let mut parts = Vec::new();
        while let Some((place, raws, unread)) = self.next() {
            let (ballots, flaw) = AcceptedBallot::verify_all(election, roll, &raws);
            for ballot in &ballots {
                product.multiply(ballot);
            }
            let flaw = flaw.or(unread);
            parts.push(Part {
                place,
                credentials: ballots.iter().map(|one| *one.credential()).collect(),
                flaw,
            });
            if flaw.is_some() {
                self.left(|left| left.texts = None);
            }
        }
        (parts, product)
    }

    /// The next ballots, their place, and why there are no more if that is a flaw.
    fn next(&self) -> Option<(usize, Vec<String>, Option<Flaw>)> {
        self.left(|left| {
            let texts = left.texts.as_mut()?;
            let (mut raws, mut unread) = (Vec::with_capacity(self.together), None);
            for text in texts.by_ref().take(self.together) {
                match text {
                    Ok(raw) => raws.push(raw),
                    Err(flaw) => unread = Some(flaw),
                }
            }
            left.place += 1;
            (!raws.is_empty() || unread.is_some()).then_some((left.place, raws, unread))
        })
    }

    fn left<T>(&self, with: impl FnOnce(&mut Left<'_, '_>) -> T) -> T {
        with(&mut self.left.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Ballots that are checked together: enough to share the check of the subgroup, few enough for everybody to have some.
const TOGETHER: usize = 64;

#[cfg(test)]
mod tests {
    use std::thread;

    use super::super::staged::closed_box;
    use super::*;
    use crate::election::Alone;

    /// So many threads.
    struct Several(usize);

    impl Crew for Several {
        fn all(&self, work: &(dyn Fn() + Sync)) {
            thread::scope(|scope| {
                for _ in 0..self.0 {
                    scope.spawn(work);
                }
            });
        }
    }

    fn seven() -> Archive {
        Archive::read(&closed_box(7)).unwrap()
    }

    fn flaws(archive: &Archive) -> Vec<Option<Flaw>> {
        let on = |threads| count_by(2, archive, &Several(threads)).err();
        [1, 2, 3, 9].map(on).to_vec()
    }

    #[test]
    fn any_number_of_threads_counts_the_same() {
        let archive = seven();
        let alone = count(&archive, &Alone).unwrap();
        for threads in [1, 2, 3, 9] {
            let counted = count_by(2, &archive, &Several(threads)).unwrap();
            assert_eq!(counted.credentials, alone.credentials);
            assert_eq!(counted.product.written(), alone.product.written());
        }
    }

    #[test]
    fn the_first_flaw_is_told_on_any_number_of_threads() {
        let sound = seven();
        let mut archive = sound.clone();
        archive.ballots[6].push(' ');
        archive.ballots[3] = archive.ballots[1].clone();
        archive.ballots[5].clear();
        assert_eq!(flaws(&archive), [Some(Flaw::DuplicateBallot); 4]);
        archive.ballots[2].clear();
        assert_eq!(flaws(&archive), [Some(Flaw::MalformedJson); 4]);
        archive.ballots[1] = sound.ballots[0].clone();
        assert_eq!(flaws(&archive), [Some(Flaw::DuplicateBallot); 4]);
    }
}
