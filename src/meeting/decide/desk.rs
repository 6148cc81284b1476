//! The check-in desk: attendance, and one live token for each attending seat.

use super::{Answer, hold, said};
use crate::meeting::{
    Act, Attendance, DeskId, Event, Given, Meeting, Phase, Refusal, Seat, SeatId,
};

impl Meeting {
    /// Decides on a desk's act; the first one from the server's own machine is noted in the log for good.
    pub(super) fn decide_for_desk(&self, id: DeskId, act: &Act, given: &Given) -> Answer {
        hold(self.phase != Phase::Preparing, Refusal::NotCheckingIn)?;
        let mut events = self.desk_act(act)?;
        let noted = self
            .desks
            .iter()
            .any(|desk| desk.id == id && desk.on_server);
        if *given == Given::OnServer && !noted {
            events.push(Event::DeskOnServer { desk: id });
        }
        Ok(events)
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a desk has four acts; all others are another role's"
    )]
    fn desk_act(&self, act: &Act) -> Answer {
        match act {
            Act::CheckIn { seat, delegate } => self.check_in(*seat, delegate),
            Act::UndoCheckIn { seat, reason } => self.undo_check_in(*seat, reason),
            Act::IssueToken { seat } => self.issue_token(*seat),
            Act::VoidToken { seat, reason } => self.void_token(*seat, reason),
            _ => Err(Refusal::NotYours),
        }
    }

    /// A unit votes through a delegate in the room, or not at all (guidance C.3).
    fn check_in(&self, id: SeatId, delegate: &str) -> Answer {
        let seat = self.seat_or_refuse(id)?;
        hold(!seat.is_present(), Refusal::CheckedInAlready)?;
        Ok(vec![Event::SeatCheckedIn {
            seat: id,
            delegate: delegate.trim().to_owned(),
        }])
    }

    fn undo_check_in(&self, id: SeatId, reason: &str) -> Answer {
        let seat = self.seat_or_refuse(id)?;
        hold(seat.is_present(), Refusal::NotCheckedIn)?;
        hold(!seat.token, Refusal::TokenLive)?;
        said(reason)?;
        Ok(vec![Event::CheckInUndone {
            seat: id,
            reason: reason.to_owned(),
        }])
    }

    fn issue_token(&self, id: SeatId) -> Answer {
        let seat = self.seat_or_refuse(id)?;
        hold(
            matches!(seat.attendance, Attendance::Present { .. }),
            Refusal::NotCheckedIn,
        )?;
        hold(!seat.token, Refusal::TokenLive)?;
        Ok(vec![Event::TokenIssued { seat: id }])
    }

    /// A lost token is void from the next roll on; in a round under way none is replaced: annul and open anew.
    fn void_token(&self, id: SeatId, reason: &str) -> Answer {
        let seat = self.seat_or_refuse(id)?;
        hold(seat.token, Refusal::NoToken)?;
        hold(!self.voting(), Refusal::RoundUnderWay)?;
        said(reason)?;
        Ok(vec![Event::TokenVoided {
            seat: id,
            reason: reason.to_owned(),
        }])
    }

    fn seat_or_refuse(&self, id: SeatId) -> Result<&Seat, Refusal> {
        self.seat(id).ok_or(Refusal::UnknownSeat)
    }
}
