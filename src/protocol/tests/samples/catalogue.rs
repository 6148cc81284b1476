//! One sample of every message, taken along the way of the small meeting.

use serde::Serialize;
use serde_json::json;

use super::scene::{CONTEST, SHEET, Scene};
use crate::election::{Flaw, SigningKey, message};
use crate::meeting::import::{SheetPreview, read_units};
use crate::meeting::view::{
    ChairSide, CopyStanding, CopyView, DeskSide, LaptopView, MovedView, RehearsalStage,
    RehearsalView, SeatPhone, Warning, chair_view, desk_view, hall_view,
};
use crate::meeting::{
    Act, Refusal, SeatId, StatementKind, TellerSlot, Timestamp, WallOrder, WallShows, WorkbookFlaw,
};
use crate::protocol::{Attachment, ClientMessage, Request, Role, ServerMessage, You};
use crate::workbook;

mod acts;

/// A name and the JSON as it crosses the wire.
pub(super) struct Sample {
    pub(super) name: String,
    pub(super) text: String,
}

#[derive(Default)]
struct Catalogue(Vec<Sample>);

/// All samples; the names begin with `client-`, `server-`, `act-`, `file-` or `keys-`.
pub(super) fn samples() -> Vec<Sample> {
    let mut catalogue = Catalogue::default();
    let mut scene = Scene::created();
    scene.prepare();
    scene.check_in();
    scene.offer_key(0);
    catalogue.doors(&mut scene);
    scene.accept_key(0);
    scene.offer_key(1);
    catalogue.client("act", &acting(&scene, None));
    scene.accept_key(1);
    scene.open_round();
    scene.cast(0);
    scene.cast(1);
    catalogue.voting(&mut scene);
    scene.cast(2);
    scene.close();
    let [stated, ..] = [0, 1, 2].map(|delegate| scene.state(delegate, StatementKind::In));
    let statement = |statement, request| ClientMessage::State { request, statement };
    catalogue.client("state-in", &statement(stated, 11));
    scene.count();
    catalogue.counted(&scene);
    scene.publish();
    let [stated, ..] = [0, 1, 2].map(|delegate| scene.state(delegate, StatementKind::Recount));
    catalogue.client("state-recount", &statement(stated, 12));
    catalogue.server("hall-published", &hall(&scene));
    scene.seal_meeting();
    catalogue.acts(&scene);
    catalogue.files(&scene);
    catalogue.spares(&mut scene);
    catalogue.0
}

impl Catalogue {
    fn add(&mut self, name: String, message: &impl Serialize) {
        let text = serde_json::to_string(message).unwrap();
        self.0.push(Sample { name, text });
    }

    fn client(&mut self, name: &str, message: &ClientMessage) {
        self.add(format!("client-{name}"), message);
    }

    fn server(&mut self, name: &str, message: &ServerMessage) {
        self.add(format!("server-{name}"), message);
    }

    fn act(&mut self, act: &Act) {
        let value = serde_json::to_value(act).unwrap();
        let name = value["act"].as_str().unwrap().replace('_', "-");
        self.add(format!("act-{name}"), act);
    }

    /// Coming in, and what chair and desk see while tellers offer their keys.
    fn doors(&mut self, scene: &mut Scene) {
        let nonce = "5f0c2a5d1f3b4c6e8a9b0c1d2e3f4a5b";
        self.server(
            "challenge",
            &ServerMessage::Challenge {
                meeting: scene.id(),
                nonce: nonce.to_owned(),
            },
        );
        self.client("watch", &ClientMessage::Watch);
        let proof = prove(scene, nonce);
        self.client("prove", &proof);
        for (name, you) in welcomed() {
            self.server(&name, &ServerMessage::Welcome { you, local: false });
        }
        self.server("waiting", &ServerMessage::Waiting);
        self.server("unknown", &ServerMessage::Unknown);
        self.server("unreadable", &ServerMessage::Unreadable { flaw: None });
        self.chairs_own(scene);
        self.client("act-with-token", &acting(scene, Some(token_of(scene))));
        let side = ChairSide {
            addresses: vec![scene.boxes.address.clone()],
            waiting: true,
            rehearsal: Some(RehearsalView {
                chair: "/m/20141231/chair#k=r2jnfxn3qh7q43qn5bns6rq5xr48r8".to_owned(),
                stage: RehearsalStage::Playing,
            }),
            laptop: laptop(&scene.boxes.address),
            copies: vec![CopyView {
                folder: "/media/usb/phieukin".to_owned(),
                standing: CopyStanding::Lost {
                    since: Timestamp("2026-01-05T08:00:00Z".to_owned()),
                    why: "No space left on device".to_owned(),
                },
            }],
            moved: Some(MovedView {
                at: Timestamp("2026-01-05T08:10:00Z".to_owned()),
                addresses: vec![scene.boxes.address.clone()],
            }),
        };
        let view = Box::new(chair_view(
            hall_view(&scene.record, &scene.boxes),
            &scene.record,
            &side,
        ));
        self.server("chair", &ServerMessage::Chair { view });
        let phones = [(SeatId(1), SeatPhone::Here), (SeatId(2), SeatPhone::Gone)].into();
        let side = DeskSide { phones };
        let view = Box::new(desk_view(
            hall_view(&scene.record, &scene.boxes),
            &scene.record,
            &side,
        ));
        self.server("desk", &ServerMessage::Desk { view });
        self.server("done", &ServerMessage::Done { request: 4 });
    }

