//! The rehearsal of a prepared meeting: a meeting of its own, with its own keys, log and folder, that begins with the
//! same acts of preparation.
//!
//! `DATA/rehearsals/of-<meeting>/<uuid>/` holds it: apart from the meeting, and never taken for one that `--rehearsal`
//! goes on with, since the simulated tellers' keys end with the program.

use std::path::Path;

use super::folder::{Error, Opened, make};
use crate::clock;
use crate::election::{SigningKey, message};
use crate::hall::{self, Hall, Prepared};
use crate::meeting::{Broken, Given, Preparation, Record, SignedAct};
use crate::store::Store;

/// Makes the rehearsal of `meeting`, the hall that is open here.
///
/// # Errors
/// When the folder cannot be used.
pub fn open_rehearsal(data: &Path, meeting: &Hall, prepared: Prepared) -> Result<Opened, Error> {
    let home = data
        .join("rehearsals")
        .join(format!("of-{}", meeting.slug()));
    std::fs::create_dir_all(&home).map_err(|error| Error::Folder(home.clone(), error))?;
    let (folder, mut store) = make(&home, true)?;
    let Prepared {
        preparation,
        addresses,
    } = prepared;
    let chair = store.keys().chair.clone();
    let failed = |error| Error::Meeting(folder.clone(), error);
    prepare(&mut store, &preparation).map_err(failed)?;
    let hall = Hall::wake(store, addresses).map_err(failed)?;
    Ok(Opened {
        hall,
        chair,
        folder,
        rehearsal: true,
        copies: Vec::new(),
    })
}

/// Does the acts of preparation again, each decided by the rules and signed by the rehearsal's own chair.
fn prepare(store: &mut Store, preparation: &Preparation) -> Result<(), hall::Error> {
    let lines = store.log_lines()?;
    let mut record = Record::replay(lines.iter().map(String::as_str))?;
    let meeting = record.meeting().id;
    let key = SigningKey::from_code_session(&meeting, &store.keys().chair);
    for act in &preparation.acts {
        let head = record.head();
        let signed = SignedAct {
            act: act.clone(),
            head,
            key: key.public(),
            signature: key.sign(&message::act(&meeting, &head, act), &mut rand::rng()),
        };
        let decided = record.decide(signed, &Given::Nothing, clock::now());
        let entry = decided.map_err(|refusal| Broken {
            height: record.height() + 1,
            why: refusal.to_string(),
        })?;
        store.append(&entry, &[])?;
        record.push(&entry);
    }
    Ok(())
}
