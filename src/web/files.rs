//! Papers and tables that the chair asks for, made off the async threads from the log as it stands.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Door;
use super::session::Member;
use crate::bundle::{self, Made, Material, TableOf};
use crate::meeting::Refusal;
use crate::protocol::{Request, Role, ServerMessage, WantedFile};

/// Answers the chair; anybody else is refused.
pub(super) async fn answer(
    door: &Door,
    member: &Member,
    request: Request,
    file: WantedFile,
) -> ServerMessage {
    match made(door, member, file).await {
        Ok(Made { name, media, bytes }) => ServerMessage::File {
            request,
            name,
            media: media.to_owned(),
            bytes: STANDARD.encode(bytes),
        },
        Err(refusal) => ServerMessage::Refused { request, refusal },
    }
}

async fn made(door: &Door, member: &Member, file: WantedFile) -> Result<Made, Refusal> {
    if member.role != Role::Chair {
        return Err(Refusal::NotYours);
    }
    let reading = door.house.reading.acquire();
    let _place = reading.await.map_err(|_| Refusal::DiskRefused)?;
    let material = door.hall.material().await.ok_or(Refusal::DiskRefused)?;
    tokio::task::spawn_blocking(move || make(&material, &file))
        .await
        .unwrap_or(Err(Refusal::FileNotMade))
}

fn make(material: &Material, file: &WantedFile) -> Result<Made, Refusal> {
    let table = |of, form| bundle::table(material, of, form).map(Some);
    let made = match file {
        WantedFile::Paper { paper, form } => bundle::paper(material, paper, *form),
        WantedFile::Results { form } => table(TableOf::Results, *form),
        WantedFile::Units { form } => table(TableOf::Units, *form),
    };
    let made = made.map_err(|error| {
        tracing::error!(%error, "a file could not be made");
        Refusal::FileNotMade
    });
    made?.ok_or(Refusal::PaperNotYet)
}
