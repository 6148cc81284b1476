//! Every act with the evidence that fits the situation, and who asks for it.

use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::contest::Resolution;
use crate::election::{Replacement, SigningKey, TrusteeKey};
use crate::meeting::import::ClusterRole;
use crate::meeting::tests::room::{
    MEMBERS, PLACES, Room, all_of, committee, in_box, opened, paper_count, propose, share,
    statements,
};
use crate::meeting::{
    Act, AgendaId, AgendaItem, AttendeeId, Attestation, CopyNews, CopyNote, Correction, DeskId,
    Given, Loss, Matter, MotionId, Particulars, PastHolder, Preset, RoundPhase, SeatId, TellerSlot,
    Timestamp, UnitId, VotingRules, Wording,
};

use super::situations::{signing, somebody};

/// One row of the table.
pub(in crate::meeting::tests) struct Asked {
    pub(in crate::meeting::tests) name: String,
    pub(in crate::meeting::tests) act: Act,
    pub(in crate::meeting::tests) given: Given,
}

/// Who asks for an act.
#[derive(Clone, Copy)]
pub(in crate::meeting::tests) enum Role {
    Chair,
    ChairAlone,
    Desk,
    Teller,
    Newcomer,
}

impl Role {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::ChairAlone => "chair, never the deputy",
            Self::Desk => "desk",
            Self::Teller => "teller",
            Self::Newcomer => "a teller's phone",
        }
    }

    pub(in crate::meeting::tests) fn key(self, room: &Room, by_deputy: bool) -> SigningKey {
        match self {
            Self::Chair | Self::ChairAlone if by_deputy => room.deputy.clone(),
            Self::Chair | Self::ChairAlone => room.chair.clone(),
            Self::Desk => room.desk.clone(),
            Self::Teller => room.tellers[1].1.clone(),
            Self::Newcomer => stranger(1),
        }
    }
}

/// Whose an act is. An act that is added must be placed here, and asked for below.
pub(in crate::meeting::tests) fn role(act: &Act) -> Role {
    match act {
        Act::NameMeeting(_)
        | Act::TakePreset { .. }
        | Act::SetWording(_)
        | Act::SetPaperWords(_)
        | Act::ImportUnits { .. }
        | Act::SetRules { .. }
        | Act::SetAgenda { .. }
        | Act::TickAgenda { .. }
        | Act::NotePastHolders { .. }
        | Act::LockScores { .. }
        | Act::UnlockScores { .. }
        | Act::CorrectUnit { .. }
        | Act::NameTellers { .. }
        | Act::NamePresidium { .. }
        | Act::PutMotion { .. }
        | Act::CountHands { .. }
        | Act::WithdrawMotion { .. }
        | Act::AcceptKey { .. }
        | Act::RejectKey { .. }
        | Act::AddDesk { .. }
        | Act::RemoveDesk { .. }
        | Act::OpenCheckIn
        | Act::OpenSession
        | Act::ProposeList { .. }
        | Act::WithdrawCandidate { .. }
        | Act::SealRoll { .. }
        | Act::OpenRound { .. }
        | Act::CloseRound { .. }
        | Act::AnnulRound { .. }
        | Act::PublishRound { .. }
        | Act::MoveToPaper { .. }
        | Act::SignPact(_)
        | Act::UnsignPact { .. }
        | Act::NoteCopy(_)
        | Act::SealMeeting => Role::Chair,
        Act::Delegate { .. }
        | Act::EndDelegation
        | Act::ProposeDestruction { .. }
        | Act::WithdrawDestruction => Role::ChairAlone,
        Act::CheckIn { .. }
        | Act::UndoCheckIn { .. }
        | Act::CheckOut { .. }
        | Act::NoteAttendee { .. }
        | Act::DropAttendee { .. }
        | Act::IssueToken { .. }
        | Act::VoidToken { .. }
        | Act::MakeSpares { .. }
        | Act::ReplaceLost { .. } => Role::Desk,
        Act::GiveShare { .. } | Act::EnterPaperCount { .. } | Act::ConfirmDestruction => {
            Role::Teller
        }
        Act::OfferKey { .. } => Role::Newcomer,
    }
}

/// A key that plays no part yet.
pub(in crate::meeting::tests) fn stranger(number: u64) -> SigningKey {
    SigningKey::random(&mut StdRng::seed_from_u64(1_000 + number))
}

fn reason() -> String {
    "có lý do".to_owned()
}

/// How one act is made for a room as it is, with its evidence.
type Make = fn(&mut Room) -> (Act, Given);

/// All acts, those on the contest for first and second place.
pub(in crate::meeting::tests) fn asked(room: &mut Room) -> Vec<Asked> {
    let makers = makers();
    makers.map(|make| made(make, room)).collect()
}

