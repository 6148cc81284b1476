//! What travels beside an act and never enters the log; printed, it shows nothing.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::election::Point;
use crate::meeting::SeatId;

/// What travels beside an act and is never logged with it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "attachment", rename_all = "snake_case", deny_unknown_fields)]
pub enum Attachment {
    /// With `issue_token`: the public halves of the token.
    Token {
        /// The public credential.
        credential: Point,
        /// The key of the phone's sessions.
        session: Point,
    },
    /// With `make_spares`: the public halves of each.
    Spares {
        /// One for each spare, in any order.
        spares: Vec<TokenHalves>,
    },
    /// With `replace_lost`: whose token is lost, and the public halves of the spare that takes its place.
    Spare {
        /// Whose.
        seat: SeatId,
        /// The spare's.
        spare: TokenHalves,
    },
    /// With `give_share`: the share and its second proof.
    Share {
        /// The partial decryption's JSON, byte for byte.
        share: String,
        /// The second proof's JSON.
        blame: String,
    },
}

/// What the server may know of a token; wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TokenHalves {
    /// The public credential.
    pub credential: Point,
    /// The key of the phone's sessions.
    pub session: Point,
}

impl fmt::Debug for TokenHalves {
    /// Nothing of it: the act it comes with may name a seat.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenHalves(…)")
    }
}

impl fmt::Debug for Attachment {
    /// The kind only, as of the message it travels in.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token { .. } => "Token(…)",
            Self::Spares { .. } => "Spares(…)",
            Self::Spare { .. } => "Spare(…)",
            Self::Share { .. } => "Share(…)",
        })
    }
}
