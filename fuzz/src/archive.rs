//! The archive of a round: nothing holds but a beginning of the sound one, however well its hashes fit.

use std::sync::LazyLock;

use phieukin::election::Archive;

use crate::forge::{Step, put_together, take_apart};
use crate::round::{Round, Shape, TIMESTAMP, list};

/// A whole archive, and its steps.
pub struct Sound {
    pub bytes: Vec<u8>,
    pub steps: Vec<Step>,
}

/// Three ballots, two tellers, one result.
pub static SOUND: LazyLock<Sound> = LazyLock::new(|| {
    let mut round = Round::new(Shape::List(2, 1), 3, 2, 910);
    let markings = [list(2, &[0]), list(2, &[]), list(2, &[1])];
    let ballots = round.ballots(&markings);
    let (finished, _) = round.finished(&ballots);
    let steps = take_apart(&finished.bytes);
    Sound {
        bytes: finished.bytes,
        steps,
    }
});

/// Zero: the rest is the archive. Any other first byte: the rest replaces one text of it, and every hash fits.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = super::split(data) else {
        return;
    };
    if kind == 0 {
        let holds = holds(rest);
        assert!(
            !holds || SOUND.bytes.starts_with(rest),
            "a false archive holds"
        );
    } else if let Ok(text) = std::str::from_utf8(rest) {
        let mut steps = SOUND.steps.clone();
        let mut texts = texts(&mut steps);
        let place = usize::from(kind - 1) % texts.len();
        let sound = *texts[place] == text;
        text.clone_into(texts[place]);
        assert_eq!(holds(&put_together(&steps, TIMESTAMP)), sound);
    }
}

/// The texts of the sound archive in their order: what a case replaces.
pub fn texts(steps: &mut [Step]) -> Vec<&mut String> {
    let texts = steps.iter_mut().flat_map(|step| match step {
        Step::Setup {
            election,
            trustees,
            credentials,
        } => vec![election, trustees, credentials],
        Step::Ballot(raw)
        | Step::EncryptedTally { raw, .. }
        | Step::PartialDecryption { raw, .. }
        | Step::Result(raw) => vec![raw],
        Step::EndBallots => Vec::new(),
    });
    texts.collect()
}

fn holds(bytes: &[u8]) -> bool {
    _ = Archive::last_event_of(bytes);
    let read = Archive::read(bytes).and_then(|archive| archive.verify());
    read.is_ok()
}