/// One of them: the others are not made.
pub(in crate::meeting::tests) fn one_asked(room: &mut Room, place: usize) -> Asked {
    let count = makers().count();
    let make = makers().nth(place % count).unwrap();
    made(make, room)
}

fn makers() -> impl Iterator<Item = Make> {
    let groups: [&[Make]; 8] = [
        &SETTING_UP,
        &PEOPLE,
        &KEYS,
        &DESK,
        &MOTIONS,
        &RESOLUTIONS,
        &CONTEST,
        &WITH_EVIDENCE,
    ];
    groups.into_iter().flatten().copied()
}

fn made(make: Make, room: &mut Room) -> Asked {
    let (act, given) = make(room);
    Asked {
        name: name(&act),
        act,
        given,
    }
}

fn plain(act: Act) -> (Act, Given) {
    (act, Given::Nothing)
}

/// What the act is called; a motion with its matter.
fn name(act: &Act) -> String {
    let json = serde_json::to_value(act).unwrap();
    let word = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let matter = &json["matter"];
    let words = [&json["act"], &matter["matter"], &matter["resolution"]];
    let words: Vec<String> = words.into_iter().filter_map(word).collect();
    words.join(" ")
}

const SETTING_UP: [Make; 12] = [
    |_| {
        plain(Act::NameMeeting(Particulars {
            title: reason(),
            ..Particulars::default()
        }))
    },
    |_| {
        plain(Act::TakePreset {
            preset: Box::new(preset()),
        })
    },
    |_| plain(Act::SetWording(Wording::default())),
    |_| plain(Act::SetPaperWords(Box::default())),
    |_| {
        plain(Act::ImportUnits {
            csv: MEMBERS.to_owned(),
        })
    },
    |_| {
        plain(Act::SetRules {
            rules: Box::new(VotingRules::of_provincial_cluster()),
        })
    },
    |_| {
        plain(Act::SetAgenda {
            items: AgendaItem::year_end(),
        })
    },
    |_| {
        plain(Act::TickAgenda {
            item: AgendaId(4),
            done: true,
        })
    },
    |_| {
        plain(Act::NotePastHolders {
            holders: vec![PastHolder {
                year: 2013,
                role: ClusterRole::Head,
                unit: "BHXH tỉnh Hải Dương".to_owned(),
            }],
        })
    },
    |_| {
        plain(Act::LockScores {
            agreed_by: reason(),
        })
    },
    |_| plain(Act::UnlockScores { reason: reason() }),
    |_| {
        plain(Act::CorrectUnit {
            unit: UnitId(1),
            correction: Correction::Attestation {
                which: Attestation::Party,
                holds: true,
            },
            reason: reason(),
        })
    },
];

fn preset() -> Preset {
    Preset {
        name: "Cụm BHXH tỉnh".to_owned(),
        particulars: Particulars::default(),
        wording: Wording::default(),
        agenda: AgendaItem::year_end(),
        rules: VotingRules::of_provincial_cluster(),
        units: Vec::new(),
        past_holders: Vec::new(),
    }
}

const PEOPLE: [Make; 8] = [
    |_| plain(committee()),
    |_| {
        plain(Act::NamePresidium {
            people: vec![somebody()],
        })
    },
    |_| {
        plain(Act::Delegate {
            to: reason(),
            key: stranger(2).public(),
        })
    },
    |_| plain(Act::EndDelegation),
    |_| {
        plain(Act::AddDesk {
            name: reason(),
            key: stranger(3).public(),
        })
    },
    |_| plain(Act::RemoveDesk { desk: DeskId(1) }),
    |_| plain(Act::OpenCheckIn),
    |_| plain(Act::OpenSession),
];

const KEYS: [Make; 3] = [
    |_| {
        plain(Act::OfferKey {
            slot: TellerSlot(2),
            key: trustee_key(),
        })
    },
    |_| {
        plain(Act::AcceptKey {
            slot: TellerSlot(2),
        })
    },
    |_| {
        plain(Act::RejectKey {
            slot: TellerSlot(2),
            reason: reason(),
        })
    },
];

fn trustee_key() -> TrusteeKey {
    TrusteeKey::make(&stranger(4), &mut StdRng::seed_from_u64(1))
}

const DESK: [Make; 8] = [
    |_| {
        plain(Act::CheckIn {
            seat: SeatId(8),
            delegate: String::new(),
        })
    },
    |_| {
        plain(Act::UndoCheckIn {
            seat: SeatId(1),
            reason: reason(),
        })
    },
    |_| {
        plain(Act::CheckOut {
            seat: SeatId(1),
            reason: reason(),
        })
    },
    |_| {
        plain(Act::NoteAttendee {
            unit: Some(UnitId(1)),
            person: somebody(),
        })
    },
    |_| {
        plain(Act::DropAttendee {
            attendee: AttendeeId(1),
        })
    },
    |_| plain(Act::IssueToken { seat: SeatId(1) }),
    |_| plain(Act::MakeSpares { spares: 2 }),
    |_| {
        plain(Act::VoidToken {
            seat: SeatId(1),
            reason: reason(),
        })
    },
];

