//! Every message on the wire; `web/src/protocol.ts` is generated from it (docs/protocol.md shows each by example).
//!
//! A page gets two kinds of message: its audience's view, pushed when it changes, and the answer to its own request.
//! Messages are JSON text frames. Unknown fields are refused.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::election::{Flaw, Point, RoundId, Signature, Tracker};
use crate::history::{DamagedMeeting, PastMeeting};
use crate::meeting::import::SheetPreview;
use crate::meeting::view::{ChairView, DeskView, HallView};
use crate::meeting::{
    Preset, PresetProblem, Refusal, SeatId, SignedAct, Statement, TellerSlot, WallOrder, no_fields,
};

mod attachment;
mod files;
#[cfg(test)]
mod tests;

pub use attachment::{Attachment, TokenHalves};
pub use files::WantedFile;

/// Numbers a page's request; its answer carries the same number.
pub type Request = u32;

/// What a session proves to be. Screen and board need no proof: they only watch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The chair's laptop.
    Chair,
    /// A check-in desk.
    Desk,
    /// A teller's phone.
    Teller,
    /// A delegate's phone.
    Delegate,
}

impl Role {
    /// The role's word in the session message and in paths.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::Desk => "desk",
            Self::Teller => "teller",
            Self::Delegate => "delegate",
        }
    }
}

/// From a page to the server.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ClientMessage {
    /// Asks for the public view, unproven.
    #[serde(deserialize_with = "no_fields")]
    Watch,
    /// Proves a role over the challenge's nonce (docs/cryptography.md, sessions).
    Prove {
        /// Which role.
        role: Role,
        /// The session key.
        key: Point,
        /// 32 random hex digits of the page.
        nonce: String,
        /// By that key.
        signature: Signature,
    },
    /// An act to be decided on.
    Act {
        /// Number of the request.
        request: Request,
        /// The act, signed.
        act: SignedAct,
        /// What belongs beside it and never into the log.
        attachment: Option<Attachment>,
    },
    /// Chair: what would the sheets of this file bring?
    PreviewSheet {
        /// Number of the request.
        request: Request,
        /// The file's bytes, base64: CSV or a workbook.
        sheet: String,
    },
    /// Chair: lets every chair session that waits in, or none of them.
    AnswerChair {
        /// Number of the request.
        request: Request,
        /// Whether it may come in.
        allow: bool,
    },
    /// Chair: which of the server's addresses phones shall use; the QR follows.
    ChooseAddress {
        /// Number of the request.
        request: Request,
        /// One of the addresses of the view.
        address: String,
    },
    /// Chair: what the wall shall do. It binds nobody and is not logged.
    DirectWall {
        /// Number of the request.
        request: Request,
        /// What.
        order: WallOrder,
    },
    /// Chair: what a meeting can start from.
    ShowPresets {
        /// Number of the request.
        request: Request,
    },
    /// Chair: a start like an earlier meeting of the folder.
    ShowLike {
        /// Number of the request.
        request: Request,
        /// Which meeting.
        meeting: Uuid,
    },
    /// Chair: a start like the meeting of a file: an audit bundle, or a bare log. Answered as [`Self::ShowLike`] is.
    ReadLike {
        /// Number of the request.
        request: Request,
        /// The file's bytes, base64.
        bundle: String,
    },
    /// Chair: every meeting of the folder.
    ShowHistory {
        /// Number of the request.
        request: Request,
    },
    /// Chair of a real meeting: lets simulated people hold what is prepared, as a rehearsal of its own beside this meeting.
    StartRehearsal {
        /// Number of the request.
        request: Request,
        /// How many delegates come; `null`: as many as the sheets expect.
        delegates: Option<u32>,
        /// The pause before each step of the rehearsal's chair, in milliseconds.
        pace_ms: u32,
    },
    /// Chair: ends the rehearsal of this meeting.
    StopRehearsal {
        /// Number of the request.
        request: Request,
    },
    /// Chair: a paper, or the meeting's data, made from the log as it stands.
    MakeFile {
        /// Number of the request.
        request: Request,
        /// Which.
        file: WantedFile,
    },
    /// Delegate: a sealed ballot.
    Cast {
        /// Number of the request.
        request: Request,
        /// Which round.
        round: RoundId,
        /// The ballot's JSON, byte for byte.
        ballot: String,
    },
    /// Delegate: is a ballot of this credential in the box?
    FindBallot {
        /// Number of the request.
        request: Request,
        /// Which round.
        round: RoundId,
        /// Whose.
        credential: Point,
    },
    /// Delegate: a device statement.
    State {
        /// Number of the request.
        request: Request,
        /// The statement.
        statement: Statement,
    },
}

