//! The conversation with a teller at a terminal, from the name to the end of the meeting.

mod rounds;
mod sign_up;

use std::collections::BTreeSet;
use std::io;
use std::time::Duration;

use tokio::task::block_in_place;
use zeroize::Zeroizing;

use super::Error;
use super::memory::Notebook;
use super::words::Words;
use crate::election::RoundId;
use crate::outside::{Said, Site, Visitor};
use crate::rehearsal;

/// Where a teller reads and types.
pub trait Terminal: Send {
    /// Shows a line that stays.
    fn say(&mut self, line: &str);

    /// Asks for a line.
    ///
    /// # Errors
    /// When nobody can answer any more.
    fn ask(&mut self, question: &Said) -> io::Result<String>;

    /// Asks for a line that is not shown while it is typed.
    ///
    /// # Errors
    /// When nobody can answer any more.
    fn ask_secret(&mut self, question: &Said) -> io::Result<Zeroizing<String>>;

    /// Shows a secret apart from the lines that stay, until the teller has written it down.
    ///
    /// # Errors
    /// When nobody can answer any more.
    fn show_secret(&mut self, secret: &str, hints: &[Said]) -> io::Result<()>;
}

/// Leads a teller through the meeting until it is sealed.
///
/// # Errors
/// What keeps the teller from going on; a connection that breaks is made anew.
pub async fn converse(
    site: &Site,
    notebook: &Notebook,
    terminal: &mut impl Terminal,
) -> Result<(), Error> {
    let site = Visitor::of(site, super::AGENT).find_meeting().await?;
    let mut talk = Talk {
        terminal,
        told: BTreeSet::new(),
        committee: None,
        waits: false,
    };
    let (code, slot) = talk.sign_up(&site, notebook).await?;
    let mut machine = talk.register(&site, notebook, &code, slot).await?;
    loop {
        match talk.at_work(&mut machine).await {
            Err(Error::Session(rehearsal::Error::Gone | rehearsal::Error::Unreachable(_))) => {
                talk.say(&lost());
                tokio::time::sleep(AGAIN).await;
                // Out of reach still: the next turn of the loop finds the session ended and tries again.
                if let Err(strange @ Error::Session(rehearsal::Error::Certificate(_))) =
                    machine.come_again().await
                {
                    return Err(strange);
                }
            }
            other => return other,
        }
    }
}

/// A conversation.
struct Talk<'a, T> {
    terminal: &'a mut T,
    /// What of each round was said already.
    told: BTreeSet<(RoundId, &'static str)>,
    /// The committee's code as it was shown.
    committee: Option<String>,
    /// Whether it was said that the committee's code is to come.
    waits: bool,
}

impl<T: Terminal> Talk<'_, T> {
    fn words(&mut self, words: Words) {
        self.say(&said(words));
    }

    fn say(&mut self, said: &Said) {
        self.line(&said.vi);
        self.line(&format!("  {}", said.en));
    }

    fn line(&mut self, line: &str) {
        self.terminal.say(line);
    }

    fn ask(&mut self, question: &Said) -> Result<String, Error> {
        Ok(block_in_place(|| self.terminal.ask(question))?)
    }

    fn secret(&mut self, question: &Said) -> Result<Zeroizing<String>, Error> {
        Ok(block_in_place(|| self.terminal.ask_secret(question))?)
    }

    fn enter(&mut self, question: &Said) -> Result<(), Error> {
        self.ask(question).map(drop)
    }

    fn choice(&mut self, question: &Said, choices: &[&'static str]) -> Result<&'static str, Error> {
        loop {
            let typed = self.ask(question)?;
            if let Some(choice) = choices.iter().find(|choice| **choice == typed.trim()) {
                return Ok(choice);
            }
        }
    }
}

fn said(Words { vi, en }: Words) -> Said {
    Said::new(vi, en)
}

fn lost() -> Said {
    Said::new(
        "Mất kết nối với máy chủ, đang nối lại…",
        "The connection is lost; connecting again…",
    )
}

/// Before another try.
const AGAIN: Duration = Duration::from_secs(1);
