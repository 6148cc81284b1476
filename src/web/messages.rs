//! What each message of a proven session asks of the hall, and the answer to it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Door;
use super::files;
use super::folder::{self, Asked};
use super::rehearsal;
use super::session::Member;
use crate::election::{Point, RoundId, Tracker};
use crate::hall::{Beside, Receipt};
use crate::meeting::{Act, Refusal, SignedAct, Statement, WallOrder};
use crate::protocol::{Attachment, ClientMessage, Request, Role, ServerMessage, You};
use crate::workbook;

/// What the loop does next.
pub(super) enum Answer {
    /// Says this.
    Say(ServerMessage),
    /// Ends the session.
    Close,
}

/// Answers one message of a member.
pub(super) async fn answer(door: &Door, member: &Member, message: ClientMessage) -> Answer {
    let show =
        async |request, asked| Answer::Say(folder::answer(door, member, request, asked).await);
    match message {
        ClientMessage::Watch | ClientMessage::Prove { .. } => Answer::Close,
        ClientMessage::Act {
            request,
            act,
            attachment,
        } => taken(request, act_on(door, member, act, attachment).await),
        ClientMessage::PreviewSheet { request, sheet } => look(door, member, request, sheet).await,
        ClientMessage::AnswerChair { request, allow } => for_chair(member, request, || {
            door.hall.answer_chair(member.key, allow);
        }),
        ClientMessage::ChooseAddress { request, address } => {
            for_chair(member, request, || door.hall.choose_address(address))
        }
        ClientMessage::DirectWall { request, order } => {
            taken(request, direct_wall(door, member, order).await)
        }
        ClientMessage::ShowPresets { request } => show(request, Asked::Presets).await,
        ClientMessage::ShowLike { request, meeting } => show(request, Asked::Like(meeting)).await,
        ClientMessage::ReadLike { request, bundle } => show(request, Asked::LikeFile(bundle)).await,
        ClientMessage::ShowHistory { request } => show(request, Asked::History).await,
        ClientMessage::StartRehearsal {
            request,
            delegates,
            pace_ms,
        } => {
            let started = rehearsal::start(door, member, delegates, pace_ms).await;
            taken(request, started)
        }
        ClientMessage::StopRehearsal { request } => {
            taken(request, rehearsal::stop(door, member).await)
        }
        ClientMessage::MakeFile { request, file } => {
            Answer::Say(files::answer(door, member, request, file).await)
        }
        ClientMessage::Cast {
            request,
            round,
            ballot,
        } => {
            let receipt = cast(door, member, round.clone(), ballot).await;
            receipted(request, round, receipt)
        }
        ClientMessage::FindBallot {
            request,
            round,
            credential,
        } => find(door, member, request, round, credential).await,
        ClientMessage::State { request, statement } => {
            taken(request, state(door, member, statement).await)
        }
    }
}

async fn find(
    door: &Door,
    member: &Member,
    request: Request,
    round: RoundId,
    credential: Point,
) -> Answer {
    if member.role != Role::Delegate {
        return taken(request, Err(Refusal::NotYours));
    }
    let found = door.hall.find(round.clone(), member.key, credential).await;
    match found {
        Some(receipt) => receipted(request, round, Ok(receipt)),
        None if door.hall.has_ended() => receipted(request, round, Err(Refusal::DiskRefused)),
        None => Answer::Say(ServerMessage::NoBallot { request, round }),
    }
}

async fn direct_wall(door: &Door, member: &Member, order: WallOrder) -> Result<(), Refusal> {
    if member.role == Role::Chair {
        door.hall.direct_wall(order).await
    } else {
        Err(Refusal::NotYours)
    }
}

async fn state(door: &Door, member: &Member, statement: Statement) -> Result<(), Refusal> {
    if member.role == Role::Delegate {
        door.hall.state(statement).await
    } else {
        Err(Refusal::NotYours)
    }
}

fn taken(request: Request, outcome: Result<(), Refusal>) -> Answer {
    Answer::Say(match outcome {
        Ok(()) => ServerMessage::Done { request },
        Err(refusal) => ServerMessage::Refused { request, refusal },
    })
}

fn receipted(request: Request, round: RoundId, receipt: Result<Receipt, Refusal>) -> Answer {
    Answer::Say(match receipt {
        Ok(Receipt { tracker, signature }) => ServerMessage::Receipt {
            request,
            round,
            tracker,
            signature,
        },
        Err(refusal) => ServerMessage::Refused { request, refusal },
    })
}

fn for_chair(member: &Member, request: Request, act: impl FnOnce()) -> Answer {
    if member.role != Role::Chair {
        return taken(request, Err(Refusal::NotYours));
    }
    act();
    taken(request, Ok(()))
}

/// An act is signed by the session's own key; a share is verified on the pool first.
async fn act_on(
    door: &Door,
    member: &Member,
    act: SignedAct,
    attachment: Option<Attachment>,
) -> Result<(), Refusal> {
    if act.key != member.key || member.role == Role::Delegate {
        return Err(Refusal::NotYours);
    }
    let beside = match attachment {
        Some(Attachment::Share { share, blame }) => {
            share_of(door, member, &act, share, blame).await?
        }
        token => Beside::token(token.as_ref()),
    };
    door.hall.act(act, beside).await
}

async fn share_of(
    door: &Door,
    member: &Member,
    act: &SignedAct,
    share: String,
    blame: String,
) -> Result<Beside, Refusal> {
    let (Ok(Act::GiveShare { contest, .. }), You::Teller { slot }) =
        (serde_json::from_str(&act.act), &member.you)
    else {
        return Err(Refusal::NotYours);
    };
    let (voting, slot) = (door.hall.voting(), *slot);
    let round = voting.counting(contest).ok_or(Refusal::NotCounting)?;
    let verified = on_pool(door, move || {
        voting.verify_share(&round, slot, &share, &blame)
    })
    .await?;
    Ok(Beside::Share(Box::new(verified)))
}

/// Verifies the ballot's every proof off the async threads, then puts it into the box; one that is in it already gets
/// its receipt at once. No seat is looked at.
async fn cast(
    door: &Door,
    member: &Member,
    round: RoundId,
    ballot: String,
) -> Result<Receipt, Refusal> {
    if member.role != Role::Delegate {
        return Err(Refusal::NotYours);
    }
    if let Some(receipt) = door.hall.held(round.clone(), Tracker::of(&ballot)).await {
        return Ok(receipt);
    }
    let (voting, id) = (door.hall.voting(), round.clone());
    let accepted = on_pool(door, move || voting.verify_ballot(&id, &ballot)).await?;
    door.hall.cast(round, accepted).await
}

async fn on_pool<T: Send + 'static>(
    door: &Door,
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let done = door.house.pool.run(work).await;
    done.unwrap_or(Err(Refusal::DiskRefused))
}

/// Reads a file off the async threads; nothing of it is taken.
async fn look(door: &Door, member: &Member, request: Request, sheet: String) -> Answer {
    if member.role != Role::Chair {
        return taken(request, Err(Refusal::NotYours));
    }
    let read = on_pool(door, move || {
        let bytes = STANDARD.decode(sheet).unwrap_or_default();
        workbook::preview(&bytes).map_err(|flaw| Refusal::Workbook { flaw })
    });
    Answer::Say(match read.await {
        Ok(sheets) => ServerMessage::Workbook { request, sheets },
        Err(refusal) => ServerMessage::Refused { request, refusal },
    })
}