impl fmt::Debug for ClientMessage {
    /// The kind only: an act names a seat where a credential, or a ballot, stands beside it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Watch => "Watch",
            Self::Prove { .. } => "Prove(…)",
            Self::Act { .. } => "Act(…)",
            Self::PreviewSheet { .. } => "PreviewSheet(…)",
            Self::AnswerChair { .. } => "AnswerChair(…)",
            Self::ChooseAddress { .. } => "ChooseAddress(…)",
            Self::DirectWall { .. } => "DirectWall(…)",
            Self::ShowPresets { .. } => "ShowPresets(…)",
            Self::ShowLike { .. } => "ShowLike(…)",
            Self::ReadLike { .. } => "ReadLike(…)",
            Self::ShowHistory { .. } => "ShowHistory(…)",
            Self::StartRehearsal { .. } => "StartRehearsal(…)",
            Self::StopRehearsal { .. } => "StopRehearsal(…)",
            Self::MakeFile { .. } => "MakeFile(…)",
            Self::Cast { .. } => "Cast(…)",
            Self::FindBallot { .. } => "FindBallot(…)",
            Self::State { .. } => "State(…)",
        })
    }
}

/// From the server to a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ServerMessage {
    /// First on every socket: what a proof must sign.
    Challenge {
        /// The meeting's uuid.
        meeting: Uuid,
        /// 32 hex digits, good once and for 30 seconds.
        nonce: String,
    },
    /// The role is proven.
    Welcome {
        /// Who the server takes the page for.
        you: You,
        /// Whether the page runs on the server's own machine.
        local: bool,
    },
    /// A second chair session waits until the first allows it.
    Waiting,
    /// The proof does not hold, or the key has no part (any more) in this meeting.
    Unknown,
    /// The public view.
    Hall {
        /// It.
        view: Box<HallView>,
    },
    /// The chair's view.
    Chair {
        /// It.
        view: Box<ChairView>,
    },
    /// The desk's view.
    Desk {
        /// It.
        view: Box<DeskView>,
    },
    /// The act was taken and is on disk.
    Done {
        /// Number of the request.
        request: Request,
    },
    /// The rules, or a check, say no; nothing happened.
    Refused {
        /// Number of the request.
        request: Request,
        /// Why.
        refusal: Refusal,
    },
    /// What each sheet of a file would bring; a file that cannot be read comes as a refusal.
    Workbook {
        /// Number of the request.
        request: Request,
        /// In the order of their tabs; a CSV file is one sheet.
        sheets: Vec<SheetPreview>,
    },
    /// What a meeting can start from: files of the folder first, then those of the program; or the one asked for.
    Presets {
        /// Number of the request.
        request: Request,
        /// Each of them.
        presets: Vec<Preset>,
        /// The files of the folder that were passed over.
        problems: Vec<PresetProblem>,
    },
    /// Every meeting of the folder, newest year first.
    History {
        /// Number of the request.
        request: Request,
        /// Each of them.
        meetings: Vec<PastMeeting>,
        /// Those that cannot be read.
        damaged: Vec<DamagedMeeting>,
        /// The same as one table for a spreadsheet (guidance 4231, 6.e).
        csv: String,
    },
    /// The file that was asked for.
    File {
        /// Number of the request.
        request: Request,
        /// How to call it.
        name: String,
        /// Its media type.
        media: String,
        /// Its bytes, base64.
        bytes: String,
    },
    /// The ballot with this tracker is in the box, and on disk.
    Receipt {
        /// Number of the request.
        request: Request,
        /// Which round.
        round: RoundId,
        /// Which ballot.
        tracker: Tracker,
        /// Over `phieukin/receipt/v1|φ|tracker` by the receipt key of the round's rules.
        signature: Signature,
    },
    /// No ballot of that credential is in the box.
    NoBallot {
        /// Number of the request.
        request: Request,
        /// Which round.
        round: RoundId,
    },
    /// The message cannot be read; the socket is closed after it.
    Unreadable {
        /// Where it broke, for the writer of a client.
        flaw: Option<Flaw>,
    },
}

/// Who the server takes a page for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum You {
    /// The chair.
    Chair,
    /// A desk.
    Desk {
        /// What it is called.
        name: String,
    },
    /// A teller whose key is accepted.
    Teller {
        /// Which.
        slot: TellerSlot,
    },
    /// Somebody whose teller key is not (yet) accepted: may offer one.
    Newcomer,
    /// The delegate of a seat.
    Delegate {
        /// Which seat.
        seat: SeatId,
        /// Its unit.
        unit: String,
        /// Whether the token is still live.
        live: bool,
    },
}
