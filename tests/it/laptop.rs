//! The laptop that serves the meeting: what its chair hears in time, told by a machine that the test makes up.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use phieukin::hall::Hall;
use phieukin::history::Folder;
use phieukin::laptop::{self, Battery, Machine, Reading, Watching};
use phieukin::meeting::view::{ChairView, Warning};
use phieukin::rehearsal::{Chair, ChairLink, Knock, View};
use phieukin::serve::on_free_port;
use phieukin::web::serve;
use tempfile::TempDir;

use crate::support::Room;

const OTHER: &str = "http://192.168.43.7:8080";

/// What the made-up machine says next, and what it was asked.
#[derive(Default)]
struct Script {
    reading: Reading,
    /// How much time every reading takes.
    step: Duration,
    awake: Vec<bool>,
    sleepless: bool,
}

struct MadeUp(Arc<Mutex<Script>>);

impl Machine for MadeUp {
    fn read(&mut self) -> Reading {
        let mut script = self.0.lock().unwrap();
        let reading = script.reading.clone();
        let step = script.step;
        script.reading.elapsed += step;
        // A pause is late once.
        script.reading.late = Duration::ZERO;
        reading
    }

    fn stay_awake(&mut self, awake: bool) -> Result<(), String> {
        let mut script = self.0.lock().unwrap();
        script.awake.push(awake);
        let refused = Err("there is no desktop".to_owned());
        if script.sleepless { Ok(()) } else { refused }
    }

    fn pause(&self) -> Duration {
        Duration::from_millis(1)
    }
}

/// A server whose machine is made up.
struct Scene {
    link: ChairLink,
    hall: Hall,
    script: Arc<Mutex<Script>>,
    _watching: Watching,
    _folder: TempDir,
}

impl Scene {
    async fn set() -> Self {
        let folder = TempDir::new().unwrap();
        let (listener, hall, link) = on_free_port(folder.path(), true).await.unwrap();
        let link = ChairLink::parse(&link).unwrap();
        let script = Arc::new(Mutex::new(Script {
            sleepless: true,
            ..Script::default()
        }));
        let machine = MadeUp(Arc::clone(&script));
        let watching = laptop::watch(hall.clone(), move || machine);
        let data = Folder::at(folder.path());
        tokio::spawn(serve(listener, hall.clone(), data, std::future::pending()));
        Self {
            link,
            hall,
            script,
            _watching: watching,
            _folder: folder,
        }
    }

    /// The only address that the machine has is its own.
    fn alone_on_this_machine(&self) {
        let own = self.link.door.origin();
        self.now(|reading| reading.addresses = Some(vec![own]));
    }

    fn now(&self, change: impl FnOnce(&mut Reading)) {
        change(&mut self.script.lock().unwrap().reading);
    }
}

async fn sees(chair: &Chair, what: &'static str, holds: impl Fn(&ChairView) -> bool) -> ChairView {
    let seen = |view: &View| matches!(view, View::Chair(view) if holds(view));
    chair.client().until(what, seen).await.unwrap();
    chair.view()
}

fn only(view: &ChairView, warning: &Warning) -> bool {
    view.laptop.warnings == [warning.clone()]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_battery_that_runs_down_is_told_to_the_chair_and_a_charger_ends_it() {
    let scene = Scene::set().await;
    let chair = Chair::arrive(&scene.link).await.unwrap();
    let battery = |draining| {
        Some(Battery {
            percent: 12,
            draining,
            minutes: Some(20),
        })
    };
    scene.now(|reading| reading.battery = battery(true));
    let low = Warning::LowBattery {
        percent: 12,
        minutes: Some(20),
    };
    sees(&chair, "a low battery", |view| only(view, &low)).await;
    scene.now(|reading| reading.battery = battery(false));
    sees(&chair, "the charger", |view| {
        view.laptop.warnings.is_empty()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_and_a_sleep_are_told_to_the_chair_together() {
    let scene = Scene::set().await;
    let chair = Chair::arrive(&scene.link).await.unwrap();
    scene.now(|reading| {
        reading.free = Some(123_456_789);
        reading.late = Duration::from_secs(95);
        reading.now = 1_766_196_300;
    });
    let slept = Warning::Slept {
        seconds: 95,
        at: 1_766_196_300,
    };
    let disk = Warning::LowDisk { megabytes: 120 };
    sees(&chair, "both warnings", |view| {
        view.laptop.warnings == [slept.clone(), disk.clone()]
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_address_changes_every_page_has_the_new_one_and_the_log_says_nothing() {
    let scene = Scene::set().await;
    let chair = Chair::arrive(&scene.link).await.unwrap();
    let wall = Knock::at(&scene.link.door)
        .await
        .unwrap()
        .watch()
        .await
        .unwrap();
    let height = chair.view().hall.height;
    scene.alone_on_this_machine();
    let offline =
        |view: &ChairView| matches!(view.laptop.warnings.as_slice(), [Warning::Offline { .. }]);
    sees(&chair, "no network", offline).await;
    scene.now(|reading| reading.addresses = Some(vec![OTHER.to_owned()]));
    wall.until("the new QR on the wall", |view| {
        view.hall().address == OTHER
    })
    .await
    .unwrap();
    let view = sees(&chair, "which address", |view| {
        matches!(view.laptop.warnings.as_slice(), [Warning::AddressChanged { to, .. }] if to == OTHER)
    })
    .await;
    assert_eq!(view.addresses, [OTHER]);
    assert_eq!(view.hall.height, height);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_machine_is_kept_awake_from_the_sealed_roll_until_the_result() {
    let scene = Scene::set().await;
    let mut room = Room::in_session(&scene.link).await;
    room.hold(crate::support::clear).await;
    let over = || scene.script.lock().unwrap().awake == [true, false];
    while !over() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_that_cannot_be_kept_awake_is_told_of_while_a_round_is_open_and_the_vote_goes_on()
{
    let scene = Scene::set().await;
    scene.script.lock().unwrap().sleepless = false;
    scene.now(|reading| {
        reading.battery = Some(Battery {
            percent: 90,
            draining: false,
            minutes: None,
        });
    });
    let mut room = Room::in_session(&scene.link).await;
    room.seal_and_open().await;
    let sleepy = |view: &ChairView| only(view, &Warning::MayFallAsleep);
    sees(&room.chair, "that it may sleep", sleepy).await;
    room.vote(crate::support::clear).await;
    room.count().await;
    let awake = |view: &ChairView| view.laptop.warnings.is_empty();
    sees(&room.chair, "the round's end", awake).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_open_doors_and_no_other_device_the_chair_is_told_until_one_comes() {
    let scene = Scene::set().await;
    let room = Room::with_open_doors(&scene.link).await;
    scene.alone_on_this_machine();
    scene.script.lock().unwrap().step = Duration::from_secs(30);
    let nobody = |view: &ChairView| view.laptop.warnings.contains(&Warning::NobodyReached);
    sees(&room.chair, "that nobody came", nobody).await;
    scene.hall.reach().came();
    let view = sees(&room.chair, "the phone", |view| view.laptop.reached).await;
    assert!(!nobody(&view), "{:?}", view.laptop.warnings);
}
