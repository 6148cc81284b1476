//! Everybody together: the chair follows the agenda, the desk lets people in, tellers and delegates attend.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;

use super::agenda::{self, Step};
use super::{
    Archives, Chair, ChairLink, Delegate, Desk, Door, Error, Occasion, Scenario, Teller, Ticks,
};
use crate::election::{BallotToken, Digest, TellerCode};
use crate::meeting::view::{ChairView, HallView, RoundView};
use crate::meeting::{Attendance, Refusal, SeatId};

/// How many refusals in a row the chair takes for a view that was not new enough.
const REFUSALS: u32 = 8;

/// A meeting that was held.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The meeting's digest: the log head at sealing.
    pub digest: Digest,
    /// Everything on the wall at the end.
    pub wall: HallView,
}

/// Somebody's whole part in the meeting.
type Parts = JoinSet<Result<(), Error>>;

/// Holds a rehearsal from where it stands until it is sealed; `show` sees every view of the chair.
///
/// # Errors
/// [`Error::RealMeeting`]; [`Error::TellersTaken`]; the first fault that anybody finds.
pub async fn hold(
    link: &ChairLink,
    scenario: &Scenario,
    mut show: impl FnMut(&HallView),
) -> Result<Held, Error> {
    let mut chair = Chair::arrive(link).await?;
    let mut room = Room::of(link, scenario);
    let view = chair.view();
    if !view.hall.rehearsal {
        return Err(Error::RealMeeting);
    }
    if !view.offered.is_empty() || view.hall.committee_code.is_some() {
        return Err(Error::TellersTaken);
    }
    let mut refusals = 0;
    loop {
        let view = chair.view();
        show(&view.hall);
        if view.waiting {
            chair.allow_another().await?;
        }
        room.tellers(&view).await?;
        let taken = match agenda::next(&view, scenario, room.admitted) {
            Step::Over => return room.end(view).await,
            Step::Wait => Ok(()),
            Step::AddDesk => chair
                .add_desk(agenda::DESK)
                .await
                .map(|code| room.desk = Some(code)),
            Step::Act(act) => {
                tokio::time::sleep(agenda::pause(&act, scenario.pace)).await;
                chair.act(&act).await
            }
        };
        refusals = count_refusal(taken, refusals)?;
        room.wait(&mut chair, view).await?;
    }
}

/// A refusal may only mean that the view was old; many of them mean what they say.
pub(super) fn count_refusal(taken: Result<(), Error>, before: u32) -> Result<u32, Error> {
    match taken {
        Ok(()) => Ok(0),
        Err(Error::Refused(refusal)) if before < REFUSALS && refusal != Refusal::DiskRefused => {
            Ok(before + 1)
        }
        Err(other) => Err(other),
    }
}

struct Room<'a> {
    door: &'a Door,
    scenario: &'a Scenario,
    archives: Arc<Archives>,
    parts: Parts,
    tellers_here: bool,
    desk: Option<TellerCode>,
    admitted: bool,
}

impl<'a> Room<'a> {
    fn of(link: &'a ChairLink, scenario: &'a Scenario) -> Self {
        Self {
            door: &link.door,
            scenario,
            archives: Arc::default(),
            parts: JoinSet::new(),
            tellers_here: false,
            desk: None,
            admitted: false,
        }
    }

    /// The tellers come as soon as they are named.
    async fn tellers(&mut self, view: &ChairView) -> Result<(), Error> {
        if self.tellers_here || view.hall.tellers.is_empty() {
            return Ok(());
        }
        self.tellers_here = true;
        for named in &view.hall.tellers {
            tokio::time::sleep(self.scenario.pace / 2).await;
            let mut teller =
                Teller::arrive(self.door, named.slot, Arc::clone(&self.archives)).await?;
            let pace = self.scenario.pace;
            self.parts.spawn(async move { teller.attend(pace).await });
        }
        Ok(())
    }

