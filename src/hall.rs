//! The hall: one thread that owns the record, the boxes and the store of one meeting.
//!
//! Letters come in, answers and views go out. A letter is decided, written with fsync, applied, then answered: nothing
//! is acknowledged before it is on disk. Proofs are verified on a pool before their letter is written ([`Voting`]), so
//! the thread never waits for one. [`Hall`] is the handle everything else holds.

mod ending;
mod error;
mod evidence;
mod framed;
mod letter;
mod owner;
mod publisher;
mod reach;
mod sessions;
mod shelf;
mod voting;

use std::fmt;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{oneshot, watch};
use uuid::Uuid;

use crate::bundle::Material;
use crate::election::{AcceptedBallot, Digest, Point, RoundId, Signature, Tracker};
use crate::meeting::view::{LaptopView, RehearsalView};
use crate::meeting::{Preparation, Refusal, SeatId, SignedAct, Statement, WallOrder};
use crate::protocol::{Attachment, Role, TokenHalves, You};
use crate::store::Store;

use letter::Letter;

pub use ending::Ending;
pub use error::Error;
pub use framed::Framed;
pub use reach::Reach;
pub use sessions::Entrance;
pub use shelf::{Shelf, Shelved};
pub use voting::{VerifiedShare, Voting};

/// A receipt for a ballot on disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// Which ballot.
    pub tracker: Tracker,
    /// By the meeting's receipt key.
    pub signature: Signature,
}

/// What comes beside an act, checked as far as it can be off the thread.
pub enum Beside {
    /// Nothing.
    Nothing,
    /// The public halves of a token.
    Token {
        /// The public credential.
        credential: Box<Point>,
        /// The key of the phone's sessions.
        session: Box<Point>,
    },
    /// The public halves of spare tokens.
    Spares(Vec<TokenHalves>),
    /// Whose token is lost, and the spare that takes its place.
    Spare(SeatId, Box<TokenHalves>),
    /// A share whose proofs hold.
    Share(Box<VerifiedShare>),
}

/// What whoever looks after the laptop must know of the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upkeep {
    /// The address that phones use.
    pub address: String,
    /// From the sealed roll until the result: the machine must not sleep.
    pub round_under_way: bool,
    /// The doors are open and no phone is here.
    pub phones_awaited: bool,
}

/// What a rehearsal takes from the meeting that it rehearses.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// What the chair has prepared.
    pub preparation: Preparation,
    /// The addresses of the server, the chosen one first.
    pub addresses: Vec<String>,
}

/// The newest view of each audience, serialised once for all of its sockets.
#[derive(Clone, Debug, Default)]
pub struct Views {
    /// Everybody's.
    pub hall: Framed,
    /// The chair's.
    pub chair: Framed,
    /// The desks'.
    pub desk: Framed,
}

/// The handle of a running hall.
#[derive(Clone)]
pub struct Hall {
    id: Uuid,
    letters: Sender<Letter>,
    views: watch::Receiver<Views>,
    phones: watch::Receiver<Framed>,
    roles: watch::Receiver<u64>,
    shelf: Arc<Shelf>,
    voting: Arc<Voting>,
    ending: Arc<Mutex<Option<Ending>>>,
    reach: Arc<Reach>,
}

impl Hall {
    /// Replays the meeting of an open store and starts its thread. It ends when the last handle is gone.
    ///
    /// # Errors
    /// When what is on disk does not hold together.
    pub fn wake(store: Store, addresses: Vec<String>) -> Result<Self, Error> {
        let (letters, mailbox) = channel();
        let (alive, ended) = channel();
        let owner = owner::Owner::wake(store, addresses)?;
        let hall = Self {
            id: owner.meeting_id(),
            letters,
            views: owner.views(),
            phones: owner.phones(),
            roles: owner.roles(),
            shelf: owner.shelf(),
            voting: owner.voting(),
            ending: Arc::new(Mutex::new(Some(Ending::of(ended)))),
            reach: Arc::default(),
        };
        std::thread::Builder::new()
            .name("hall".to_owned())
            .spawn(move || {
                let _alive = alive;
                owner.run(&mailbox);
            })
            .expect("a machine that runs the server can start one more thread");
        Ok(hall)
    }

