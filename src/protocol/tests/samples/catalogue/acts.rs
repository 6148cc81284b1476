//! A sample of every act, and of what the chair asks of the folder.

use serde_json::json;

use super::{CONTEST, Catalogue, Scene};
use crate::contest::{PaperCount, PaperPanel, PaperRow};
use crate::documents::{PaperForm, PaperName};
use crate::election::SigningKey;
use crate::history::{DamagedMeeting, PastMeeting, PastResult};
use crate::meeting::eligibility::OtherStatus;
use crate::meeting::import::ClusterRole;
use crate::meeting::{
    Act, AgendaId, AttendeeId, Attestation, Award, CopyNews, CopyNote, Correction, DeskId, Loss,
    Meeting, MotionId, PastHolder, Person, Preset, SeatId, SignerTitle, Signing, TellerSlot,
    Timestamp, UnitId, Wording,
};
use crate::protocol::{Attachment, ClientMessage, ServerMessage, TokenHalves, WantedFile};

impl Catalogue {
    /// Every act: those of the meeting, and those that it did without.
    pub(super) fn acts(&mut self, scene: &Scene) {
        for (act, _) in first_of_each(scene) {
            self.act(&act);
        }
        let reason = "bấm nhầm".to_owned();
        let (contest, seat, slot) = (CONTEST, SeatId(3), TellerSlot(2));
        let (unit, which) = (UnitId(4), Attestation::PactSigned);
        let correction = Correction::Attestation {
            which,
            holds: false,
        };
        let others = [
            Act::CorrectUnit {
                unit,
                correction,
                reason: reason.clone(),
            },
            Act::RejectKey {
                slot,
                reason: reason.clone(),
            },
            Act::RemoveDesk { desk: DeskId(1) },
            Act::UndoCheckIn {
                seat,
                reason: reason.clone(),
            },
            Act::VoidToken {
                seat,
                reason: reason.clone(),
            },
            Act::AnnulRound {
                contest,
                reason: reason.clone(),
            },
            Act::WithdrawCandidate {
                contest,
                unit: UnitId(2),
                reason: reason.clone(),
            },
            Act::CheckOut {
                seat,
                reason: reason.clone(),
            },
            Act::UnlockScores {
                reason: reason.clone(),
            },
            Act::UnsignPact { unit, reason },
        ];
        for act in others.iter().chain(&spare_acts()).chain(&late_acts()) {
            self.act(act);
        }
        self.corrections(unit);
        self.of_the_agenda(scene);
    }

    /// What a meeting with a presidium, a deputy and guests does besides.
    fn of_the_agenda(&mut self, scene: &Scene) {
        let person = Person {
            name: "Trần Thị Mẫu".to_owned(),
            office: "Trưởng phòng Tổ chức cán bộ".to_owned(),
        };
        let meeting = scene.meeting();
        let preset = preset(meeting);
        let key = scene.session(&scene.desk).public();
        let acts = [
            Act::TakePreset {
                preset: Box::new(preset.clone()),
            },
            Act::SetWording(Wording::default()),
            Act::SetPaperWords(Box::default()),
            Act::SetAgenda {
                items: meeting.agenda.iter().take(2).cloned().collect(),
            },
            Act::TickAgenda {
                item: AgendaId(4),
                done: true,
            },
            Act::NotePastHolders {
                holders: vec![PastHolder {
                    year: 2013,
                    role: ClusterRole::Head,
                    unit: "BHXH tỉnh Hải Dương".to_owned(),
                }],
            },
            Act::NamePresidium {
                people: vec![person.clone()],
            },
            Act::WithdrawMotion {
                motion: MotionId(1),
            },
            Act::Delegate {
                to: "BHXH tỉnh Hưng Yên".to_owned(),
                key,
            },
            Act::EndDelegation,
            Act::NoteAttendee {
                unit: Some(UnitId(1)),
                person,
            },
            Act::DropAttendee {
                attendee: AttendeeId(1),
            },
            Act::SignPact(Signing {
                unit: UnitId(1),
                signer: "Nguyễn Văn Mẫu".to_owned(),
                title: SignerTitle::Head,
            }),
        ];
        for act in &acts {
            self.act(act);
        }
        self.of_the_folder(preset, scene.id());
    }

    fn of_the_folder(&mut self, preset: Preset, meeting: uuid::Uuid) {
        let request = 20;
        self.client("show-presets", &ClientMessage::ShowPresets { request });
        self.client("show-like", &ClientMessage::ShowLike { request, meeting });
        let bundle = "UEsDBBQAAAAIAA".to_owned();
        self.client("read-like", &ClientMessage::ReadLike { request, bundle });
        self.client("show-history", &ClientMessage::ShowHistory { request });
        self.client(
            "start-rehearsal",
            &ClientMessage::StartRehearsal {
                request,
                delegates: None,
                pace_ms: 1500,
            },
        );
        self.client("stop-rehearsal", &ClientMessage::StopRehearsal { request });
        self.file(request);
        let presets = vec![preset];
        let problems = vec![Preset::read("cum-5.toml", "name = 5").unwrap_err()];
        self.server(
            "presets",
            &ServerMessage::Presets {
                request,
                presets,
                problems,
            },
        );
        let past = PastMeeting {
            meeting,
            title: "Hội nghị tổng kết công tác thi đua năm 2013".to_owned(),
            cluster: "Cụm thi đua số 3".to_owned(),
            year: 2013,
            place: "Hưng Yên".to_owned(),
            sealed: true,
            results: vec![PastResult {
                title: "Bình chọn đơn vị xếp thứ nhất, thứ nhì".to_owned(),
                chosen: vec!["BHXH tỉnh Bắc Ninh".to_owned()],
                adopted: true,
            }],
            heads: vec!["BHXH tỉnh Hải Dương".to_owned()],
            deputies: vec!["BHXH tỉnh Hưng Yên".to_owned()],
        };
        let (meetings, csv) = (vec![past], "Năm;Cụm\n".to_owned());
        let damaged = vec![DamagedMeeting {
            meeting,
            why: "nhật ký sai từ dòng 7. (The log breaks at this line.)".to_owned(),
        }];
        self.server(
            "history",
            &ServerMessage::History {
                request,
                meetings,
                damaged,
                csv,
            },
        );
    }

