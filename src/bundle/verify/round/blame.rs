//! The tellers' second proofs of one round.

use serde_json::value::RawValue;

use super::Case;
use crate::bundle::report::{Check, Said, flawed, hold, said};
use crate::election::archive::Ballots;
use crate::election::{BlameProof, EncryptedTally, PartialDecryption};

impl<B: Ballots> Case<'_, B> {
    /// Every teller's second proof holds.
    pub(super) fn blame(&self, bytes: &[u8]) -> Check {
        let unreadable = || said("không đọc được", "it cannot be read");
        let text = std::str::from_utf8(bytes).map_err(|_| unreadable())?;
        let proofs: Vec<&RawValue> = serde_json::from_str(text).map_err(|_| unreadable())?;
        let raws: Vec<&str> = proofs.iter().map(|proof| proof.get()).collect();
        hold(
            format!("[{}]", raws.join(",")) == text,
            "không viết đúng dạng",
            "it is not written in its one way",
        )?;
        let shares = self.archive.shares();
        hold(
            raws.len() == shares.len(),
            "thiếu hoặc thừa chứng minh",
            "it has proofs too few or too many",
        )?;
        let tally = self.archive.tally().ok_or_else(unreadable)?;
        let tally = EncryptedTally::parse(tally).map_err(flawed)?;
        for (raw, (owner, share)) in raws.iter().zip(shares) {
            self.blame_of(raw, *owner, share, &tally)?;
        }
        Ok(said(
            "chứng minh thứ hai của mọi kiểm phiếu viên đều đúng",
            "every teller's second proof holds",
        ))
    }

    fn blame_of(
        &self,
        raw: &str,
        owner: u64,
        share: &PartialDecryption,
        tally: &EncryptedTally,
    ) -> Result<(), Said> {
        let unknown = || {
            said(
                "kiểm phiếu viên không có",
                "it names a teller who does not exist",
            )
        };
        let number = u32::try_from(owner).map_err(|_| unknown())?;
        let place = usize::try_from(owner)
            .ok()
            .and_then(|owner| owner.checked_sub(1));
        let trustee = place
            .and_then(|place| self.archive.trustees().keys().get(place))
            .ok_or_else(unknown)?;
        BlameProof::parse(raw)
            .and_then(|proof| {
                proof.verify(
                    self.archive.election(),
                    tally,
                    number,
                    &trustee.public_key,
                    share,
                )
            })
            .map_err(flawed)
    }
}
