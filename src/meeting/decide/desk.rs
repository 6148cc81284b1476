//! The check-in desk: attendance, and one live token for each attending seat.

use super::{Answer, hold, said};
use crate::meeting::{
    Act, AttendeeId, DeskId, Event, Given, Meeting, Person, Phase, Refusal, Seat, SeatId, UnitId,
};

impl Meeting {
    /// Decides on a desk's act; the first one from the server's own machine is noted in the log for good.
    pub(super) fn decide_for_desk(&self, id: DeskId, act: &Act, given: &Given) -> Answer {
        hold(self.phase != Phase::Preparing, Refusal::NotCheckingIn)?;
        let mut events = self.desk_act(act, given)?;
        let noted = self
            .desks
            .iter()
            .any(|desk| desk.id == id && desk.on_server);
        if given.is_from_server() && !noted {
            events.push(Event::DeskOnServer { desk: id });
        }
        Ok(events)
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other acts are another role's"
    )]
    fn desk_act(&self, act: &Act, given: &Given) -> Answer {
        match act {
            Act::CheckIn { seat, delegate } => self.check_in(*seat, delegate),
            Act::UndoCheckIn { seat, reason } => self.undo_check_in(*seat, reason),
            Act::CheckOut { seat, reason } => self.check_out(*seat, reason),
            Act::NoteAttendee { unit, person } => self.note_attendee(*unit, person),
            Act::DropAttendee { attendee } => self.drop_attendee(*attendee),
            Act::IssueToken { seat } => self.issue_token(*seat),
            Act::VoidToken { seat, reason } => self.void_token(*seat, reason),
            Act::MakeSpares { spares } => self.make_spares(*spares),
            Act::ReplaceLost { contest, loss } => self.replace_lost(*contest, *loss, given),
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

    /// Who leaves is no longer counted among those present; while ballots are taken the roll stays as it was sealed.
    fn check_out(&self, id: SeatId, reason: &str) -> Answer {
        let seat = self.seat_or_refuse(id)?;
        hold(seat.is_present(), Refusal::NotCheckedIn)?;
        hold(!self.voting(), Refusal::RoundUnderWay)?;
        said(reason)?;
        Ok(vec![Event::SeatLeft {
            seat: id,
            reason: reason.to_owned(),
        }])
    }

    /// Takes down who attends without a vote (guidance III.2.a).
    fn note_attendee(&self, unit: Option<UnitId>, person: &Person) -> Answer {
        said(&person.name)?;
        let member = |id| self.members().any(|unit| unit.id == id);
        hold(unit.is_none_or(member), Refusal::UnknownUnit)?;
        let attendee = AttendeeId(self.attendees_noted.0.saturating_add(1));
        Ok(vec![Event::AttendeeNoted {
            attendee,
            unit,
            person: person.clone(),
        }])
    }

    fn drop_attendee(&self, attendee: AttendeeId) -> Answer {
        let known = self.attendees.iter().any(|one| one.id == attendee);
        hold(known, Refusal::UnknownAttendee)?;
        Ok(vec![Event::AttendeeDropped { attendee }])
    }

    fn issue_token(&self, id: SeatId) -> Answer {
        let seat = self.seat_or_refuse(id)?;
        hold(seat.is_present(), Refusal::NotCheckedIn)?;
        hold(!seat.token, Refusal::TokenLive)?;
        Ok(vec![Event::TokenIssued { seat: id }])
    }

    /// A lost token is void from the next roll on; in a round under way only a spare can replace it.
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
