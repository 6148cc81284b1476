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

/// All acts, those on the contest for first and second place.
pub(in crate::meeting::tests) fn asked(room: &mut Room) -> Vec<Asked> {
    let acts = setting_up()
        .into_iter()
        .chain(people())
        .chain(keys())
        .chain(desk())
        .chain(motions(room))
        .chain(contest());
    let plain = acts.map(|act| (act, Given::Nothing));
    let all = plain.chain(with_evidence(room));
    all.map(|(act, given)| Asked {
        name: name(&act),
        act,
        given,
    })
    .collect()
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

fn setting_up() -> Vec<Act> {
    let rules = VotingRules::of_provincial_cluster();
    let preset = Preset {
        name: "Cụm BHXH tỉnh".to_owned(),
        particulars: Particulars::default(),
        wording: Wording::default(),
        agenda: AgendaItem::year_end(),
        rules: rules.clone(),
        units: Vec::new(),
        past_holders: Vec::new(),
    };
    vec![
        Act::NameMeeting(Particulars {
            title: reason(),
            ..Particulars::default()
        }),
        Act::TakePreset {
            preset: Box::new(preset),
        },
        Act::SetWording(Wording::default()),
        Act::SetPaperWords(Box::default()),
        Act::ImportUnits {
            csv: MEMBERS.to_owned(),
        },
        Act::SetRules {
            rules: Box::new(rules),
        },
        Act::SetAgenda {
            items: AgendaItem::year_end(),
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
        Act::LockScores {
            agreed_by: reason(),
        },
        Act::UnlockScores { reason: reason() },
        Act::CorrectUnit {
            unit: UnitId(1),
            correction: Correction::Attestation {
                which: Attestation::Party,
                holds: true,
            },
            reason: reason(),
        },
    ]
}

fn people() -> Vec<Act> {
    vec![
        committee(),
        Act::NamePresidium {
            people: vec![somebody()],
        },
        Act::Delegate {
            to: reason(),
            key: stranger(2).public(),
        },
        Act::EndDelegation,
        Act::AddDesk {
            name: reason(),
            key: stranger(3).public(),
        },
        Act::RemoveDesk { desk: DeskId(1) },
        Act::OpenCheckIn,
        Act::OpenSession,
    ]
}

fn keys() -> Vec<Act> {
    let slot = TellerSlot(2);
    let mut rng = StdRng::seed_from_u64(1);
    let key = TrusteeKey::make(&stranger(4), &mut rng);
    vec![
        Act::OfferKey { slot, key },
        Act::AcceptKey { slot },
        Act::RejectKey {
            slot,
            reason: reason(),
        },
    ]
}

fn desk() -> Vec<Act> {
    let seat = SeatId(1);
    vec![
        Act::CheckIn {
            seat: SeatId(8),
            delegate: String::new(),
        },
        Act::UndoCheckIn {
            seat,
            reason: reason(),
        },
        Act::CheckOut {
            seat,
            reason: reason(),
        },
        Act::NoteAttendee {
            unit: Some(UnitId(1)),
            person: somebody(),
        },
        Act::DropAttendee {
            attendee: AttendeeId(1),
        },
        Act::IssueToken { seat },
        Act::MakeSpares { spares: 2 },
        Act::VoidToken {
            seat,
            reason: reason(),
        },
    ]
}

fn motions(room: &Room) -> Vec<Act> {
    let contest = PLACES;
    let resolutions = [
        Resolution::RunOffAgain,
        Resolution::HigherScore,
        Resolution::ReportTied,
        Resolution::FurtherRound,
        Resolution::LeaveOpen,
        Resolution::Repeat,
        Resolution::OnPaper,
        Resolution::Drop,
    ];
    let resolve = |resolution| Matter::Resolve {
        contest,
        resolution,
    };
    let matters = [
        Matter::Tellers,
        Matter::Rules,
        Matter::Presidium,
        Matter::List { contest },
        Matter::Candidate {
            contest,
            unit: UnitId(1),
        },
        Matter::GiveUp { contest },
        Matter::Result { contest },
        Matter::Office {
            role: ClusterRole::Head,
            unit: UnitId(2),
        },
        Matter::Other { text: reason() },
    ];
    let motion = room.meeting().open_motion().map_or(MotionId(1), |m| m.id);
    let put = |matter| Act::PutMotion { matter };
    matters
        .into_iter()
        .chain(resolutions.map(resolve))
        .map(put)
        .chain([
            Act::CountHands {
                motion,
                hands: all_of(room.meeting().present()),
                reason: reason(),
            },
            Act::WithdrawMotion { motion },
        ])
        .collect()
}

fn contest() -> Vec<Act> {
    let contest = PLACES;
    vec![
        propose(),
        Act::WithdrawCandidate {
            contest,
            unit: UnitId(1),
            reason: reason(),
        },
        Act::OpenRound { contest },
        Act::AnnulRound {
            contest,
            reason: reason(),
        },
        Act::PublishRound { contest },
        Act::MoveToPaper {
            contest,
            reason: reason(),
        },
        Act::EnterPaperCount {
            contest,
            count: paper_count(&[1, 3, 0, 7, 0, 5, 0, 0]),
        },
        Act::ProposeDestruction { reason: reason() },
        Act::WithdrawDestruction,
        Act::ConfirmDestruction,
        Act::NoteCopy(copy_note()),
        Act::SignPact(signing(1)),
        Act::UnsignPact {
            unit: UnitId(2),
            reason: reason(),
        },
    ]
}

fn copy_note() -> CopyNote {
    CopyNote {
        news: CopyNews::Lost,
        at: Timestamp("2026-01-05T08:00:00Z".to_owned()),
    }
}

fn with_evidence(room: &mut Room) -> Vec<(Act, Given)> {
    let contest = PLACES;
    let last =
        |phase: &RoundPhase| matches!(phase, RoundPhase::Closed(count) if count.shares.len() == 2);
    let round = room.contest(contest).last();
    let opening = if round.is_some_and(|round| last(&round.phase)) {
        opened(&[0; 8])
    } else {
        Given::Nothing
    };
    let voter = room.credentials.first().copied();
    let replaced = voter.zip(room.spares().first().copied());
    let replaced = replaced.map(|(lost, spare)| Given::Replaced {
        replacement: Replacement { lost, spare },
        on_server: false,
    });
    let loss = Loss::Lost;
    vec![
        (
            Act::ReplaceLost { contest, loss },
            replaced.unwrap_or(Given::Nothing),
        ),
        (Act::SealRoll { contest }, room.roll()),
        (Act::CloseRound { contest }, in_box(9)),
        (share(Some("có lý do")), opening),
        (Act::SealMeeting, statements()),
    ]
}
