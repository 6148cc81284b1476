//! What a round leaves on disk: its ballots, the devices' statements, the tellers' shares, its archive.

use rusqlite::types::Value;

use super::{Error, Store, copy, sums, written};
use crate::election::{AcceptedBallot, RoundId};
use crate::meeting::{Statement, StatementKind, TellerSlot};

/// How many rows stand where the order in which they came must be forgotten.
const IN_ORDER: &str = "(SELECT count(*) FROM ballot) + (SELECT count(*) FROM statement)";

impl Store {
    /// Puts ballots into their boxes, all in one transaction. One that is there already stays as it is.
    ///
    /// # Errors
    /// What the disk says; none is stored then.
    pub fn put_ballots(&mut self, ballots: &[(RoundId, &AcceptedBallot)]) -> Result<(), Error> {
        self.meeting.write(|transaction| {
            let mut put = transaction.prepare_cached(
                "INSERT INTO ballot (round, tracker, ballot) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?;
            let mut new = Vec::new();
            for (round, ballot) in ballots {
                let row = [round.to_string(), ballot.tracker().hex(), ballot.raw().to_owned()];
                if put.execute(row.each_ref())? == 1 {
                    new.push(row.map(Value::Text).to_vec());
                }
            }
            sums::add(transaction, "ballot", new)
        })?;
        self.tell(|| copy::cast(ballots));
        Ok(())
    }

    /// The ballots in a round's box, sorted by tracker.
    ///
    /// # Errors
    /// What the disk says.
    pub fn ballots(&self, round: &RoundId) -> Result<Vec<String>, Error> {
        let question = "SELECT ballot FROM ballot WHERE round = ?1 ORDER BY tracker";
        self.meeting
            .rows(question, [round.to_string()], |row| row.get(0))
    }

    /// Puts in a device's statement that its round has admitted as new.
    ///
    /// # Errors
    /// What the disk says.
    pub fn put_statement(&mut self, statement: &Statement) -> Result<(), Error> {
        let kind = match statement.kind {
            StatementKind::In => "in",
            StatementKind::Recount => "recount",
        };
        let row = [
            statement.round.to_string(),
            kind.to_owned(),
            statement.credential.to_string(),
            written(statement),
        ];
        self.meeting.write(|transaction| {
            transaction.execute(
                "INSERT INTO statement (round, kind, credential, statement) VALUES (?1, ?2, ?3, ?4)",
                row.each_ref(),
            )?;
            sums::add(transaction, "statement", [row.map(Value::Text).to_vec()])
        })?;
        self.tell(|| {
            let statement = statement.clone();
            Box::new(move |copy| copy.put_statement(&statement))
        });
        Ok(())
    }

    /// The statements on a round, sorted by kind and credential: JSON, as [`Statement::read`] reads it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn statements(&self, round: &RoundId) -> Result<Vec<String>, Error> {
        let question = "SELECT statement FROM statement WHERE round = ?1 ORDER BY kind, credential";
        self.meeting
            .rows(question, [round.to_string()], |row| row.get(0))
    }

    /// The shares of a round accepted so far, by slot, each with its second proof: JSON, byte for byte as they came.
    ///
    /// # Errors
    /// What the disk says.
    pub fn shares(&self, round: &RoundId) -> Result<Vec<(TellerSlot, String, String)>, Error> {
        let question = "SELECT slot, share, blame FROM share WHERE round = ?1 ORDER BY slot";
        self.meeting.rows(question, [round.to_string()], |row| {
            Ok((TellerSlot(row.get(0)?), row.get(1)?, row.get(2)?))
        })
    }

    /// The newest archive of a round, from closing on.
    ///
    /// # Errors
    /// What the disk says.
    pub fn archive(&self, round: &RoundId) -> Result<Option<Vec<u8>>, Error> {
        let question = "SELECT bytes FROM archive WHERE round = ?1";
        let mut found = self
            .meeting
            .rows(question, [round.to_string()], |row| row.get(0))?;
        Ok(found.pop())
    }

    /// After closing: writes the file anew, sorted, so that nothing in it tells in which order ballots came.
    ///
    /// # Errors
    /// What the disk says; every row is still there.
    pub fn forget_order(&mut self) -> Result<(), Error> {
        self.meeting.rewrite()?;
        // Said only now: after a crash in between, the next start does it again.
        self.meeting.write(|transaction| {
            let forgotten =
                format!("INSERT OR REPLACE INTO order_forgotten VALUES (1, {IN_ORDER})");
            transaction.execute(&forgotten, [])?;
            sums::anew(transaction, "order_forgotten")
        })?;
        self.meeting.settle()?;
        self.tell(|| Box::new(Self::forget_order));
        Ok(())
    }

    /// Whether no ballot or statement has come or gone since the order was last forgotten.
    ///
    /// # Errors
    /// What the disk says.
    pub fn order_is_forgotten(&self) -> Result<bool, Error> {
        let question =
            format!("SELECT {IN_ORDER} = coalesce((SELECT kept FROM order_forgotten), 0)");
        let answers: Vec<bool> = self.meeting.rows(&question, [], |row| row.get(0))?;
        Ok(answers == [true])
    }
}
