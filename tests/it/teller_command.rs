//! A teller who works from a terminal, in a whole meeting beside a simulated one; and what it refuses.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use phieukin::contest::ContestRules;
use phieukin::election::{Digest, Flaw, TellerCode};
use phieukin::meeting::view::{KeyStage, RoundStage};
use phieukin::meeting::{Act, TellerSlot};
use phieukin::outside::teller::{Error, Look, Notebook, OwnMachine, Terminal, converse};
use phieukin::outside::{Said, Site};
use phieukin::rehearsal::{Archives, Chair, ChairLink, PATIENCE, Scenario, Stage};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use zeroize::Zeroizing;

use crate::between::Between;
use crate::support::{CONTEST, Room, appoint, clear, prepare, rules};

const OWN: TellerSlot = TellerSlot(1);
const OTHER: TellerSlot = TellerSlot(2);

/// A teller who answers what is asked, and what stays on the screen.
#[derive(Clone, Default)]
struct Person {
    paper: Arc<Mutex<String>>,
    screen: watch::Sender<String>,
}

impl Person {
    fn reads(&self, sentence: &str) -> bool {
        self.screen.borrow().contains(sentence)
    }

    /// Waits until this stands on the screen.
    async fn comes_to_read(&self, sentence: &str) {
        let mut screen = self.screen.subscribe();
        let read = screen.wait_for(|screen| screen.contains(sentence));
        let read = tokio::time::timeout(PATIENCE, read).await;
        assert!(read.is_ok(), "{sentence}\n{}", *self.screen.borrow());
    }

    /// The same person before an empty screen.
    fn later(&self) -> Self {
        Self {
            paper: Arc::clone(&self.paper),
            screen: watch::Sender::default(),
        }
    }

    fn code(&self) -> String {
        self.paper.lock().unwrap().clone()
    }
}

impl Terminal for Person {
    fn say(&mut self, line: &str) {
        self.screen
            .send_modify(|screen| *screen = format!("{screen}{line}\n"));
    }

    fn ask(&mut self, question: &Said) -> io::Result<String> {
        let question = question.en.as_str();
        match question {
            "Your number" => Ok(" 1\n".to_owned()),
            "Why open when few devices have confirmed?" => Ok("Máy hết pin".to_owned()),
            _ if question.starts_with("1 makes a code") => Ok("1".to_owned()),
            _ if question.starts_with("1 gives your share") => Ok("1".to_owned()),
            _ => Err(io::Error::other(question.to_owned())),
        }
    }

    fn ask_secret(&mut self, question: &Said) -> io::Result<Zeroizing<String>> {
        let code = self.code();
        let typed = match question.en.strip_prefix("Group ") {
            Some(number) => {
                let at: usize = number.parse().unwrap();
                code.split('-').nth(at - 1).unwrap().to_uppercase()
            }
            None => code,
        };
        Ok(Zeroizing::new(typed))
    }

    fn show_secret(&mut self, secret: &str, _: &[Said]) -> io::Result<()> {
        secret.clone_into(&mut self.paper.lock().unwrap());
        Ok(())
    }
}

fn site(link: &ChairLink) -> Site {
    Site::parse(&link.door.origin()).unwrap()
}

fn sit_down(site: &Site, person: &Person, memory: &Path) -> JoinHandle<Result<(), Error>> {
    let (site, mut person) = (site.clone(), person.clone());
    let notebook = Notebook::at(Some(memory));
    tokio::spawn(async move { converse(&site, &notebook, &mut person).await })
}

/// A prepared meeting with two tellers, of whom the second is simulated.
async fn prepared(link: &ChairLink) -> Chair {
    let chair = Chair::arrive(link).await.unwrap();
    let rules = rules(vec![ContestRules::first_and_second()]);
    prepare(&chair, Scenario::sample(9), rules, 2).await;
    chair
}

async fn accept(chair: &Chair) {
    let offered = chair.client().until("the own key", |view| {
        let mut tellers = view.hall().tellers.iter();
        tellers.any(|teller| teller.slot == OWN && teller.key == KeyStage::Offered)
    });
    offered.await.unwrap();
    chair.act(&Act::AcceptKey { slot: OWN }).await.unwrap();
}

