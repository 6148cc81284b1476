//! The receipt a phone saved: the server's word that a ballot is in the box.

use serde::Deserialize;

use super::report::{Check, Said, hold, said};
use crate::election::{Fingerprint, Point, RoundId, Signature, Tracker, message};

/// A saved receipt; what else a page writes beside these is left unread.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Receipt {
    /// Of which round.
    pub round: RoundId,
    /// Of which ballot.
    pub tracker: Tracker,
    /// Over `phieukin/receipt/v1|φ|tracker` by the meeting's receipt key.
    pub signature: Signature,
}

impl Receipt {
    /// Checks the server's signature.
    pub(super) fn verify(&self, fingerprint: &Fingerprint, key: &Point) -> Result<(), Said> {
        let message = message::receipt(fingerprint, &self.tracker);
        let holds = self.signature.verify(key, &message).is_ok();
        hold(
            holds,
            "chữ ký của máy chủ không đúng",
            "the server's signature does not hold",
        )
    }

    /// Looks for the ballot among those of a round's archive.
    pub(super) fn find(&self, ballots: &[Tracker]) -> Check {
        let there = ballots.contains(&self.tracker);
        hold(
            there,
            "máy chủ đã nhận lá phiếu này nhưng nó không có trong hòm: biên nhận là bằng chứng",
            "the server took this ballot but it is not in the archive: the receipt proves it",
        )?;
        Ok(said(
            "lá phiếu có trong hòm",
            "the ballot is in the archive",
        ))
    }
}