    /// A paper that is asked for.
    fn file(&mut self, request: crate::protocol::Request) {
        let (paper, form) = (
            PaperName::Count {
                contest: CONTEST,
                round: 1,
            },
            PaperForm::Docx,
        );
        let file = WantedFile::Paper { paper, form };
        self.client("make-file", &ClientMessage::MakeFile { request, file });
        self.server(
            "file",
            &ServerMessage::File {
                request,
                name: "bien-ban-kiem-phieu.docx".to_owned(),
                media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                    .to_owned(),
                bytes: "UEsDBBQAAAAIAA".to_owned(),
            },
        );
    }

    /// What a desk does beyond thirty seats, with what travels beside it.
    pub(super) fn spares(&mut self, scene: &mut Scene) {
        let desk = scene.session(&scene.desk);
        let spare = TokenHalves {
            credential: scene.credential(0).public(),
            session: SigningKey::from_token_session(&scene.id(), &scene.tokens[0]).public(),
        };
        let spares = vec![spare.clone()];
        let seat = SeatId(3);
        let beside = [
            Attachment::Spares { spares },
            Attachment::Spare { seat, spare },
        ];
        let names = ["act-with-spares", "act-with-spare"];
        for ((name, act), attachment) in names.into_iter().zip(spare_acts()).zip(beside) {
            let (act, attachment) = (scene.sign(&desk, &act), Some(attachment));
            let request = 4;
            self.client(
                name,
                &ClientMessage::Act {
                    request,
                    act,
                    attachment,
                },
            );
        }
    }

    /// The other things of a unit that can be put right.
    fn corrections(&mut self, unit: UnitId) {
        let status = OtherStatus::Deferred {
            reason: "đang chờ kết luận".to_owned(),
        };
        let score = scene_score();
        let award = Award {
            name: "Bằng khen của Bộ trưởng".to_owned(),
            year: 2023,
        };
        for (name, correction) in [
            ("status", Correction::Status { status }),
            ("self-score", Correction::SelfScore { score }),
            ("adjusted-score", Correction::AdjustedScore { score }),
            ("agreed-score", Correction::AgreedScore { score }),
            ("award", Correction::Award { award }),
        ] {
            let reason = "văn bản mới".to_owned();
            let act = Act::CorrectUnit {
                unit,
                correction,
                reason,
            };
            self.add(format!("act-correct-unit-{name}"), &act);
        }
    }
}

/// What a next meeting could start from.
fn preset(meeting: &Meeting) -> Preset {
    Preset {
        name: "Cụm thi đua BHXH tỉnh".to_owned(),
        particulars: meeting.particulars.clone(),
        wording: Wording::default(),
        agenda: meeting.agenda.clone(),
        rules: meeting.rules.clone(),
        units: Vec::new(),
        past_holders: Vec::new(),
    }
}

/// Plan B, and what a sealed meeting still takes.
fn late_acts() -> [Act; 6] {
    let reason = "mất sóng Wi-Fi".to_owned();
    let row = |votes| PaperRow {
        votes,
        second: None,
        against: None,
    };
    let panel = PaperPanel {
        blank: 1,
        spoiled: 0,
        rows: vec![row(7), row(5)],
    };
    [
        Act::MoveToPaper {
            contest: CONTEST,
            reason: reason.clone(),
        },
        Act::EnterPaperCount {
            contest: CONTEST,
            count: PaperCount {
                issued: 9,
                exchanged: 1,
                returned: 9,
                panels: vec![panel],
            },
        },
        Act::NoteCopy(CopyNote {
            news: CopyNews::Lost,
            at: Timestamp("2026-01-05T08:00:00Z".to_owned()),
        }),
        Act::ProposeDestruction { reason },
        Act::WithdrawDestruction,
        Act::ConfirmDestruction,
    ]
}

fn spare_acts() -> [Act; 2] {
    let (contest, loss) = (CONTEST, Loss::Lost);
    [
        Act::MakeSpares { spares: 1 },
        Act::ReplaceLost { contest, loss },
    ]
}

/// The first act of each kind that the meeting took.
fn first_of_each(scene: &Scene) -> Vec<(Act, String)> {
    let mut found: Vec<(Act, String)> = Vec::new();
    for (act, _) in &scene.acts {
        let kind = serde_json::to_value(act).unwrap()["act"].to_string();
        if !found.iter().any(|(_, known)| *known == kind) {
            found.push((act.clone(), kind));
        }
    }
    found
}

fn scene_score() -> crate::meeting::score::Score {
    serde_json::from_value(json!("1355.5")).unwrap()
}
