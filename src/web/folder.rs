//! What the chair asks of the folder of meetings: presets, a start like an earlier meeting, the history.
//!
//! Files are read off the async threads and by one session at a time, whoever else asks waits.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

use super::Door;
use super::session::Member;
use crate::bundle::{self, FalseLog};
use crate::hall::Hall;
use crate::history::{Folder, History, Presets, Served};
use crate::meeting::{Preset, Refusal};
use crate::protocol::{Request, Role, ServerMessage};

/// What is asked.
pub(super) enum Asked {
    /// What a meeting can start from.
    Presets,
    /// A start like this meeting of the folder.
    Like(Uuid),
    /// A start like the meeting of this file, base64.
    LikeFile(String),
    /// All meetings.
    History,
}

/// Answers the chair; anybody else is refused.
pub(super) async fn answer(
    door: &Door,
    member: &Member,
    request: Request,
    asked: Asked,
) -> ServerMessage {
    if member.role != Role::Chair {
        let refusal = Refusal::NotYours;
        return ServerMessage::Refused { request, refusal };
    }
    // Whoever asks from a rehearsal: the meeting whose files this program has open is the server's own.
    let (folder, served) = (door.house.folder.clone(), served(door.house.halls.own()));
    let Ok(_place) = door.house.reading.acquire().await else {
        let refusal = Refusal::DiskRefused;
        return ServerMessage::Refused { request, refusal };
    };
    tokio::task::spawn_blocking(move || read(&folder, &served, request, asked))
        .await
        .unwrap_or(Err(Refusal::DiskRefused))
        .unwrap_or_else(|refusal| ServerMessage::Refused { request, refusal })
}

fn read(
    folder: &Folder,
    served: &Served,
    request: Request,
    asked: Asked,
) -> Result<ServerMessage, Refusal> {
    let only = |preset| ServerMessage::Presets {
        request,
        presets: vec![preset],
        problems: Vec::new(),
    };
    Ok(match asked {
        Asked::Presets => {
            let Presets { found, problems } = folder.presets();
            ServerMessage::Presets {
                request,
                presets: found.into_iter().map(|found| found.preset).collect(),
                problems,
            }
        }
        Asked::Like(meeting) => only(folder.like(meeting, Some(served))?),
        Asked::LikeFile(file) => only(like_file(&file)?),
        Asked::History => {
            let history = folder.history(Some(served));
            let csv = history.csv();
            let History { meetings, damaged } = history;
            ServerMessage::History {
                request,
                meetings,
                damaged,
                csv,
            }
        }
    })
}

fn like_file(file: &str) -> Result<Preset, Refusal> {
    let bytes = STANDARD
        .decode(file)
        .map_err(|_| Refusal::FalseLog { line: None })?;
    let record = bundle::record(&bytes).map_err(|FalseLog { line }| Refusal::FalseLog { line })?;
    Ok(Preset::like(record.meeting()))
}

/// The meeting that is open here, by its public log: its files must not be opened a second time.
fn served(hall: &Hall) -> Served {
    let log = hall.shelf().file("log.jsonl");
    let text = log.map(|log| String::from_utf8_lossy(&log.bytes).into_owned());
    Served {
        meeting: hall.id(),
        log: text
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect(),
    }
}
