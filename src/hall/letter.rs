//! What the hall's thread can be told or asked.

use tokio::sync::oneshot;

use super::{Beside, Entrance, Hall, Prepared, Receipt, Upkeep};
use crate::bundle::Material;
use crate::election::{AcceptedBallot, Digest, Point, RoundId, Tracker};
use crate::meeting::view::{LaptopView, RehearsalView};
use crate::meeting::{Refusal, SignedAct, Statement, WallOrder};
use crate::protocol::{Role, You};

/// One letter to the hall.
pub(super) enum Letter {
    Act(Box<SignedAct>, Beside, oneshot::Sender<Result<(), Refusal>>),
    Cast(
        RoundId,
        Box<AcceptedBallot>,
        oneshot::Sender<Result<Receipt, Refusal>>,
    ),
    Find(RoundId, Point, Point, oneshot::Sender<Option<Receipt>>),
    Held(RoundId, Tracker, oneshot::Sender<Option<Receipt>>),
    State(Box<Statement>, oneshot::Sender<Result<(), Refusal>>),
    Enter(Role, Point, bool, oneshot::Sender<Entrance>),
    Leave(Role, Point, bool),
    WhoIs(Role, Point, oneshot::Sender<Option<You>>),
    AnswerChair(Point, bool),
    ChooseAddress(String),
    DirectWall(WallOrder, oneshot::Sender<Result<(), Refusal>>),
    Prepared(oneshot::Sender<Result<Prepared, Refusal>>),
    ShowRehearsal(Option<RehearsalView>),
    Accompany(Option<Hall>),
    ShowCertificate(Digest),
    Material(oneshot::Sender<Option<Material>>),
    Upkeep(oneshot::Sender<Upkeep>),
    ShowLaptop(LaptopView),
    FollowAddresses(Vec<String>, Option<String>),
}

impl Letter {
    /// Whether it changes nothing that a ballot's admission depends on, so that it need not wait for those before it.
    pub(super) fn only_asks(&self) -> bool {
        matches!(
            self,
            Self::Find(..)
                | Self::Held(..)
                | Self::Enter(..)
                | Self::Leave(..)
                | Self::WhoIs(..)
                | Self::Upkeep(_)
                | Self::ShowLaptop(_)
        )
    }
}
