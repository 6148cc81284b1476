//! An act of every kind, by the role that it belongs to.

use phieukin::election::SigningKey;
use phieukin::meeting::{
    Act, AgendaId, AgendaItem, AttendeeId, Attestation, Correction, DeskId, Hands, Matter,
    MotionId, Person, Preset, SeatId, SignerTitle, Signing, TellerSlot, UnitId, VotingRules,
    Wording,
};
use phieukin::rehearsal::Scenario;

use crate::support::CONTEST;

/// An act of each kind that only the chair, or the deputy for it, may do.
pub fn chairs_acts() -> Vec<Act> {
    [of_preparation(), of_the_floor(), of_contests()].concat()
}

fn of_preparation() -> Vec<Act> {
    let sample = Scenario::sample(4);
    let reason = "thử".to_owned();
    let key = SigningKey::random(&mut rand::rng()).public();
    let preset = bare();
    vec![
        Act::NameMeeting(sample.particulars),
        Act::SetWording(preset.wording.clone()),
        Act::SetRules {
            rules: Box::new(preset.rules.clone()),
        },
        Act::SetAgenda {
            items: preset.agenda.clone(),
        },
        Act::TakePreset {
            preset: Box::new(preset),
        },
        Act::ImportUnits {
            csv: "Đơn vị\nA\n".to_owned(),
        },
        Act::NotePastHolders {
            holders: Vec::new(),
        },
        Act::LockScores {
            agreed_by: reason.clone(),
        },
        Act::UnlockScores {
            reason: reason.clone(),
        },
        Act::CorrectUnit {
            unit: UnitId(1),
            correction: Correction::Attestation {
                which: Attestation::Party,
                holds: false,
            },
            reason,
        },
        Act::NameTellers {
            tellers: sample.tellers,
        },
        Act::NamePresidium {
            people: sample.presidium,
        },
        Act::AddDesk {
            name: "Bàn 2".to_owned(),
            key,
        },
        Act::RemoveDesk { desk: DeskId(1) },
        Act::Delegate {
            to: "Phó cụm trưởng".to_owned(),
            key,
        },
        Act::EndDelegation,
        Act::OpenCheckIn,
        Act::OpenSession,
    ]
}

/// A preset that fits into the smallest message.
fn bare() -> Preset {
    let mut rules = VotingRules::of_provincial_cluster();
    rules.lists.clear();
    rules.contests.truncate(1);
    Preset {
        name: "Mẫu".to_owned(),
        particulars: Scenario::sample(4).particulars,
        wording: Wording::default(),
        agenda: AgendaItem::year_end().into_iter().take(1).collect(),
        rules,
        units: Vec::new(),
        past_holders: Vec::new(),
    }
}

fn of_the_floor() -> Vec<Act> {
    let hands = Hands {
        in_favour: 9,
        against: 0,
        no_opinion: 0,
    };
    let reason = "thử".to_owned();
    vec![
        Act::TickAgenda {
            item: AgendaId(4),
            done: true,
        },
        Act::PutMotion {
            matter: Matter::Other {
                text: "Thông qua biên bản".to_owned(),
            },
        },
        Act::CountHands {
            motion: MotionId(1),
            hands,
            reason: String::new(),
        },
        Act::WithdrawMotion {
            motion: MotionId(1),
        },
        Act::SignPact(Signing {
            unit: UnitId(1),
            signer: "A".to_owned(),
            title: SignerTitle::Head,
        }),
        Act::UnsignPact {
            unit: UnitId(1),
            reason: reason.clone(),
        },
        Act::AcceptKey {
            slot: TellerSlot(1),
        },
        Act::RejectKey {
            slot: TellerSlot(1),
            reason,
        },
        Act::SealMeeting,
    ]
}

fn of_contests() -> Vec<Act> {
    let contest = CONTEST;
    let reason = "thử".to_owned();
    vec![
        Act::ProposeList {
            contest,
            candidates: vec![UnitId(1)],
        },
        Act::WithdrawCandidate {
            contest,
            unit: UnitId(1),
            reason: reason.clone(),
        },
        Act::SealRoll { contest },
        Act::OpenRound { contest },
        Act::CloseRound { contest },
        Act::AnnulRound { contest, reason },
        Act::PublishRound { contest },
    ]
}

/// An act of each kind that only a desk may do, but for those that need a token beside them.
pub fn desks_acts() -> Vec<Act> {
    let seat = SeatId(8);
    let reason = "thử".to_owned();
    vec![
        Act::CheckIn {
            seat,
            delegate: String::new(),
        },
        Act::UndoCheckIn {
            seat,
            reason: reason.clone(),
        },
        Act::CheckOut {
            seat: SeatId(1),
            reason: reason.clone(),
        },
        Act::VoidToken {
            seat: SeatId(1),
            reason,
        },
        Act::NoteAttendee {
            unit: None,
            person: guest(),
        },
        Act::DropAttendee {
            attendee: AttendeeId(1),
        },
    ]
}

pub fn guest() -> Person {
    Person {
        name: "Khách mời".to_owned(),
        office: "Thường trực Hội đồng".to_owned(),
    }
}
