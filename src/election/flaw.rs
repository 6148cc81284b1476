//! Why a document of a round is refused: one code a reason, the same in Rust and TypeScript.
//!
//! Promises: a code never carries data, so that both implementations can be compared byte for byte;
//! which of several flaws is returned follows the orders written in [`super::ballot`] and
//! [`super::archive`]. `web/src/election/flaw.ts` is generated from this list.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! flaws {
    ($($variant:ident $code:literal $sentence:literal,)+) => {
        /// One reason to refuse an election, a roll, a ballot, a share, a tally or an archive.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Deserialize, Serialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Flaw {
            $(#[doc = $sentence] $variant,)+
        }

        impl Flaw {
            /// Every flaw, in the order of this list.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The code that crosses the wire and stands in the shared vectors.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        impl fmt::Display for Flaw {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(match self {
                    $(Self::$variant => $sentence,)+
                })
            }
        }
    };
}

flaws! {
    // The text.
    TooLarge "too_large" "The text is longer than any sound one.",
    MalformedJson "malformed_json" "The text is not well-formed JSON in UTF-8.",
    WrongType "wrong_type" "A JSON value is of another kind than its place asks for.",
    UnknownField "unknown_field" "A field stands there that the format does not list.",
    MissingField "missing_field" "A field that the format lists is missing.",
    NotCanonical "not_canonical" "The text is not written in its one canonical way.",
    // The leaves.
    MalformedNumber "malformed_number" "A number is not a plain decimal string.",
    NumberOutOfRange "number_out_of_range" "A number is not below the group order.",
    MalformedPoint "malformed_point" "A group element is not 64 lower-case hexadecimal digits.",
    BadPoint "bad_point" "A group element is not the one encoding of a point of the curve.",
    Identity "identity" "The neutral element stands where it is refused.",
    Torsion "torsion" "A group element lies outside the subgroup of prime order.",
    MalformedDigest "malformed_digest" "A digest is not 64 lower-case hexadecimal digits.",
    // The set-up.
    UnsupportedVersion "unsupported_version" "The protocol version is another than 1.",
    UnsupportedGroup "unsupported_group" "The group is another than Ed25519.",
    UnsupportedQuestion "unsupported_question" "A question is of a kind other than homomorphic.",
    UnsupportedTrustees "unsupported_trustees" "A trustee is of a kind other than single.",
    UnsupportedWeight "unsupported_weight" "A credential carries a weight.",
    UnsupportedEvent "unsupported_event" "The archive holds an event of a shuffle.",
    MalformedUuid "malformed_uuid" "The uuid is not at least 14 base58 characters.",
    BadQuestion "bad_question" "A question has no answers or impossible bounds.",
    BadRules "bad_rules" "The added rules do not fit the questions or themselves.",
    NoTrustee "no_trustee" "There is no trustee.",
    DuplicateTrustee "duplicate_trustee" "Two trustees have the same key.",
    BadTrusteeProof "bad_trustee_proof" "A trustee's proof of knowing the secret key does not hold.",
    WrongJointKey "wrong_joint_key" "The election key is not the product of the trustees' keys.",
    DuplicateCredential "duplicate_credential" "A credential is listed twice.",
    WrongSpares "wrong_spares" "A spare is not on the roll, or replaces what it cannot.",
    // The ballot.
    WrongUuid "wrong_uuid" "The ballot names another election.",
    WrongFingerprint "wrong_fingerprint" "The ballot carries another election's fingerprint.",
    UnknownCredential "unknown_credential" "The credential is not on the roll.",
    WrongLength "wrong_length" "A list has another length than the election asks for.",
    MissingBlankProof "missing_blank_proof" "A question with a blank choice has no proof of it.",
    UnexpectedBlankProof "unexpected_blank_proof" "A question without a blank choice has a proof of one.",
    BadIndividualProof "bad_individual_proof" "The proof that a choice is zero or one does not hold.",
    BadBlankProof "bad_blank_proof" "The proof that blank excludes every choice does not hold.",
    BadOverallProof "bad_overall_proof" "The proof that the number of choices is allowed does not hold.",
    WrongProduct "wrong_product" "The joining question is not the product of the other two.",
    WrongHash "wrong_hash" "The hash in the signature is not that of the ballot.",
    BadSignature "bad_signature" "The signature does not hold.",
    BadMarking "bad_marking" "The marking is not one that the election admits.",
    DuplicateBallot "duplicate_ballot" "A credential has two ballots.",
    ReplacedCredential "replaced_credential" "The ballot's credential was lost and replaced.",
    UnusedSpare "unused_spare" "The ballot's credential is a spare that replaces none.",
    // The count.
    WrongTally "wrong_tally" "The encrypted tally is not the product of the ballots.",
    WrongCounter "wrong_counter" "The counters of the tally are not the number of ballots.",
    BelowMinimum "below_minimum" "Fewer ballots than the minimum were opened.",
    WrongOwner "wrong_owner" "A share names a trustee who does not exist.",
    DuplicateDecryption "duplicate_decryption" "A trustee has two shares.",
    MissingDecryption "missing_decryption" "A trustee's share is missing.",
    BadDecryptionProof "bad_decryption_proof" "The proof of a share does not hold.",
    BadBlameProof "bad_blame_proof" "The second proof of a share does not hold.",
    Undecryptable "undecryptable" "The shares do not open the tally to counts of the ballots.",
    WrongResult "wrong_result" "The result is not what the shares open.",
    // The archive.
    Truncated "truncated" "The archive ends inside a record or before its set-up.",
    BadRecordHeader "bad_record_header" "A record's header is not written in its one way.",
    BadPadding "bad_padding" "A record is padded with something other than zeros.",
    WrongRecordName "wrong_record_name" "A record's name is not one that may stand there.",
    WrongRecordHash "wrong_record_hash" "A record's name is not the hash of its body.",
    WrongTime "wrong_time" "A record's time is not the archive's.",
    UnknownEvent "unknown_event" "An event is of an unknown kind.",
    WrongParent "wrong_parent" "An event does not name the event before it.",
    WrongHeight "wrong_height" "An event's height is not its place.",
    WrongEventOrder "wrong_event_order" "An event stands where its kind may not.",
    WrongRecordCount "wrong_record_count" "An event has more or fewer records than its kind needs.",
    WrongPayload "wrong_payload" "An event, or the record it names, does not name the record before it.",
    StrayRecord "stray_record" "Records without an event end the archive.",
    WrongSetup "wrong_setup" "The set-up does not name the records before it.",
}