    /// What only the chair asks.
    fn chairs_own(&mut self, scene: &Scene) {
        use base64::Engine as _;
        let sheet = base64::engine::general_purpose::STANDARD.encode(SHEET);
        let request = 1;
        self.client(
            "preview-sheet",
            &ClientMessage::PreviewSheet { request, sheet },
        );
        let sheets = workbook::preview(SHEET.as_bytes()).unwrap();
        self.server("workbook", &ServerMessage::Workbook { request, sheets });
        self.server("workbook-of-two", &of_two_sheets(request));
        let refusal = Refusal::Workbook {
            flaw: WorkbookFlaw::Locked,
        };
        self.server(
            "refused-workbook",
            &ServerMessage::Refused { request, refusal },
        );
        let spoiled = SHEET.replacen(";1365;", ";1365,,;", 1);
        let problems = read_units(spoiled.as_bytes()).unwrap_err();
        let refusal = Refusal::Sheet { problems };
        self.server(
            "refused-sheet",
            &ServerMessage::Refused { request, refusal },
        );
        self.client(
            "answer-chair",
            &ClientMessage::AnswerChair {
                request: 2,
                allow: true,
            },
        );
        self.client(
            "choose-address",
            &ClientMessage::ChooseAddress {
                request: 3,
                address: scene.boxes.address.clone(),
            },
        );
        self.client(
            "direct-wall",
            &ClientMessage::DirectWall {
                request: 4,
                order: WallOrder::Show {
                    what: WallShows::Message {
                        text: "Giải lao 15 phút".to_owned(),
                    },
                },
            },
        );
    }

    /// An open round: casting, finding, the receipt, and what can be refused.
    fn voting(&mut self, scene: &mut Scene) {
        self.server("hall", &hall(scene));
        let (round, ballot) = (scene.round().id.clone(), scene.ballots[0].clone());
        let (request, raw) = (7, ballot.raw().to_owned());
        self.client(
            "cast",
            &ClientMessage::Cast {
                request,
                round: round.clone(),
                ballot: raw,
            },
        );
        let message = message::receipt(&scene.round().files.fingerprint(), &ballot.tracker());
        self.server(
            "receipt",
            &ServerMessage::Receipt {
                request,
                round: round.clone(),
                tracker: scene
                    .held()
                    .unwrap()
                    .tracker_of(ballot.credential())
                    .unwrap(),
                signature: scene.receipt.sign(&message, &mut scene.rng),
            },
        );
        let refusal = Refusal::BadBallot {
            flaw: Flaw::BadSignature,
        };
        self.server("refused-flaw", &ServerMessage::Refused { request, refusal });
        let refusal = Refusal::SecondBallot;
        self.server("refused", &ServerMessage::Refused { request, refusal });
        let (request, credential) = (8, scene.credential(2).public());
        self.client(
            "find-ballot",
            &ClientMessage::FindBallot {
                request,
                round: round.clone(),
                credential,
            },
        );
        self.server("no-ballot", &ServerMessage::NoBallot { request, round });
    }

    /// Counted and not yet on the wall: the chair's preview, and the act that gave a share.
    fn counted(&mut self, scene: &Scene) {
        let (share, blame) = &scene.shares[1];
        let attachment = Attachment::Share {
            share: share.raw().to_owned(),
            blame: blame.raw().to_owned(),
        };
        self.client("act-with-share", &acting(scene, Some(attachment)));
        let view = chair_view(
            hall_view(&scene.record, &scene.boxes),
            &scene.record,
            &ChairSide::default(),
        );
        let view = Box::new(view);
        self.server("chair-counted", &ServerMessage::Chair { view });
    }

