//! The chair's switch: a rehearsal of the prepared meeting, held by simulated people on this very server.
//!
//! It is a meeting of its own, with its own keys, log and folder. Nothing of it enters the real meeting's log, and no
//! socket of one acts in the other.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use super::Door;
use super::session::Member;
use crate::hall::{Hall, Prepared};
use crate::meeting::view::{RehearsalStage, RehearsalView};
use crate::meeting::{MINIMUM_BALLOTS, Refusal};
use crate::protocol::Role;
use crate::rehearsal::{ChairLink, Scenario, hold};
use crate::serve::{Opened, chair_path, open_rehearsal};

/// The most simulated delegates beside a real meeting: the laptop has other work to do.
const MOST_DELEGATES: u32 = 300;

/// The slowest pace.
const SLOWEST: Duration = Duration::from_mins(1);

/// Starts a rehearsal in the place of an earlier one; the chair's view shows its link.
///
/// Chair and deputy may: it binds nobody, and hands on no key of the meeting.
pub(super) async fn start(
    door: &Door,
    member: &Member,
    delegates: Option<u32>,
    pace_ms: u32,
) -> Result<(), Refusal> {
    may_switch(door, member)?;
    let halls = &door.house.halls;
    let _alone = halls.changing().lock().await;
    let prepared = door.hall.prepared().await?;
    let expected = prepared.preparation.expected.min(MOST_DELEGATES);
    let delegates = delegates.unwrap_or(expected).min(expected);
    if delegates < MINIMUM_BALLOTS {
        let minimum = MINIMUM_BALLOTS;
        return Err(Refusal::TooFewExpected { minimum });
    }
    let opened = make(door, prepared).await?;
    door.house.show_certificate(&opened.hall);
    close(door).await;
    let pace = Duration::from_millis(pace_ms.into()).min(SLOWEST);
    let scenario = Scenario::prepared(delegates, pace);
    let path = chair_path(&opened.hall, &opened.chair);
    let link = format!("http://{}{path}", own_address(door.house.bound));
    let link = ChairLink::parse(&link).map_err(|_| Refusal::DiskRefused)?;
    show(&door.hall, &path, RehearsalStage::Playing);
    let meeting = door.hall.clone();
    meeting.accompany(Some(opened.hall.clone()));
    halls.open(opened.hall, || {
        tokio::spawn(async move { play(&meeting, &path, &link, &scenario).await })
    });
    Ok(())
}

/// Ends the rehearsal; that there is none is no fault.
pub(super) async fn stop(door: &Door, member: &Member) -> Result<(), Refusal> {
    may_switch(door, member)?;
    let _alone = door.house.halls.changing().lock().await;
    close(door).await;
    Ok(())
}

/// The chair of the meeting that the server was started for.
fn may_switch(door: &Door, member: &Member) -> Result<(), Refusal> {
    if member.role != Role::Chair {
        return Err(Refusal::NotYours);
    }
    if door.hall.id() != door.house.halls.own().id() {
        return Err(Refusal::InRehearsal);
    }
    Ok(())
}

async fn close(door: &Door) {
    door.house.halls.close().await;
    door.hall.accompany(None);
    door.hall.show_rehearsal(None);
}

async fn make(door: &Door, prepared: Prepared) -> Result<Opened, Refusal> {
    let (data, meeting) = (door.house.folder.path().to_owned(), door.hall.clone());
    let made = tokio::task::spawn_blocking(move || open_rehearsal(&data, &meeting, prepared)).await;
    made.map_err(|_| Refusal::DiskRefused)?.map_err(|error| {
        tracing::error!(%error, "the rehearsal could not be made");
        Refusal::DiskRefused
    })
}

/// The simulated people's whole part; the chair's page learns how it ended.
async fn play(meeting: &Hall, path: &str, link: &ChairLink, scenario: &Scenario) {
    let stage = match hold(link, scenario, |_| {}).await {
        Ok(_) => RehearsalStage::Held,
        Err(error) => {
            tracing::warn!(%error, "the rehearsal came to no end");
            RehearsalStage::Broken
        }
    };
    show(meeting, path, stage);
}

fn show(meeting: &Hall, path: &str, stage: RehearsalStage) {
    let chair = path.to_owned();
    meeting.show_rehearsal(Some(RehearsalView { chair, stage }));
}

/// How this machine reaches a server that is bound there.
fn own_address(bound: SocketAddr) -> SocketAddr {
    let own = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        bound @ (IpAddr::V4(_) | IpAddr::V6(_)) => bound,
    };
    SocketAddr::new(own, bound.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_bound_to_every_address_is_reached_by_loopback() {
        let reached = |bound: &str| own_address(bound.parse().unwrap()).to_string();
        assert_eq!(reached("0.0.0.0:8080"), "127.0.0.1:8080");
        assert_eq!(reached("[::]:8080"), "[::1]:8080");
        assert_eq!(reached("192.0.2.7:80"), "192.0.2.7:80");
    }
}
