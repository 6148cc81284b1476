//! Every tag that separates one use of a hash from another.
//!
//! Promises: no tag of ours is a prefix of a Belenios tag nor of another of ours, and each is used for
//! one purpose (docs/cryptography.md §3).

/// Secret key of a credential, from a ballot token.
pub const CREDENTIAL: &str = "phieukin/credential/v1";
/// Secret key of a session, from any code.
pub const SESSION_KEY: &str = "phieukin/session-key/v1";
/// Secret key of a trustee, from a teller code.
pub const TRUSTEE: &str = "phieukin/trustee/v1";
/// Message that opens a session.
pub const SESSION: &str = "phieukin/session/v1";
/// Message of an act that enters the log.
pub const ACT: &str = "phieukin/act/v1";
/// Message of a receipt.
pub const RECEIPT: &str = "phieukin/receipt/v1";
/// Message of a device that found its ballot in the archive.
pub const IN: &str = "phieukin/in/v1";
/// Message of a device that counted again.
pub const RECOUNT: &str = "phieukin/recount/v1";
/// Challenge of a signature of ours.
pub const SIGNATURE: &str = "phieukin/signature/v1";
/// Challenge of the second proof of a share.
pub const BLAME: &str = "phieukin/blame/v1";
/// Hash of the trustees that people compare.
pub const TRUSTEES: &str = "phieukin/trustees/v1";
/// Hash that draws the nonce of a proof.
pub const NONCE: &str = "phieukin/nonce/v1";

/// Challenge of a trustee's proof of knowing the secret key (Belenios).
pub const POK: &str = "pok";
/// Challenge of a ballot's signature (Belenios).
pub const SIG: &str = "sig";
/// Challenge of a proof about one ciphertext (Belenios).
pub const PROVE: &str = "prove";
/// Challenge of the proof that blank excludes choices (Belenios).
pub const BLANK: &str = "bproof0";
/// Challenge of the overall proof of a question with a blank choice (Belenios).
pub const BLANK_OVERALL: &str = "bproof1";
/// Challenge of a share's proof (Belenios).
pub const DECRYPT: &str = "decrypt";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_tag_is_a_prefix_of_another() {
        let tags = [
            CREDENTIAL,
            SESSION_KEY,
            TRUSTEE,
            SESSION,
            ACT,
            RECEIPT,
            IN,
            RECOUNT,
            SIGNATURE,
            BLAME,
            TRUSTEES,
            NONCE,
            POK,
            SIG,
            PROVE,
            BLANK,
            BLANK_OVERALL,
            DECRYPT,
        ];
        for (place, tag) in tags.iter().enumerate() {
            for (other_place, other) in tags.iter().enumerate() {
                let clash =
                    other_place != place && format!("{other}|").starts_with(&format!("{tag}|"));
                assert!(!clash, "{tag} and {other}");
            }
        }
    }
}
