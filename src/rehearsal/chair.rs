//! The chair's page and a check-in desk: two holders of a code who act on the meeting.

use super::client::{Client, Knock, View};
use super::{ChairLink, Door, Error};
use crate::election::{BallotToken, SigningKey, TellerCode};
use crate::meeting::view::ChairView;
use crate::meeting::{Act, ContestId, Loss, SeatId};
use crate::protocol::{Attachment, ClientMessage, Role, TokenHalves};

/// Somebody at the chair's page.
#[derive(Debug)]
pub struct Chair {
    key: SigningKey,
    client: Client,
}

impl Chair {
    /// Opens the chair's link.
    ///
    /// # Errors
    /// When the server cannot be reached or the code is another meeting's.
    pub async fn arrive(link: &ChairLink) -> Result<Self, Error> {
        let knock = Knock::to_be(Role::Chair, &link.door).await?;
        let key = SigningKey::from_code_session(&knock.meeting(), &link.code);
        let client = knock.prove(Role::Chair, &key).await?;
        Ok(Self { key, client })
    }

    /// Does one act.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn act(&self, act: &Act) -> Result<(), Error> {
        self.client.act(&self.key, act, None).await
    }

    /// Makes a desk: its code, for the person who will sit there.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn add_desk(&self, name: &str) -> Result<TellerCode, Error> {
        let code = TellerCode::fresh(&mut rand::rng());
        let key = SigningKey::from_code_session(&self.client.meeting(), &code).public();
        self.act(&Act::AddDesk {
            name: name.to_owned(),
            key,
        })
        .await?;
        Ok(code)
    }

    /// Delegates to a deputy: its code, which opens the chair's page as the chair's own does.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn delegate(&self, to: &str) -> Result<TellerCode, Error> {
        let code = TellerCode::fresh(&mut rand::rng());
        let key = SigningKey::from_code_session(&self.client.meeting(), &code).public();
        let to = to.to_owned();
        self.act(&Act::Delegate { to, key }).await?;
        Ok(code)
    }

    /// Lets a second chair session in.
    ///
    /// # Errors
    /// [`Error::Gone`].
    pub async fn allow_another(&self) -> Result<(), Error> {
        self.client
            .ask(|request| ClientMessage::AnswerChair {
                request,
                allow: true,
            })
            .await
            .map(drop)
    }

    /// The session.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Waits until the server has pushed something new.
    ///
    /// # Errors
    /// [`Error::Gone`].
    pub async fn changed(&mut self) -> Result<ChairView, Error> {
        self.client.changed().await?;
        Ok(self.view())
    }

    /// The newest view.
    pub fn view(&self) -> ChairView {
        match &*self.client.view() {
            View::Chair(view) => (**view).clone(),
            View::Hall(_) | View::Desk(_) => {
                unreachable!("the server shows a proven chair the chair's view")
            }
        }
    }
}

/// Somebody at a desk.
#[derive(Debug)]
pub struct Desk {
    key: SigningKey,
    client: Client,
}

impl Desk {
    /// Opens the desk's page with its code.
    ///
    /// # Errors
    /// When the server cannot be reached or the code is no desk's.
    pub async fn arrive(door: &Door, code: &TellerCode) -> Result<Self, Error> {
        let knock = Knock::to_be(Role::Desk, door).await?;
        let key = SigningKey::from_code_session(&knock.meeting(), code);
        let client = knock.prove(Role::Desk, &key).await?;
        Ok(Self { key, client })
    }

    /// Does one act.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn act(&self, act: &Act, attachment: Option<Attachment>) -> Result<(), Error> {
        self.client.act(&self.key, act, attachment).await
    }

    /// Checks a delegate in and makes the seat's token, which only the delegate gets.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn admit(&self, seat: SeatId, delegate: &str) -> Result<BallotToken, Error> {
        self.act(
            &Act::CheckIn {
                seat,
                delegate: delegate.to_owned(),
            },
            None,
        )
        .await?;
        self.issue(seat).await
    }

    /// Makes spare tokens for the tellers' envelope.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn make_spares(&self, spares: u32) -> Result<Vec<BallotToken>, Error> {
        let fresh = (0..spares).map(|_| BallotToken::fresh(&mut rand::rng()));
        let tokens: Vec<BallotToken> = fresh.collect();
        let halves = tokens.iter().map(|token| self.halves(token)).collect();
        self.act(
            &Act::MakeSpares { spares },
            Some(Attachment::Spares { spares: halves }),
        )
        .await?;
        Ok(tokens)
    }

    /// Puts a spare in the place of a seat's lost token, in the round under way.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn replace_lost(
        &self,
        contest: ContestId,
        seat: SeatId,
        spare: &BallotToken,
    ) -> Result<(), Error> {
        let loss = Loss::Lost;
        let spare = self.halves(spare);
        self.act(
            &Act::ReplaceLost { contest, loss },
            Some(Attachment::Spare { seat, spare }),
        )
        .await
    }

    /// What the server may know of a token.
    fn halves(&self, token: &BallotToken) -> TokenHalves {
        let meeting = self.client.meeting();
        TokenHalves {
            credential: SigningKey::from_token_credential(&meeting, token).public(),
            session: SigningKey::from_token_session(&meeting, token).public(),
        }
    }

    /// Makes a token for a seat without a live one.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn issue(&self, seat: SeatId) -> Result<BallotToken, Error> {
        let token = BallotToken::fresh(&mut rand::rng());
        let TokenHalves {
            credential,
            session,
        } = self.halves(&token);
        let attachment = Attachment::Token {
            credential,
            session,
        };
        self.act(&Act::IssueToken { seat }, Some(attachment))
            .await?;
        Ok(token)
    }

    /// Voids a lost token and makes another.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn replace(&self, seat: SeatId, reason: &str) -> Result<BallotToken, Error> {
        self.act(
            &Act::VoidToken {
                seat,
                reason: reason.to_owned(),
            },
            None,
        )
        .await?;
        self.issue(seat).await
    }

    /// The session.
    pub fn client(&self) -> &Client {
        &self.client
    }
}