/// A motion, put.
fn put(matter: Matter) -> (Act, Given) {
    plain(Act::PutMotion { matter })
}

fn resolve(resolution: Resolution) -> (Act, Given) {
    put(Matter::Resolve {
        contest: PLACES,
        resolution,
    })
}

const MOTIONS: [Make; 9] = [
    |_| put(Matter::Tellers),
    |_| put(Matter::Rules),
    |_| put(Matter::Presidium),
    |_| put(Matter::List { contest: PLACES }),
    |_| {
        put(Matter::Candidate {
            contest: PLACES,
            unit: UnitId(1),
        })
    },
    |_| put(Matter::GiveUp { contest: PLACES }),
    |_| put(Matter::Result { contest: PLACES }),
    |_| {
        put(Matter::Office {
            role: ClusterRole::Head,
            unit: UnitId(2),
        })
    },
    |_| put(Matter::Other { text: reason() }),
];

const RESOLUTIONS: [Make; 10] = [
    |_| resolve(Resolution::RunOffAgain),
    |_| resolve(Resolution::HigherScore),
    |_| resolve(Resolution::ReportTied),
    |_| resolve(Resolution::FurtherRound),
    |_| resolve(Resolution::LeaveOpen),
    |_| resolve(Resolution::Repeat),
    |_| resolve(Resolution::OnPaper),
    |_| resolve(Resolution::Drop),
    count_hands,
    |room| {
        plain(Act::WithdrawMotion {
            motion: motion(room),
        })
    },
];

/// The motion before the room, or the first that ever was.
fn motion(room: &Room) -> MotionId {
    room.meeting().open_motion().map_or(MotionId(1), |m| m.id)
}

fn count_hands(room: &mut Room) -> (Act, Given) {
    plain(Act::CountHands {
        motion: motion(room),
        hands: all_of(room.meeting().present()),
        reason: reason(),
    })
}

const CONTEST: [Make; 13] = [
    |_| plain(propose()),
    |_| {
        plain(Act::WithdrawCandidate {
            contest: PLACES,
            unit: UnitId(1),
            reason: reason(),
        })
    },
    |_| plain(Act::OpenRound { contest: PLACES }),
    |_| {
        plain(Act::AnnulRound {
            contest: PLACES,
            reason: reason(),
        })
    },
    |_| plain(Act::PublishRound { contest: PLACES }),
    |_| {
        plain(Act::MoveToPaper {
            contest: PLACES,
            reason: reason(),
        })
    },
    |_| {
        plain(Act::EnterPaperCount {
            contest: PLACES,
            count: paper_count(&[1, 3, 0, 7, 0, 5, 0, 0]),
        })
    },
    |_| plain(Act::ProposeDestruction { reason: reason() }),
    |_| plain(Act::WithdrawDestruction),
    |_| plain(Act::ConfirmDestruction),
    |_| plain(Act::NoteCopy(copy_note())),
    |_| plain(Act::SignPact(signing(1))),
    |_| {
        plain(Act::UnsignPact {
            unit: UnitId(2),
            reason: reason(),
        })
    },
];

fn copy_note() -> CopyNote {
    CopyNote {
        news: CopyNews::Lost,
        at: Timestamp("2026-01-05T08:00:00Z".to_owned()),
    }
}

const WITH_EVIDENCE: [Make; 5] = [
    |room| {
        let act = Act::ReplaceLost {
            contest: PLACES,
            loss: Loss::Lost,
        };
        (act, replaced(room))
    },
    |room| (Act::SealRoll { contest: PLACES }, room.roll()),
    |_| (Act::CloseRound { contest: PLACES }, in_box(9)),
    |room| (share(Some("có lý do")), opening(room)),
    |_| (Act::SealMeeting, statements()),
];

fn replaced(room: &Room) -> Given {
    let lost = room.credentials.first().copied();
    let pair = lost.zip(room.spares().first().copied());
    pair.map_or(Given::Nothing, |(lost, spare)| Given::Replaced {
        replacement: Replacement { lost, spare },
        on_server: false,
    })
}

/// What the last share opens; nothing while others are missing.
fn opening(room: &Room) -> Given {
    let last =
        |phase: &RoundPhase| matches!(phase, RoundPhase::Closed(count) if count.shares.len() == 2);
    let round = room.contest(PLACES).last();
    if round.is_some_and(|round| last(&round.phase)) {
        opened(&[0; 8])
    } else {
        Given::Nothing
    }
}
