//! Every message by everybody in every phase, through real sockets: docs/permissions.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use futures_util::{SinkExt as _, StreamExt as _};
use phieukin::election::{RoundId, SigningKey, TellerCode};
use phieukin::meeting::{Act, DeskId, Refusal, WallOrder};
use phieukin::protocol::{ClientMessage, Request, Role, ServerMessage, WantedFile};
use phieukin::rehearsal::{ChairLink, Client, Door, Error, Knock, Stage};
use tokio_tungstenite::tungstenite::Message;
use uuid::Uuid;

use crate::guard::acts::{chairs_acts, desks_acts};
use crate::support::{Room, clear};

/// Everybody, in the order of the table.
const PEOPLE: [&str; 8] = [
    "stranger", "watcher", "newcomer", "delegate", "teller", "desk", "chair", "deputy",
];

/// What a message came to, by message and person.
type Table = BTreeMap<String, BTreeMap<&'static str, String>>;

/// Everybody's session, and keys that have no part any more.
struct People {
    stage: Stage,
    room: Room,
    newcomer: (SigningKey, Client),
    deputy: Client,
    voided: SigningKey,
    ended_desk: SigningKey,
}

/// One message of every kind.
#[expect(clippy::too_many_lines, reason = "a list of all")]
fn messages(request: Request) -> Vec<ClientMessage> {
    let key = SigningKey::random(&mut rand::rng());
    let round = RoundId::fresh(&mut rand::rng());
    let signature = key.sign("nothing", &mut rand::rng());
    let digest = phieukin::election::Digest::of(b"nothing");
    vec![
        ClientMessage::Watch,
        ClientMessage::Prove {
            role: Role::Chair,
            key: key.public(),
            nonce: "0".repeat(32),
            signature,
        },
        ClientMessage::Act {
            request,
            act: phieukin::meeting::SignedAct {
                act: serde_json::to_string(&Act::OpenSession).unwrap(),
                head: digest,
                key: key.public(),
                signature,
            },
            attachment: None,
        },
        ClientMessage::PreviewSheet {
            request,
            sheet: String::new(),
        },
        ClientMessage::AnswerChair {
            request,
            allow: false,
        },
        ClientMessage::ChooseAddress {
            request,
            address: "http://evil.example".to_owned(),
        },
        ClientMessage::DirectWall {
            request,
            order: WallOrder::StopClock,
        },
        ClientMessage::ShowPresets { request },
        ClientMessage::ShowLike {
            request,
            meeting: Uuid::nil(),
        },
        ClientMessage::ReadLike {
            request,
            bundle: String::new(),
        },
        ClientMessage::ShowHistory { request },
        ClientMessage::StartRehearsal {
            request,
            delegates: Some(1),
            pace_ms: 0,
        },
        ClientMessage::StopRehearsal { request },
        ClientMessage::MakeFile {
            request,
            file: WantedFile::Results {
                form: phieukin::tables::TableForm::Csv,
            },
        },
        ClientMessage::Cast {
            request,
            round: round.clone(),
            ballot: "{}".to_owned(),
        },
        ClientMessage::FindBallot {
            request,
            round: round.clone(),
            credential: key.public(),
        },
        ClientMessage::State {
            request,
            statement: phieukin::meeting::Statement {
                kind: phieukin::meeting::StatementKind::In,
                round,
                credential: key.public(),
                archive: digest,
                seen: digest,
                signature,
            },
        },
    ]
}

fn name(message: &ClientMessage) -> String {
    let json = serde_json::to_value(message).unwrap();
    json["type"].as_str().unwrap().to_owned()
}

/// What a session's message comes to.
async fn outcome(client: &Client, message: ClientMessage) -> String {
    match client.ask(|request| numbered(&message, request)).await {
        Err(Error::Refused(Refusal::NotYours)) => "not_yours".to_owned(),
        Ok(_) | Err(Error::Refused(_)) => "heard".to_owned(),
        Err(Error::Gone) => "closed".to_owned(),
        Err(other) => panic!("{other}"),
    }
}

/// The same message under the number of a request.
fn numbered(message: &ClientMessage, request: Request) -> ClientMessage {
    let mut json = serde_json::to_value(message).unwrap();
    if let Some(number) = json.get_mut("request") {
        *number = request.into();
    }
    serde_json::from_value(json).unwrap()
}