    /// The public files of the round, the log's lines, and the keys of two codes.
    fn files(&mut self, scene: &Scene) {
        let files = &scene.round().files;
        let blames: Vec<&str> = scene.shares.iter().map(|(_, blame)| blame.raw()).collect();
        let statements = scene.boxes.statements[&scene.round().id].json();
        let second = scene.lines.get(1).cloned().unwrap();
        for (name, text) in [
            ("election", files.election.clone()),
            ("trustees", files.trustees.clone()),
            ("roll", files.roll.clone()),
            ("statements", statements),
            ("blame", format!("[{}]", blames.join(","))),
            ("log-first-line", scene.lines[0].clone()),
            ("log-second-line", second),
        ] {
            let name = format!("file-{name}");
            self.0.push(Sample { name, text });
        }
        let (token, code) = (&scene.tokens[0], &scene.tellers[0]);
        let id = scene.id();
        let of_token = json!({
            "meeting": id, "token": token.reveal().as_str(), "credential": scene.credential(0).public(),
            "session": SigningKey::from_token_session(&id, token).public(),
        });
        let of_code = json!({
            "meeting": id, "code": code.reveal().as_str(), "session": scene.session(code).public(),
            "trustee": SigningKey::from_teller_trustee(&id, code).public(),
        });
        self.add("keys-token".to_owned(), &of_token);
        self.add("keys-teller".to_owned(), &of_code);
    }
}

/// One sheet with something to mend, one about something else.
fn of_two_sheets(request: Request) -> ServerMessage {
    let spoiled = "STT;Đơn vị;Điểm thống nhất\n1;BHXH tỉnh Hải Dương;#REF!\n".to_owned();
    let sheets = vec![
        SheetPreview::among("Bảng điểm".to_owned(), spoiled),
        SheetPreview::among("Ghi chú".to_owned(), "Gửi trước ngày 15/12\n".to_owned()),
    ];
    ServerMessage::Workbook { request, sheets }
}

fn hall(scene: &Scene) -> ServerMessage {
    ServerMessage::Hall {
        view: Box::new(hall_view(&scene.record, &scene.boxes)),
    }
}

/// The newest act, as it was sent.
fn acting(scene: &Scene, attachment: Option<Attachment>) -> ClientMessage {
    let wanted = |act: &Act| match attachment {
        Some(Attachment::Token { .. }) => matches!(act, Act::IssueToken { .. }),
        Some(Attachment::Share { .. } | Attachment::Spares { .. } | Attachment::Spare { .. })
        | None => true,
    };
    let (_, act) = scene
        .acts
        .iter()
        .rev()
        .find(|(act, _)| wanted(act))
        .unwrap();
    ClientMessage::Act {
        request: 4,
        act: act.clone(),
        attachment,
    }
}

fn token_of(scene: &Scene) -> Attachment {
    let token = &scene.tokens[2];
    Attachment::Token {
        credential: scene.credential(2).public(),
        session: SigningKey::from_token_session(&scene.id(), token).public(),
    }
}

fn prove(scene: &mut Scene, server_nonce: &str) -> ClientMessage {
    let key = SigningKey::from_token_session(&scene.id(), &scene.tokens[0]);
    let (role, nonce) = (Role::Delegate, "0123456789abcdef0123456789abcdef");
    let public = key.public();
    let message = message::session(&scene.id(), role.word(), &public, server_nonce, nonce);
    ClientMessage::Prove {
        role,
        key: public,
        nonce: nonce.to_owned(),
        signature: key.sign(&message, &mut scene.rng),
    }
}

fn welcomed() -> [(String, You); 5] {
    let unit = "BHXH tỉnh Hải Dương".to_owned();
    [
        ("chair", You::Chair),
        (
            "desk",
            You::Desk {
                name: "Bàn 1".to_owned(),
            },
        ),
        (
            "teller",
            You::Teller {
                slot: TellerSlot(1),
            },
        ),
        ("newcomer", You::Newcomer),
        (
            "delegate",
            You::Delegate {
                seat: SeatId(1),
                unit,
                live: true,
            },
        ),
    ]
    .map(|(name, you)| (format!("welcome-{name}"), you))
}

/// A laptop about which everything is wrong at once.
fn laptop(address: &str) -> LaptopView {
    let (from, to) = (address.to_owned(), "http://192.168.43.7:8080".to_owned());
    LaptopView {
        warnings: vec![
            Warning::Offline {
                address: from.clone(),
            },
            Warning::AddressChanged {
                from,
                to,
                at: 1_766_196_300,
            },
            Warning::Slept {
                seconds: 95,
                at: 1_766_196_300,
            },
            Warning::LowBattery {
                percent: 18,
                minutes: Some(25),
            },
            Warning::LowDisk { megabytes: 480 },
            Warning::NobodyReached,
            Warning::MayFallAsleep,
        ],
        reached: false,
        checks: 1,
    }
}
