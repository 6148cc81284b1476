//! All phones together: they come, are shown something, lose their connections and come back.

use std::time::{Duration, Instant};

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use super::people::Keys;
use super::phone::{self, Order, Shown};
use super::told::{Told, Waits};
use crate::clock;
use crate::election::SigningKey;
use crate::protocol::Role;
use crate::rehearsal::client::{Knock, Socket};
use crate::rehearsal::{Door, Error, PATIENCE};

/// How many connections are opened at the same time when nobody hurries.
const AT_ONCE: usize = 64;

/// How often a phone tries to come in, and how long after a failure it tries again, as the page does.
const TRIES: u32 = 20;
const BETWEEN_TRIES: Duration = Duration::from_millis(250);

/// The open sockets; the first ones are one of each phone.
pub(super) struct Crowd {
    door: Door,
    keys: Vec<SigningKey>,
    phones: Vec<mpsc::UnboundedSender<Order>>,
    tasks: JoinSet<()>,
    shown: mpsc::UnboundedReceiver<Shown>,
    show: mpsc::UnboundedSender<Shown>,
    seconds: f64,
}

/// A socket that was let in, or why not.
type Entered = Result<(usize, Socket, Instant, u32), Error>;

impl Crowd {
    /// So many sockets come in, one after another of each phone.
    pub(super) async fn come(door: &Door, phones: &[Keys], sockets: usize) -> Result<Self, Error> {
        let (show, shown) = mpsc::unbounded_channel();
        let mut crowd = Self {
            door: door.clone(),
            keys: phones.iter().map(|keys| keys.session.clone()).collect(),
            phones: Vec::new(),
            tasks: JoinSet::new(),
            shown,
            show,
            seconds: 0.0,
        };
        let began = clock::instant();
        crowd.enter(sockets, AT_ONCE).await?;
        crowd.seconds = began.elapsed().as_secs_f64();
        Ok(crowd)
    }

    pub(super) fn came(&self) -> Told {
        Told::Came {
            sockets: self.phones.len(),
            seconds: self.seconds,
        }
    }

    pub(super) fn sockets(&self) -> usize {
        self.phones.len()
    }

    /// The phones' own sockets, one each.
    pub(super) fn of_phones(&self) -> impl Iterator<Item = &mpsc::UnboundedSender<Order>> {
        self.phones.iter().take(self.keys.len())
    }

    /// Opens sockets, so many at a time; answers when each was in, and how often it had to try again.
    async fn enter(
        &mut self,
        sockets: usize,
        at_once: usize,
    ) -> Result<Vec<(Instant, u32)>, Error> {
        let mut coming: JoinSet<Entered> = JoinSet::new();
        let mut inside: Vec<Option<Socket>> = (0..sockets).map(|_| None).collect();
        let mut when = Vec::new();
        let mut keys = self.keys.iter().cycle().take(sockets).enumerate();
        loop {
            while coming.len() < at_once
                && let Some((number, key)) = keys.next()
            {
                let (door, key) = (self.door.clone(), key.clone());
                coming.spawn(async move { try_to_enter(number, &door, &key).await });
            }
            let Some(came) = coming.join_next().await else {
                break;
            };
            let fault = Error::Fault("a simulated person panicked");
            let (number, socket, at, tries) = came.unwrap_or(Err(fault))?;
            if let Some(place) = inside.get_mut(number) {
                *place = Some(socket);
            }
            when.push((at, tries));
        }
        for socket in inside.into_iter().flatten() {
            let (order, orders) = mpsc::unbounded_channel();
            self.phones.push(order);
            self.tasks
                .spawn(phone::attend(socket, orders, self.show.clone()));
        }
        Ok(when)
    }

    /// What everybody is shown next, once it has reached all.
    pub(super) async fn shown(&mut self) -> Result<Vec<Shown>, Error> {
        let mut all = Vec::new();
        while all.len() < self.phones.len() {
            let next = tokio::time::timeout(PATIENCE, self.shown.recv()).await;
            let next = next.map_err(|_| Error::Waited("a view to reach everybody"))?;
            all.push(next.ok_or(Error::Gone)?);
        }
        Ok(all)
    }

    /// What was shown meanwhile and nobody looked at: how many views.
    pub(super) fn overlooked(&mut self) -> usize {
        let mut views = 0;
        while self.shown.try_recv().is_ok() {
            views += 1;
        }
        views
    }

    /// The access point restarts: every connection breaks, and so many phones come back at the same moment.
    pub(super) async fn returns(&mut self, phones: usize, rest: Duration) -> Result<Told, Error> {
        self.phones.clear();
        while self.tasks.join_next().await.is_some() {}
        tokio::time::sleep(rest).await;
        self.overlooked();
        let began = clock::instant();
        let came = self.enter(phones, usize::MAX).await?;
        let tries = came.iter().map(|(_, tries)| tries).sum();
        let mut since: Vec<f64> = came
            .iter()
            .map(|(at, _)| at.duration_since(began).as_secs_f64())
            .collect();
        Ok(Told::Returned {
            phones,
            second_tries: tries,
            waits: Waits::of(&mut since),
        })
    }
}

async fn try_to_enter(number: usize, door: &Door, key: &SigningKey) -> Entered {
    let mut tries = 0;
    loop {
        let entered = async {
            let knock = Knock::to_be(Role::Delegate, door).await?;
            knock
                .enter_barely(Role::Delegate, key, phone::is_view)
                .await
        };
        match entered.await {
            Ok(socket) => return Ok((number, socket, clock::instant(), tries)),
            Err(Error::Unreachable(_) | Error::Gone) if tries < TRIES => {
                tries += 1;
                tokio::time::sleep(BETWEEN_TRIES).await;
            }
            Err(other) => return Err(other),
        }
    }
}
