//! The messages that are signed, each with its tag (docs/cryptography.md §5).
//!
//! Promises: one function a purpose, so that no message can be mistaken for another.

use uuid::Uuid;

use super::group::Point;
use super::id::{Digest, Fingerprint, Tracker};
use super::tag;

/// What opens a session: the role's word, the key, and a nonce of either side.
pub fn session(
    meeting: &Uuid,
    role: &str,
    public: &Point,
    server_nonce: &str,
    page_nonce: &str,
) -> String {
    format!(
        "{}|{}|{role}|{public}|{server_nonce}|{page_nonce}",
        tag::SESSION,
        meeting.hyphenated()
    )
}

/// An act that enters the log, over the log head that its page saw and the raw JSON of the act.
pub fn act(meeting: &Uuid, log_head: &Digest, raw_act: &str) -> String {
    format!("{}|{}|{log_head}|{raw_act}", tag::ACT, meeting.hyphenated())
}

/// What the server signs when a ballot is in the box.
pub fn receipt(fingerprint: &Fingerprint, tracker: &Tracker) -> String {
    format!("{}|{fingerprint}|{tracker}", tag::RECEIPT)
}

/// What a device signs when its ballot is in the archive at closing.
pub fn statement_in(fingerprint: &Fingerprint, archive: &Digest, log_head: &Digest) -> String {
    format!("{}|{fingerprint}|{archive}|{log_head}", tag::IN)
}

/// What a device signs when it has counted again.
pub fn statement_recount(fingerprint: &Fingerprint, archive: &Digest, result: &Digest) -> String {
    format!("{}|{fingerprint}|{archive}|{result}", tag::RECOUNT)
}