/// The doors opened, everybody in the room, in session.
async fn in_session(chair: Chair, link: &ChairLink) -> Room {
    let archives = Arc::new(Archives::default());
    let tellers = appoint(&chair, link, &archives, |slot| slot == OTHER).await;
    let mut room = Room::opened(chair, tellers, archives, link).await;
    for seat in room.expected_seats() {
        room.admit(seat).await;
    }
    room.open_session().await;
    room
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teller_at_a_terminal_makes_a_key_comes_back_with_the_paper_and_opens_the_sum() {
    let stage = Stage::set(false).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("nho.json");
    let person = Person::default();
    let chair = prepared(stage.link()).await;
    let first = sit_down(&site(stage.link()), &person, &memory);
    accept(&chair).await;
    first.abort();
    drop(first.await);
    let again = sit_down(&site(stage.link()), &person, &memory);
    let mut room = in_session(chair, stage.link()).await;
    let published = room.hold(clear).await;
    room.adopt_and_seal().await;
    again.await.unwrap().unwrap();
    assert_eq!(published.stage, RoundStage::Published);
    for sentence in [
        "Mã này do máy tự tính từ khóa của cả Tổ",
        "The same as on the hall screen.",
        "Danh sách bỏ phiếu khớp với việc phát mã bỏ phiếu đã ghi. Thêm 9, bớt 0; nhật ký ghi phát 9, hủy 0.",
        "This device has counted again and agrees with the published result.",
    ] {
        assert!(person.reads(sentence), "{sentence}");
    }
    let kept = std::fs::read_to_string(&memory).unwrap();
    assert!(kept.contains(&published.count.unwrap().archive.to_string()));
    for group in person.code().split('-') {
        assert!(!person.reads(group) && !kept.contains(group), "{group}");
    }
}

/// A closed round at a teller's own machine, whose share is missing.
async fn closed(link: &ChairLink) -> (Room, OwnMachine, Look) {
    let code = TellerCode::fresh(&mut rand::rng());
    let chair = prepared(link).await;
    let notebook = Notebook::default();
    let mut own = OwnMachine::arrive(&site(link), &code, &notebook)
        .await
        .unwrap();
    own.offer(OWN).await.unwrap();
    accept(&chair).await;
    own.come_again().await.unwrap();
    assert_eq!(own.slot(), Some(OWN));
    let mut room = in_session(chair, link).await;
    room.seal_and_open().await;
    room.vote(clear).await;
    room.act(Act::CloseRound { contest: CONTEST }).await;
    let round = room.round(RoundStage::Closed).await;
    for delegate in &mut room.delegates {
        delegate.vouch(&round).await.unwrap();
    }
    let look = own.look(CONTEST, &round).await.unwrap();
    (room, own, look)
}

type Spoil = fn(&mut Look);

const SPOILS: &[(&str, Spoil)] = &[
    ("a flaw in the archive", |look| {
        look.evidence.archive = Err(Flaw::BadSignature);
    }),
    ("another archive announced", |look| {
        look.evidence.announced.archive = Digest::of(b"");
    }),
    ("another head announced", |look| {
        look.evidence.announced.head = Digest::of(b"");
    }),
    ("another election published", |look| {
        look.evidence.files.election.push(' ');
    }),
    ("other trustees published", |look| {
        look.evidence.files.trustees.push(' ');
    }),
    ("another roll published", |look| {
        look.evidence.files.roll.push(' ');
    }),
    ("no log", |look| look.evidence.log = None),
    ("another place", |look| look.evidence.own.0 = OTHER),
    ("a seat fewer than ballots", |look| {
        look.evidence.log.as_mut().unwrap().rounds[0].attending = 8;
    }),
    ("a token that no desk issued", |look| {
        look.evidence.log.as_mut().unwrap().rounds[0].issued = 8;
    }),
    ("other tellers than before", |look| {
        look.evidence.memory.committee_code = Some(String::new());
    }),
    ("a round that this machine saw come to nothing", |look| {
        let round = look.evidence.announced.fingerprint.clone();
        look.evidence.memory.ended.insert(round);
    }),
    ("nobody vouches and no reason is given", |look| {
        look.evidence.statements = 0;
    }),
];

#[tokio::test(flavor = "multi_thread")]
async fn no_share_leaves_the_machine_while_one_thing_is_wrong() {
    let stage = Stage::set(false).await.unwrap();
    let (room, mut own, mut look) = closed(stage.link()).await;
    let sound = look.evidence.clone();
    for (what, spoil) in SPOILS {
        spoil(&mut look);
        let answer = own.give(&look, "").await;
        assert!(
            matches!(answer, Err(Error::NotAllowed)),
            "{what}: {answer:?}"
        );
        look.evidence = sound.clone();
    }
    let round = room.round(RoundStage::Closed).await;
    assert_eq!(round.count.unwrap().shares, []);
    own.give(&look, "").await.unwrap();
    let given = room.until("the own share", |contest| {
        let count = contest.rounds[0].count.as_ref();
        count.is_some_and(|count| count.shares == [OWN])
    });
    given.await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_nobody_s_stays_a_newcomer() {
    let stage = Stage::set(false).await.unwrap();
    let _chair = prepared(stage.link()).await;
    let code = TellerCode::fresh(&mut rand::rng());
    let (site, notebook) = (site(stage.link()), Notebook::default());
    let own = OwnMachine::arrive(&site, &code, &notebook);
    assert_eq!(own.await.unwrap().slot(), None);
}

const ANNULLED_AFTER_SHARE: &str = "This device saw a share accepted for this round, and now the server says that the round is annulled.";
const OPENED_AFTER_END: &str = "This device saw this round annulled or stopped, and now the server brings it back to be opened.";
const NOT_OPENED: &str = "This round is not opened.";

/// A round open for the room, and a teller at a terminal who reaches the server through another one.
async fn open_before_a_liar(
    link: &ChairLink,
    memory: &Path,
) -> (Room, Between, Person, JoinHandle<Result<(), Error>>) {
    let between = Between::before(&link.door).await;
    let (person, chair) = (Person::default(), prepared(link).await);
    let sitting = sit_down(&between.site, &person, memory);
    accept(&chair).await;
    let mut room = in_session(chair, link).await;
    room.seal_and_open().await;
    room.vote(clear).await;
    (room, between, person, sitting)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_annuls_a_round_after_a_share_is_told_of_also_after_a_restart() {
    let stage = Stage::set(false).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("nho.json");
    let (room, between, person, sitting) = open_before_a_liar(stage.link(), &memory).await;
    room.act(Act::CloseRound { contest: CONTEST }).await;
    person
        .comes_to_read("Your share is given. All tellers: 1 of 2.")
        .await;
    between.shows(Some("annulled"));
    person.comes_to_read(ANNULLED_AFTER_SHARE).await;
    assert!(!person.reads(NOT_OPENED));
    sitting.abort();
    drop(sitting.await);
    let later = person.later();
    let again = sit_down(&between.site, &later, &memory);
    later.comes_to_read(ANNULLED_AFTER_SHARE).await;
    assert!(!later.reads(NOT_OPENED));
    again.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_brings_an_annulled_round_back_gets_no_share_and_is_told_of() {
    let stage = Stage::set(false).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("nho.json");
    let (room, between, person, sitting) = open_before_a_liar(stage.link(), &memory).await;
    between.shows(Some("annulled"));
    person.comes_to_read(NOT_OPENED).await;
    room.act(Act::CloseRound { contest: CONTEST }).await;
    room.round(RoundStage::Closed).await;
    between.shows(None);
    person.comes_to_read(OPENED_AFTER_END).await;
    sitting.abort();
    drop(sitting.await);
    let later = person.later();
    let again = sit_down(&between.site, &later, &memory);
    later.comes_to_read(OPENED_AFTER_END).await;
    again.abort();
    let round = room.round(RoundStage::Closed).await;
    assert_eq!(round.count.unwrap().shares, []);
}