/// What a message comes to on a socket that has proven nothing, after it has asked to watch or at once.
async fn unproven(door: &Door, watches: bool, message: &ClientMessage) -> String {
    let mut socket = Knock::at(door).await.unwrap().into_socket();
    let say = |message: &ClientMessage| Message::text(serde_json::to_string(message).unwrap());
    if watches {
        socket.send(say(&ClientMessage::Watch)).await.unwrap();
    }
    socket.send(say(message)).await.unwrap();
    loop {
        match socket.next().await {
            None | Some(Err(_) | Ok(Message::Close(_))) => return "closed".to_owned(),
            Some(Ok(Message::Text(text))) => {
                let said: ServerMessage = serde_json::from_str(&text).unwrap();
                assert!(matches!(said, ServerMessage::Hall { .. }), "{said:?}");
                if !watches {
                    return "heard".to_owned();
                }
            }
            Some(Ok(_)) => {}
        }
    }
}

async fn entered(door: &Door, role: Role, key: &SigningKey) -> Result<Client, Error> {
    Knock::to_be(role, door).await?.prove(role, key).await
}

impl People {
    async fn arrive() -> Self {
        let stage = Stage::set(false).await.unwrap();
        let mut room = Room::with_open_doors(stage.link()).await;
        for seat in room.expected_seats() {
            room.admit(seat).await;
        }
        let meeting = room.chair.client().meeting();
        let absent =
            room.chair.view().hall.seats.iter().find_map(|seat| {
                (!room.expected_seats().contains(&seat.seat)).then_some(seat.seat)
            });
        let seat = absent.unwrap();
        let token = room.desk.admit(seat, "").await.unwrap();
        let voided = SigningKey::from_token_session(&meeting, &token);
        entered(&room.door, Role::Delegate, &voided).await.unwrap();
        let reason = "mất phiếu".to_owned();
        let void = Act::VoidToken {
            seat,
            reason: reason.clone(),
        };
        room.desk.act(&void, None).await.unwrap();
        let undo = Act::UndoCheckIn { seat, reason };
        room.desk.act(&undo, None).await.unwrap();
        let code = room.chair.add_desk("Bàn 2").await.unwrap();
        let ended_desk = SigningKey::from_code_session(&meeting, &code);
        entered(&room.door, Role::Desk, &ended_desk).await.unwrap();
        room.act(Act::RemoveDesk { desk: DeskId(2) }).await;
        let code: TellerCode = room.chair.delegate("Phó cụm trưởng").await.unwrap();
        let deputy = SigningKey::from_code_session(&meeting, &code);
        let deputy = entered(&room.door, Role::Chair, &deputy).await.unwrap();
        let newcomer = SigningKey::random(&mut rand::rng());
        let session = entered(&room.door, Role::Teller, &newcomer).await.unwrap();
        Self {
            stage,
            room,
            newcomer: (newcomer, session),
            deputy,
            voided,
            ended_desk,
        }
    }

    /// A session of each person; one that was closed for what it said comes again.
    async fn session(&self, person: &str) -> Result<Client, Error> {
        let (room, door) = (&self.room, &self.room.door);
        let meeting = room.chair.client().meeting();
        match person {
            "newcomer" => entered(door, Role::Teller, &self.newcomer.0).await,
            "delegate" => entered(door, Role::Delegate, &room.session_key(&room.tokens[0])).await,
            "desk" => {
                let key = SigningKey::from_code_session(&meeting, &room.desk_code);
                entered(door, Role::Desk, &key).await
            }
            other => panic!("{other} has one session"),
        }
    }

    async fn heard(&self, person: &'static str, message: ClientMessage) -> String {
        let closes = matches!(message, ClientMessage::Watch | ClientMessage::Prove { .. });
        match person {
            "stranger" => unproven(&self.room.door, false, &message).await,
            "watcher" => unproven(&self.room.door, true, &message).await,
            "teller" if !closes => outcome(self.room.tellers[0].client(), message).await,
            "chair" if !closes => outcome(self.room.chair.client(), message).await,
            "deputy" if !closes => outcome(&self.deputy, message).await,
            // The socket's loop answers these two for all roles alike, and ends: nobody's only session is spent on it.
            "teller" | "chair" | "deputy" => "closed".to_owned(),
            _ => outcome(&self.session(person).await.unwrap(), message).await,
        }
    }

    async fn table(&self) -> Table {
        let mut table = Table::new();
        for message in messages(0) {
            let mut row = BTreeMap::new();
            for person in PEOPLE {
                row.insert(person, self.heard(person, message.clone()).await);
            }
            table.insert(name(&message), row);
        }
        table
    }