    /// The meeting's uuid.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// The meeting's place in every path: the first eight digits of its uuid.
    pub fn slug(&self) -> String {
        self.id.simple().to_string().chars().take(8).collect()
    }

    /// Whether the thread has ended: as long as a handle is held, that is so only when its disk has failed.
    pub fn has_ended(&self) -> bool {
        self.roles.has_changed().is_err()
    }

    /// Comes true when the disk has failed and the thread has ended. Holds no handle.
    pub fn ended(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut roles = self.roles.clone();
        async move { while roles.changed().await.is_ok() {} }
    }

    /// The thread, to be waited for once every handle is gone; it is given once.
    pub fn ending(&self) -> Option<Ending> {
        let mut ending = self.ending.lock().unwrap_or_else(PoisonError::into_inner);
        ending.take()
    }

    /// The newest views; a watcher sees the latest, never a queue.
    pub fn views(&self) -> watch::Receiver<Views> {
        self.views.clone()
    }

    /// The newest view of the phones; it turns only when something in it is news to them.
    pub fn phones(&self) -> watch::Receiver<Framed> {
        self.phones.clone()
    }

    /// Turns whenever a token, a desk or a teller's key changes: sessions then ask again who they are.
    pub fn roles(&self) -> watch::Receiver<u64> {
        self.roles.clone()
    }

    /// The public files.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// What is needed to verify ballots and shares off the thread.
    pub fn voting(&self) -> Arc<Voting> {
        Arc::clone(&self.voting)
    }

    /// Asks for an act.
    ///
    /// # Errors
    /// Why the rules, or the disk, say no.
    pub async fn act(&self, act: SignedAct, beside: Beside) -> Result<(), Refusal> {
        self.ask(|reply| Letter::Act(Box::new(act), beside, reply))
            .await
            .unwrap_or(Err(Refusal::DiskRefused))
    }

    /// Puts a verified ballot into its box.
    ///
    /// # Errors
    /// When the round is not open, or another ballot of the credential is in the box.
    pub async fn cast(&self, round: RoundId, ballot: AcceptedBallot) -> Result<Receipt, Refusal> {
        let ask = self.ask(|reply| Letter::Cast(round, Box::new(ballot), reply));
        ask.await.unwrap_or(Err(Refusal::DiskRefused))
    }

    /// The receipt of a credential's ballot.
    pub async fn find(&self, round: RoundId, session: Point, credential: Point) -> Option<Receipt> {
        self.ask(|reply| Letter::Find(round, session, credential, reply))
            .await
            .flatten()
    }

    /// The receipt of the very ballot with this tracker, if it is in the box. Only who has its bytes knows the tracker
    /// before the archive is closed.
    pub async fn held(&self, round: RoundId, tracker: Tracker) -> Option<Receipt> {
        self.ask(|reply| Letter::Held(round, tracker, reply))
            .await
            .flatten()
    }

    /// Takes a device statement.
    ///
    /// # Errors
    /// When it does not hold, or says another thing than before.
    pub async fn state(&self, statement: Statement) -> Result<(), Refusal> {
        let ask = self.ask(|reply| Letter::State(Box::new(statement), reply));
        ask.await.unwrap_or(Err(Refusal::DiskRefused))
    }

    /// Lets a proven session in; [`Hall::leave`] is its end.
    pub async fn enter(&self, role: Role, key: Point, local: bool) -> Entrance {
        self.ask(|reply| Letter::Enter(role, key, local, reply))
            .await
            .unwrap_or(Entrance::Unknown)
    }

    /// Ends a session that entered.
    pub fn leave(&self, role: Role, key: Point, local: bool) {
        self.tell(Letter::Leave(role, key, local));
    }

    /// Who a session is by now.
    pub async fn who_is(&self, role: Role, key: Point) -> Option<You> {
        self.ask(|reply| Letter::WhoIs(role, key, reply))
            .await
            .flatten()
    }

    /// The word of the session with this key to all others that wait with it; one that is let in ends with [`Hall::leave`].
    pub fn answer_chair(&self, key: Point, allow: bool) {
        self.tell(Letter::AnswerChair(key, allow));
    }

