//! The two secrets the server itself holds: the chair's code, for the link it prints, and the key of its receipts.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::disk::write_private;
use super::error::Error;
use crate::election::{SigningKey, TellerCode};

/// The server's secrets of one meeting. They redact and wipe themselves.
#[derive(Clone, Debug)]
pub struct Keys {
    /// The chair's code.
    pub chair: TellerCode,
    /// Signs receipts.
    pub receipt: SigningKey,
}

/// Each of the two wipes itself.
impl ZeroizeOnDrop for Keys {}

/// The file: two texts.
#[derive(Deserialize, Serialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct Written {
    chair: String,
    receipt: String,
}

impl Keys {
    /// Writes the file, once.
    pub(super) fn write(&self, file: &Path) -> Result<(), Error> {
        let written = Written {
            chair: self.chair.reveal().to_string(),
            receipt: hex::encode(self.receipt.to_bytes()),
        };
        let text = Zeroizing::new(serde_json::to_vec(&written).expect("two texts are JSON"));
        write_private(file, &text)
    }

    /// Reads it back.
    pub(super) fn read(file: &Path) -> Result<Self, Error> {
        let text = Zeroizing::new(fs::read(file).map_err(|error| Error::io(file, error))?);
        parse(&text).ok_or_else(|| Error::Damaged {
            file: file.to_owned(),
            why: "không đọc được khóa".to_owned(),
        })
    }
}

fn parse(text: &[u8]) -> Option<Keys> {
    let written: Written = serde_json::from_slice(text).ok()?;
    let mut secret = Zeroizing::new([0; 32]);
    hex::decode_to_slice(&written.receipt, &mut *secret).ok()?;
    Some(Keys {
        chair: TellerCode::parse(&written.chair).ok()?,
        receipt: SigningKey::from_bytes(&secret).ok()?,
    })
}