impl std::error::Error for Flaw {}

impl Flaw {
    /// Tells an election that may be sound, but of a kind this program does not use, from a flawed one.
    pub fn unsupported(&self) -> bool {
        matches!(
            self,
            Self::UnsupportedVersion
                | Self::UnsupportedGroup
                | Self::UnsupportedQuestion
                | Self::UnsupportedTrustees
                | Self::UnsupportedWeight
                | Self::UnsupportedEvent
        )
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::{env, fs};

    use super::Flaw;

    const GENERATED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/web/src/election/flaw.ts");

    #[test]
    fn the_typescript_list_is_the_rust_list() {
        let mut text = String::from(
            "// Generated from src/election/flaw.rs (UPDATE=1 cargo nextest run flaw); not edited by hand.\n\n\
             export const flaws = [\n",
        );
        for flaw in Flaw::ALL {
            writeln!(text, "  \"{}\",", flaw.code()).unwrap();
        }
        text.push_str("] as const;\n\nexport type Flaw = (typeof flaws)[number];\n");
        if env::var_os("UPDATE").is_some() {
            fs::write(GENERATED, &text).unwrap();
        }
        assert_eq!(fs::read_to_string(GENERATED).unwrap(), text);
    }

    #[test]
    fn the_code_of_a_flaw_is_its_json() {
        for flaw in Flaw::ALL {
            let json = serde_json::to_string(flaw).unwrap();
            assert_eq!(json, format!("\"{}\"", flaw.code()));
        }
    }
}