    /// Keys without a part are not let in, in any role that asks for one.
    async fn nobody_else_comes_in(&self, phase: &str) {
        let elsewhere = SigningKey::from_code_session(&Uuid::nil(), &self.stage.link().code);
        let stranger = SigningKey::random(&mut rand::rng());
        let keys = [&self.voided, &self.ended_desk, &elsewhere, &stranger];
        for (at, key) in keys.into_iter().enumerate() {
            for role in [Role::Chair, Role::Desk, Role::Delegate] {
                let answer = entered(&self.room.door, role, key).await;
                let known = answer.as_ref().map(Client::you);
                assert!(
                    matches!(answer, Err(Error::Unknown)),
                    "{phase}: key {at} as {role:?}: {known:?}"
                );
            }
        }
    }

    /// Acts of one role are refused to everybody else.
    async fn nobody_acts_for_another(&self, phase: &str) {
        let room = &self.room;
        let delegate = room.session_key(&room.tokens[0]);
        let phone = self.session("delegate").await.unwrap();
        let (stranger, newcomer) = &self.newcomer;
        for (act, desks) in chairs_acts()
            .into_iter()
            .map(|act| (act, false))
            .chain(desks_acts().into_iter().map(|act| (act, true)))
        {
            let other = if desks {
                room.chair.act(&act).await
            } else {
                room.desk.act(&act, None).await
            };
            for answer in [
                other,
                room.tellers[0].act(&act, None).await,
                phone.act(&delegate, &act, None).await,
                newcomer.act(stranger, &act, None).await,
            ] {
                let refused = matches!(answer, Err(Error::Refused(Refusal::NotYours)));
                assert!(refused, "{phase}: {act:?}: {answer:?}");
            }
        }
    }
}

fn text(table: &Table) -> String {
    let mut text = String::from("| message |");
    for person in PEOPLE {
        write!(text, " {person} |").unwrap();
    }
    text += "\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    for (message, row) in table {
        write!(text, "| {message} |").unwrap();
        for person in PEOPLE {
            write!(text, " {} |", row[person]).unwrap();
        }
        text.push('\n');
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
#[expect(
    clippy::disallowed_methods,
    reason = "UPDATE=1 rewrites what is generated"
)]
async fn in_every_phase_each_message_is_heard_from_those_who_may_send_it_only() {
    let mut people = People::arrive().await;
    let first = people.table().await;
    for phase in ["doors open", "in session", "voting", "published", "sealed"] {
        match phase {
            "in session" => people.room.open_session().await,
            "voting" => people.room.seal_and_open().await,
            "published" => {
                people.room.vote(clear).await;
                people.room.count().await;
            }
            "sealed" => people.room.adopt_and_seal().await,
            _ => {}
        }
        people.nobody_else_comes_in(phase).await;
        if phase != "sealed" {
            assert_eq!(people.table().await, first, "{phase}");
            people.nobody_acts_for_another(phase).await;
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/permissions.md");
    let stored = std::fs::read_to_string(&file).unwrap();
    let (begin, end) = ("<!-- messages -->\n", "<!-- end of messages -->");
    let (before, rest) = stored.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    let fresh = format!("{before}{begin}{}{end}{after}", text(&first));
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&file, &fresh).unwrap();
    } else {
        assert_eq!(
            stored, fresh,
            "docs/permissions.md is stale: run `make update`"
        );
    }
}

#[test]
fn the_table_has_every_message() {
    let asked: BTreeSet<String> = messages(0).iter().map(name).collect();
    let unknown = serde_json::from_str::<ClientMessage>(r#"{"type":"?"}"#).unwrap_err();
    let message = unknown.to_string();
    let all: BTreeSet<String> = message
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| *name != "?")
        .map(str::to_owned)
        .collect();
    assert_eq!(asked, all);
}

/// The chair's link must not open the meeting beside it.
#[tokio::test(flavor = "multi_thread")]
async fn a_code_of_one_meeting_opens_no_other() {
    let (one, other) = (
        Stage::set(false).await.unwrap(),
        Stage::set(false).await.unwrap(),
    );
    let stolen = ChairLink {
        door: other.link().door.clone(),
        code: one.link().code.clone(),
    };
    let entered = phieukin::rehearsal::Chair::arrive(&stolen).await;
    assert!(matches!(entered, Err(Error::Unknown)));
}
