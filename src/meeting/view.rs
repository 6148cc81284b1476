//! What each audience may see: a pure function of the record, the sizes of the boxes and who is connected.
//!
//! [`HallView`] is public: everything in it may stand on the wall. The chair's and the desk's views add what those roles
//! need; none of them has a field for a credential, a choice or the time of a ballot.

mod chair;
mod hall;

pub use chair::{
    ChairSide, ChairView, DeskSeat, DeskSide, DeskView, OfferedKey, PreparedUnit, Preview,
    chair_view, desk_view,
};
pub use hall::{
    Boxes, CandidateView, ContestView, CountView, HallView, ListStage, ListView, PublishedView,
    RoundStage, RoundView, TellerView, UnitPresence, hall_view,
};
