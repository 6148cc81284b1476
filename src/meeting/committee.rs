//! The committee of tellers (Tổ kiểm phiếu) and the keys that only together open a result.

use super::id::TellerSlot;
use crate::election::{Point, TrusteeKey, Trustees};

/// The committee.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Committee {
    /// Head first; a teller's slot is its position from 1.
    pub tellers: Vec<Teller>,
    /// Whether a show of hands adopted it.
    pub adopted: bool,
    /// The code phones pin, once every key is accepted (mã Tổ kiểm phiếu).
    pub code: Option<String>,
}

/// One teller.
#[derive(Clone, Debug, PartialEq)]
pub struct Teller {
    /// The person.
    pub name: String,
    /// Office and unit.
    pub office: String,
    /// The teller's key, as far as it has come.
    pub key: TellerKey,
}

/// How far a teller's key has come.
#[derive(Clone, Debug, PartialEq)]
pub enum TellerKey {
    /// None yet.
    Missing,
    /// Offered from a phone; the chair has not confirmed whose phone it is.
    Offered(TrusteeKey, Point),
    /// Confirmed: the trustee key and the key of the teller's sessions.
    Accepted(TrusteeKey, Point),
}

impl Committee {
    /// The teller of a slot.
    pub fn teller(&self, slot: TellerSlot) -> Option<&Teller> {
        self.tellers.get(Self::index(slot)?)
    }

    /// The teller of a slot, to change.
    pub fn teller_mut(&mut self, slot: TellerSlot) -> Option<&mut Teller> {
        self.tellers.get_mut(Self::index(slot)?)
    }

    /// Each teller with its slot.
    pub fn slots(&self) -> impl Iterator<Item = (TellerSlot, &Teller)> {
        (1..).map(TellerSlot).zip(&self.tellers)
    }

    /// Whose session this key proves, once accepted.
    pub fn slot_of_session(&self, key: &Point) -> Option<TellerSlot> {
        self.slots().find_map(|(slot, teller)| {
            matches!(&teller.key, TellerKey::Accepted(_, session) if session == key).then_some(slot)
        })
    }

    /// Whether a trustee or session key is offered or accepted already.
    pub fn knows(&self, key: &Point) -> bool {
        self.tellers.iter().any(|teller| match &teller.key {
            TellerKey::Missing => false,
            TellerKey::Offered(trustee, session) | TellerKey::Accepted(trustee, session) => {
                trustee.public_key == *key || session == key
            }
        })
    }

    /// All trustee keys in slot order, once every one is accepted.
    pub fn trustees(&self) -> Option<Trustees> {
        let keys: Option<Vec<TrusteeKey>> = self
            .tellers
            .iter()
            .map(|teller| match &teller.key {
                TellerKey::Accepted(key, _) => Some(key.clone()),
                TellerKey::Missing | TellerKey::Offered(..) => None,
            })
            .collect();
        Trustees::from_keys(&keys?).ok()
    }

    fn index(slot: TellerSlot) -> Option<usize> {
        usize::try_from(slot.0.checked_sub(1)?).ok()
    }
}
