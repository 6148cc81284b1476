//! Who a socket is: a stranger until it proves a key, then one of four roles. What a stranger cannot say has no method.

use std::net::IpAddr;

use rand::Rng as _;
use tokio::sync::oneshot;

use super::limits::{LARGEST_MESSAGE, Place, SMALL_MESSAGE};
use crate::clock;
use crate::election::{Point, Signature, message};
use crate::hall::{Entrance, Hall};
use crate::protocol::{Role, You};

/// How long a challenge may be answered.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// What a socket is before its first message.
pub(super) struct Guest {
    /// The role its address names; none for a watcher.
    pub(super) audience: Option<Role>,
    /// Where it comes from.
    pub(super) address: IpAddr,
    /// Whether that is this machine, for which no limit holds.
    pub(super) local: bool,
    /// Given back once it has proven a key that plays a part.
    pub(super) unproven: Vec<Place<IpAddr>>,
    /// What it takes of its address's places while it stays.
    pub(super) _of_address: Option<Place<IpAddr>>,
}

impl Guest {
    /// Whether it takes one of the few places where a chair's size is read.
    pub(super) fn has_a_chairs_place(&self) -> bool {
        self.audience == Some(Role::Chair) && !self.unproven.is_empty()
    }
}

/// A socket that has proven nothing.
pub(super) struct Stranger {
    nonce: String,
    since: std::time::Instant,
    used: bool,
}

/// A socket whose key the hall knows; dropping it tells the hall that it left.
pub(super) struct Member {
    hall: Hall,
    pub(super) role: Role,
    pub(super) key: Point,
    pub(super) you: You,
    local: bool,
}

impl Stranger {
    pub(super) fn new() -> Self {
        let mut nonce = [0u8; 16];
        rand::rng().fill_bytes(&mut nonce);
        Self {
            nonce: hex::encode(nonce),
            since: clock::instant(),
            used: false,
        }
    }

    pub(super) fn nonce(&self) -> &str {
        &self.nonce
    }

    /// Whether the proof over this socket's challenge holds; a challenge is good once.
    pub(super) fn proves(
        &mut self,
        hall: &Hall,
        role: Role,
        key: &Point,
        nonce: &str,
        signature: &Signature,
    ) -> bool {
        let fresh = !std::mem::replace(&mut self.used, true) && self.since.elapsed() <= PATIENCE;
        let message = message::session(&hall.id(), role.word(), key, &self.nonce, nonce);
        fresh && nonce.len() == 32 && signature.verify(key, &message).is_ok()
    }
}

impl Member {
    /// A session that the hall let in.
    pub(super) fn new(hall: &Hall, role: Role, key: Point, you: You, local: bool) -> Self {
        Self {
            hall: hall.clone(),
            role,
            key,
            you,
            local,
        }
    }

    /// The largest message this role may send.
    pub(super) fn limit(&self) -> usize {
        match self.role {
            Role::Chair => LARGEST_MESSAGE,
            Role::Delegate => self.hall.voting().delegate_limit(),
            Role::Teller => self.hall.voting().share_limit(),
            Role::Desk => SMALL_MESSAGE,
        }
    }

    /// Asks again who this is.
    pub(super) async fn renew(&mut self) -> Renewed {
        match self.hall.who_is(self.role, self.key).await {
            None if self.hall.has_ended() => Renewed::Same,
            None => Renewed::Nobody,
            Some(you) if you == self.you => Renewed::Same,
            Some(you) => {
                self.you = you;
                Renewed::Changed
            }
        }
    }
}

/// What became of a member when it asked again.
pub(super) enum Renewed {
    /// Nothing changed.
    Same,
    /// It is somebody else now, such as a teller whose key was accepted.
    Changed,
    /// Its key has no part any more.
    Nobody,
}

impl Drop for Member {
    fn drop(&mut self) {
        self.hall.leave(self.role, self.key, self.local);
    }
}

/// The largest message of a socket without a role.
pub(super) fn strangers_limit() -> usize {
    SMALL_MESSAGE
}

/// A chair that waits until it is let in; dropping it gives back a place it was given and never heard of.
pub(super) struct Waiting {
    hall: Hall,
    key: Point,
    local: bool,
    heard: oneshot::Receiver<bool>,
}

impl Waiting {
    /// Waits for the word: the session when it may come in.
    pub(super) async fn word(&mut self) -> Option<Member> {
        let allowed = (&mut self.heard).await.unwrap_or(false);
        allowed.then(|| Member::new(&self.hall, Role::Chair, self.key, You::Chair, self.local))
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.heard.close();
        if self.heard.try_recv() == Ok(true) {
            self.hall.leave(Role::Chair, self.key, self.local);
        }
    }
}

/// What the hall said to a proven key.
pub(super) enum Entered {
    In(Member),
    Waiting(Waiting),
    Unknown,
    /// The hall has ended and knows nobody.
    Ended,
}

/// Asks the hall to let a proven key in.
pub(super) async fn enter(hall: &Hall, role: Role, key: Point, local: bool) -> Entered {
    match hall.enter(role, key, local).await {
        Entrance::Welcome(you) => Entered::In(Member::new(hall, role, key, you, local)),
        Entrance::Waiting(heard) => Entered::Waiting(Waiting {
            hall: hall.clone(),
            key,
            local,
            heard,
        }),
        Entrance::Unknown if hall.has_ended() => Entered::Ended,
        Entrance::Unknown => Entered::Unknown,
    }
}

/// Whether a peer is this very machine: it speaks from loopback or from one of the machine's own addresses.
pub(super) fn is_local(peer: IpAddr) -> bool {
    let peer = peer.to_canonical();
    peer.is_loopback()
        || if_addrs::get_if_addrs()
            .is_ok_and(|own| own.iter().any(|interface| interface.ip() == peer))
}
