//! Where the ballots of an archive are: in memory, or in a file that is read again whenever they are wanted.

use std::io::Read;
use std::iter;

use super::super::flaw::Flaw;
use super::super::id::Digest;
use super::super::json;
use super::event::Kind;
use super::events::{Event, Events};

/// Raw ballots, one after another, until the first that is not there.
pub type Texts<'a> = dyn Iterator<Item = Result<String, Flaw>> + Send + 'a;

/// Somewhere to have ballots from, as often as they are wanted.
pub trait Ballots: Sync {
    /// Goes through all of them in event order.
    fn through<T>(&self, with: impl FnOnce(&mut Texts<'_>) -> T) -> T;
}

/// A file that can be read from its beginning as often as needed.
pub trait Stored: Sync {
    /// Reads it.
    fn read<T>(&self, with: impl FnOnce(&mut (dyn Read + Send)) -> T) -> T;
}

/// The ballots in a file that was read once, and must be the same when it is read again.
#[derive(Clone, Debug)]
pub struct Streamed<S> {
    pub(super) stored: S,
    pub(super) last_event: Digest,
}

impl Ballots for Vec<String> {
    fn through<T>(&self, with: impl FnOnce(&mut Texts<'_>) -> T) -> T {
        with(&mut self.iter().cloned().map(Ok))
    }
}

impl<S: Stored> Ballots for Streamed<S> {
    fn through<T>(&self, with: impl FnOnce(&mut Texts<'_>) -> T) -> T {
        let read = |from: &mut (dyn Read + Send)| with(&mut texts(from, self.last_event));
        self.stored.read(read)
    }
}

/// The ballots of a file whose chain ends in this event, which vouches for each of them.
fn texts(
    from: impl Read + Send,
    last_event: Digest,
) -> impl Iterator<Item = Result<String, Flaw>> + Send {
    let mut rest = Some(Events::begin(from));
    let mut next = move || -> Result<Option<String>, Flaw> {
        let Some(events) = rest.take() else {
            return Ok(None);
        };
        let mut events = events?;
        while let Some(Event { kind, data }) = events.next()? {
            if let (Kind::Ballot, [(_, body)]) = (kind, data.as_slice()) {
                let text = json::text(body)?.to_owned();
                rest = Some(Ok(events));
                return Ok(Some(text));
            }
        }
        if events.head()? == last_event {
            Ok(None)
        } else {
            Err(Flaw::WrongParent)
        }
    };
    iter::from_fn(move || next().transpose())
}

#[cfg(test)]
mod tests {
    use super::super::Archive;
    use super::super::staged::closed_box;
    use super::*;

    /// Another file at every reading.
    struct Changing<'a>(std::sync::Mutex<Vec<&'a [u8]>>);

    impl Stored for Changing<'_> {
        fn read<T>(&self, with: impl FnOnce(&mut (dyn Read + Send)) -> T) -> T {
            with(&mut self.0.lock().unwrap().pop().unwrap())
        }
    }

    #[test]
    fn a_file_that_is_another_when_it_is_read_again_does_not_hold() {
        let [bytes, other] = [7, 6].map(closed_box);
        let again = |second: &[u8]| {
            let files = Changing(vec![second, bytes.as_slice()].into());
            Archive::open(files).unwrap().verify().err()
        };
        assert_eq!(again(&bytes), None);
        assert_eq!(again(&other), Some(Flaw::WrongParent));
        assert_eq!(again(&bytes[..bytes.len() - 1]), Some(Flaw::Truncated));
        assert_eq!(again(&[]), Some(Flaw::Truncated));
    }
}
