//! Which of the machine's addresses phones shall use. Pure.
//!
//! A phone's memory belongs to the address that it came by, so the meeting leaves its address only when the machine has
//! lost it, and goes back as soon as it can.

use std::time::Duration;

/// An address that is gone for so long does not come back at once.
const GONE: Duration = Duration::from_secs(10);

/// What the addresses of a reading mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Where phones shall go instead of the chosen address.
    pub move_to: Option<String>,
    /// The server's addresses, if they are not those of before.
    pub addresses: Option<Vec<String>>,
    /// The address for phones is not there, or there is none.
    pub offline: Option<String>,
}

/// Remembers where the meeting was.
#[derive(Debug, Default)]
pub struct Network {
    before: Option<Vec<String>>,
    gone_since: Option<Duration>,
    away: Option<Away>,
}

/// The meeting has left its address by itself.
#[derive(Debug)]
struct Away {
    home: String,
    at: String,
}

impl Network {
    /// Compares the addresses that the machine has with the one that phones use.
    pub fn step(&mut self, elapsed: Duration, addresses: &[String], chosen: &str) -> Found {
        let before = self.before.replace(addresses.to_vec());
        let came_up = |one: &String| {
            let known = before.as_ref().is_none_or(|before| before.contains(one));
            is_outer(one) && !known
        };
        let new = addresses.iter().find(|one| came_up(one)).cloned();
        let move_to = self.target(elapsed, addresses, new, chosen);
        if let Some(to) = &move_to {
            self.leave(chosen, to);
        }
        let used = move_to.as_deref().unwrap_or(chosen);
        let is_there = addresses.iter().any(|one| one == used);
        let is_news = move_to.is_some() || before.is_some_and(|before| before != addresses);
        let is_offline = !is_there || !addresses.iter().any(|one| is_outer(one));
        Found {
            addresses: (is_there && is_news).then(|| addresses.to_vec()),
            offline: is_offline.then(|| used.to_owned()),
            move_to,
        }
    }

    /// Home when it is back; when the chosen one is lost, one that has come up, or after a while any other.
    fn target(
        &mut self,
        elapsed: Duration,
        addresses: &[String],
        new: Option<String>,
        chosen: &str,
    ) -> Option<String> {
        self.away.take_if(|away| away.at != chosen);
        if let Some(Away { home, .. }) = &self.away
            && addresses.contains(home)
        {
            return Some(home.clone());
        }
        let is_there = addresses.iter().any(|one| one == chosen);
        if is_there && is_outer(chosen) {
            self.gone_since = None;
            return None;
        }
        if new.is_some() || is_there {
            return new;
        }
        let since = *self.gone_since.get_or_insert(elapsed);
        let mut others = addresses.iter().filter(|one| is_outer(one));
        let other = others.next()?;
        (elapsed.saturating_sub(since) >= GONE).then(|| other.clone())
    }

    fn leave(&mut self, from: &str, to: &str) {
        self.gone_since = None;
        let home = self.away.take().map_or(from.to_owned(), |away| away.home);
        self.away = (home != to && is_outer(&home)).then(|| Away {
            home,
            at: to.to_owned(),
        });
    }
}

/// Whether another device can use an address: it is not loopback, and not what a machine gives itself when nobody gives
/// it one (RFC 3927).
fn is_outer(address: &str) -> bool {
    let host = address.split_once("://").map_or(address, |(_, host)| host);
    !["127.", "[::1]", "169.254."]
        .iter()
        .any(|start| host.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALL: &str = "http://192.168.1.20:8080";
    const MOBILE: &str = "http://192.168.43.7:8080";
    const CABLE: &str = "http://10.0.0.9:8080";
    const SELF: &str = "http://127.0.0.1:8080";

    /// Follows readings a second apart, as the hall would; the address that phones use after each.
    fn followed(start: &str, readings: &[&[&str]]) -> Vec<String> {
        let (mut network, mut chosen) = (Network::default(), start.to_owned());
        let mut used = Vec::new();
        for (at, addresses) in readings.iter().enumerate() {
            let addresses: Vec<String> = addresses.iter().map(|&one| one.to_owned()).collect();
            let elapsed = Duration::from_secs(at.try_into().unwrap());
            let found = network.step(elapsed, &addresses, &chosen);
            chosen = found.move_to.unwrap_or(chosen);
            used.push(chosen.clone());
        }
        used
    }

    #[test]
    fn a_new_address_is_used_at_once_when_the_old_one_is_gone() {
        let used = followed(HALL, &[&[HALL, SELF], &[MOBILE, SELF]]);
        assert_eq!(used, [HALL, MOBILE]);
    }

    #[test]
    fn an_address_that_comes_up_beside_the_chosen_one_changes_nothing() {
        let used = followed(HALL, &[&[HALL, SELF], &[CABLE, HALL, SELF]]);
        assert_eq!(used, [HALL, HALL]);
    }

    #[test]
    fn without_any_network_the_old_address_stays_and_is_told_of() {
        assert_eq!(followed(HALL, &[&[HALL, SELF], &[SELF]]), [HALL, HALL]);
        let mut network = Network::default();
        let found = network.step(Duration::ZERO, &[SELF.to_owned()], HALL);
        assert_eq!(found.offline.as_deref(), Some(HALL));
        assert_eq!(found.addresses, None);
    }

    #[test]
    fn an_address_that_the_machine_gave_itself_is_none() {
        let alone: &[&str] = &["http://169.254.3.4:8080", SELF];
        assert_eq!(followed(HALL, &[&[HALL, SELF], alone]), [HALL, HALL]);
    }

    #[test]
    fn an_address_that_was_there_all_along_is_taken_only_when_the_old_one_does_not_come_back() {
        let gone: &[&str] = &[CABLE, SELF];
        let mut readings = vec![[CABLE, HALL, SELF].as_slice()];
        readings.extend([gone; 12]);
        let used = followed(HALL, &readings);
        assert_eq!(used[10], HALL);
        assert_eq!(used[11], CABLE);
        assert_eq!(used[12], CABLE);
    }

    #[test]
    fn the_meeting_goes_home_when_its_address_is_back() {
        let readings: [&[&str]; 4] = [
            &[HALL, SELF],
            &[MOBILE, SELF],
            &[CABLE, SELF],
            &[CABLE, HALL, SELF],
        ];
        assert_eq!(followed(HALL, &readings), [HALL, MOBILE, CABLE, HALL]);
    }

    #[test]
    fn a_network_that_comes_late_is_used_and_loopback_that_was_chosen_beside_one_stays() {
        assert_eq!(followed(SELF, &[&[SELF], &[HALL, SELF]]), [SELF, HALL]);
        let chosen = followed(SELF, &[&[HALL, SELF], &[HALL, SELF]]);
        assert_eq!(chosen, [SELF, SELF]);
    }

    #[test]
    fn where_the_chair_chooses_the_meeting_does_not_go_home() {
        let mut network = Network::default();
        let all = |list: &[&str]| list.iter().map(|&one| one.to_owned()).collect::<Vec<_>>();
        network.step(Duration::ZERO, &all(&[HALL, SELF]), HALL);
        let away = network.step(Duration::ZERO, &all(&[MOBILE, CABLE, SELF]), HALL);
        assert_eq!(away.move_to.as_deref(), Some(MOBILE));
        let back = network.step(Duration::ZERO, &all(&[MOBILE, CABLE, HALL, SELF]), CABLE);
        assert_eq!(back.move_to, None);
        assert!(back.addresses.is_some());
    }
}
