//! What each audience may see: a pure function of the record, the sizes of the boxes and who is connected.
//!
//! [`HallView`] is public: everything in it may stand on the wall. The chair's and the desk's views add what those roles
//! need; none of them has a field for a credential, a choice or the time of a ballot.

mod chair;
mod contest;
mod floor;
mod hall;
mod keeping;
mod laptop;
mod paper;
mod phone;

pub use chair::{
    ChairSide, ChairView, CopyStanding, CopyView, DeskSeat, DeskSide, DeskView, HeldBefore,
    MovedView, OfferedKey, PreparedUnit, Preview, RehearsalStage, RehearsalView, SeatPhone,
    chair_view, desk_view,
};
pub use contest::{
    CandidateView, ContestView, CountView, ListStage, ListView, PublishedView, RoundStage,
    RoundView,
};
pub use floor::{
    AgendaLine, AttendeeView, DeadlineView, OfficeView, PactLine, PresidiumView, QuorumView,
    ScoreLock, SparesView, UnitStanding,
};
pub use hall::{
    Boxes, ClockView, HallView, KeyStage, TellerView, UnitPresence, WallView, hall_view,
};
pub use keeping::{KeepingStage, KeepingView};
pub use laptop::{LaptopView, Warning};
pub use paper::{PaperPublishedView, PaperRoundView, PaperStage};
pub use phone::phone_view;