    /// Until the chair sees something new; meanwhile the desk works, and whoever fails ends the rehearsal.
    async fn wait(&mut self, chair: &mut Chair, view: ChairView) -> Result<(), Error> {
        use crate::meeting::Phase;
        if view.hall.phase == Phase::CheckingIn && !self.admitted {
            self.admit(chair, &view).await?;
            self.admitted = true;
        }
        tokio::select! {
            changed = tokio::time::timeout(self.scenario.patience + 4 * self.scenario.pace, chair.changed()) => {
                changed.map_err(|_| Error::Waited("the room to go on"))?.map(drop)
            }
            Some(ended) = self.parts.join_next() => outcome(ended),
        }
    }

    /// Lets in whoever is expected, up to the scenario's number, and hands each a phone.
    async fn admit(&mut self, chair: &Chair, view: &ChairView) -> Result<(), Error> {
        let code = self.desk.as_ref().ok_or(Error::Unknown)?;
        let desk = Desk::arrive(self.door, code).await?;
        let seats = expected(view, self.scenario.delegates);
        let pause = between_arrivals(self.scenario.pace, seats.len());
        for (voter, seat) in (0..).zip(seats) {
            tokio::time::sleep(pause).await;
            if chair.view().waiting {
                chair.allow_another().await?;
            }
            let mut token = desk.admit(seat, "").await?;
            if self.scenario.loses_token == Some(voter) {
                token = desk.replace(seat, "Mất mã bỏ phiếu (chạy thử)").await?;
            }
            self.seat_delegate(voter, token).await?;
        }
        Ok(())
    }

    async fn seat_delegate(&mut self, voter: u32, token: BallotToken) -> Result<(), Error> {
        let mut delegate = Delegate::arrive(self.door, &token, Arc::clone(&self.archives)).await?;
        let picks = Arc::clone(&self.scenario.picks);
        let pace = self.scenario.pace;
        self.parts.spawn(async move {
            let pick = move |view: &HallView, round: &RoundView| {
                occasion(voter, view, round).map_or_else(Ticks::blank, |it| picks(&it))
            };
            delegate.attend(pick, move || agenda::reading(pace)).await
        });
        Ok(())
    }

    /// Everybody has seen the meeting sealed; then they go.
    async fn end(mut self, view: ChairView) -> Result<Held, Error> {
        while let Some(ended) = self.parts.join_next().await {
            outcome(ended)?;
        }
        Ok(Held {
            digest: view.hall.head,
            wall: view.hall,
        })
    }
}

fn outcome(ended: Result<Result<(), Error>, tokio::task::JoinError>) -> Result<(), Error> {
    ended.unwrap_or(Err(Error::Fault("a simulated person panicked")))
}

/// The pause between two delegates at the desk: a large room does not take longer than thirty of them.
fn between_arrivals(pace: Duration, delegates: usize) -> Duration {
    let delegates = u32::try_from(delegates).unwrap_or(u32::MAX);
    (pace / 4).min(pace * 8 / delegates.max(1))
}

/// The seats whose delegates come: all that the sheet does not call absent, up to `most`.
pub(super) fn expected(view: &ChairView, most: u32) -> Vec<SeatId> {
    let comes = |seat: &&crate::meeting::view::UnitPresence| {
        let unit = view
            .units
            .iter()
            .find(|prepared| prepared.unit.id == seat.unit);
        seat.attendance == Attendance::Absent
            && unit.is_some_and(|prepared| prepared.unit.expected != Some(false))
    };
    let seats = view.hall.seats.iter().filter(comes).map(|seat| seat.seat);
    seats
        .take(usize::try_from(most).unwrap_or(usize::MAX))
        .collect()
}

pub(super) fn occasion(voter: u32, view: &HallView, round: &RoundView) -> Option<Occasion> {
    let contest = view
        .contests
        .iter()
        .find(|contest| contest.rounds.iter().any(|other| other.id == round.id))?;
    Some(Occasion {
        voter,
        contest: contest.id.0,
        round: round.number,
        terms: round.terms.clone(),
    })
}