    /// The address phones shall use from now on.
    pub fn choose_address(&self, address: String) {
        self.tell(Letter::ChooseAddress(address));
    }

    /// Tells the wall what to show.
    ///
    /// # Errors
    /// Why it cannot, or what the disk says.
    pub async fn direct_wall(&self, order: WallOrder) -> Result<(), Refusal> {
        let ask = self.ask(|reply| Letter::DirectWall(order, reply));
        ask.await.unwrap_or(Err(Refusal::DiskRefused))
    }

    /// What a rehearsal of this meeting starts from.
    ///
    /// # Errors
    /// What the meeting lacks for one.
    pub async fn prepared(&self) -> Result<Prepared, Refusal> {
        self.ask(Letter::Prepared)
            .await
            .unwrap_or(Err(Refusal::DiskRefused))
    }

    /// Everything that papers and tables are made from, as it stands.
    pub async fn material(&self) -> Option<Material> {
        self.ask(Letter::Material).await.flatten()
    }

    /// The rehearsal that the chair's page shows from now on; nothing of it enters the log.
    pub fn show_rehearsal(&self, rehearsal: Option<RehearsalView>) {
        self.tell(Letter::ShowRehearsal(rehearsal));
    }

    /// The hall of that rehearsal: it follows this one to other addresses from now on.
    pub fn accompany(&self, rehearsal: Option<Self>) {
        self.tell(Letter::Accompany(rehearsal));
    }

    /// Whether another device than this laptop has come.
    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// What to know to look after the laptop; none when the hall has ended. It blocks: for a thread of its own.
    pub fn upkeep(&self) -> Option<Upkeep> {
        let (reply, answer) = oneshot::channel();
        self.tell(Letter::Upkeep(reply));
        answer.blocking_recv().ok()
    }

    /// How the laptop stands, for the chair's page; nothing of it enters the log.
    pub fn show_laptop(&self, laptop: LaptopView) {
        self.tell(Letter::ShowLaptop(laptop));
    }

    /// The server has these addresses from now on. Phones use the one they did, or `move_to`.
    pub fn follow_addresses(&self, addresses: Vec<String>, move_to: Option<String>) {
        self.tell(Letter::FollowAddresses(addresses, move_to));
    }

    /// The fingerprint of the certificate that the port proves itself with, shown from now on.
    pub fn show_certificate(&self, fingerprint: Digest) {
        self.tell(Letter::ShowCertificate(fingerprint));
    }

    async fn ask<T>(&self, letter: impl FnOnce(oneshot::Sender<T>) -> Letter) -> Option<T> {
        let (reply, answer) = oneshot::channel();
        self.tell(letter(reply));
        answer.await.ok()
    }

    /// A hall that has ended answers nobody; whoever asked learns it from the missing answer.
    fn tell(&self, letter: Letter) {
        drop(self.letters.send(letter));
    }
}

impl fmt::Debug for Beside {
    /// The kind only: the act it comes with names a seat, which may stand in no line with a credential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "Nothing",
            Self::Token { .. } => "Token(…)",
            Self::Spares(_) => "Spares(…)",
            Self::Spare(..) => "Spare(…)",
            Self::Share(_) => "Share(…)",
        })
    }
}

impl Beside {
    /// What an attachment is before any proof in it is checked; a share must go through [`Voting`] instead.
    pub fn token(attachment: Option<&Attachment>) -> Self {
        match attachment {
            Some(Attachment::Token {
                credential,
                session,
            }) => Self::Token {
                credential: Box::new(*credential),
                session: Box::new(*session),
            },
            Some(Attachment::Spares { spares }) => Self::Spares(spares.clone()),
            Some(Attachment::Spare { seat, spare }) => Self::Spare(*seat, Box::new(spare.clone())),
            Some(Attachment::Share { .. }) | None => Self::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::SigningKey;

    #[test]
    fn what_comes_beside_an_act_is_not_printed() {
        let credential = SigningKey::random(&mut rand::rng()).public();
        let session = SigningKey::random(&mut rand::rng()).public();
        let beside = Beside::token(Some(&Attachment::Token {
            credential,
            session,
        }));
        assert_eq!(format!("{beside:?}"), "Token(…)");
    }
}
