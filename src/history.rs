//! What the folder of meetings remembers: every meeting by year and cluster, and what a new one can start from.
//!
//! Promises: reading takes no lock and changes nothing, so the meeting that is open goes on undisturbed; what cannot be
//! read is named and passed over, never an end of it all. Rehearsals have no history. A list replays only the logs beside
//! which no summary of them stands.
//!
//! - the folder: [`Folder`]; its meetings as one table: [`History::csv`]
//! - `phieukin presets`, `phieukin history`: [`presets_command`], [`history_command`]

mod command;
mod presets;
mod summary;
mod table;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::contest::{Course, Role};
use crate::meeting::import::ClusterRole;
use crate::meeting::{Broken, Contest, Decision, Meeting, Phase, Preset, Record, Refusal};
use crate::store;

pub use command::{history_command, presets_command};
pub use presets::{FoundPreset, Presets};
pub use summary::Summary;

/// One meeting of the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PastMeeting {
    /// Its uuid.
    pub meeting: Uuid,
    /// Its title.
    pub title: String,
    /// The cluster.
    pub cluster: String,
    /// The year of the emulation.
    pub year: u32,
    /// Where.
    pub place: String,
    /// Whether it is sealed.
    pub sealed: bool,
    /// Who was chosen, contest by contest.
    pub results: Vec<PastResult>,
    /// Elected as cụm trưởng.
    pub heads: Vec<String>,
    /// Elected as cụm phó.
    pub deputies: Vec<String>,
}

/// What one contest of an earlier meeting chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PastResult {
    /// What it asked.
    pub title: String,
    /// Those chosen, best place first.
    pub chosen: Vec<String>,
    /// Whether the meeting adopted it.
    pub adopted: bool,
}

/// A meeting of the folder that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DamagedMeeting {
    /// Its uuid, by the name of its folder.
    pub meeting: Uuid,
    /// Why, as a sentence in Vietnamese with its English.
    pub why: String,
}

/// The folder of all meetings.
#[derive(Clone, Debug)]
pub struct Folder {
    data: PathBuf,
}

/// The meeting that this program has open, by its log: its files must not be opened a second time.
#[derive(Clone, Debug)]
pub struct Served {
    /// Its uuid.
    pub meeting: Uuid,
    /// Its public log.
    pub log: Vec<String>,
}

/// Every meeting of the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Newest year first, then by cluster and title.
    pub meetings: Vec<PastMeeting>,
    /// Those that cannot be read.
    pub damaged: Vec<DamagedMeeting>,
}

/// Why a meeting cannot be read.
#[derive(Debug, thiserror::Error)]
enum Damage {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("nhật ký sai ở dòng {}: {}. (The log breaks at this line.)", .0.height.saturating_add(1), .0.why)]
    Log(#[from] Broken),
    #[error("nhật ký là của một cuộc họp khác. (The log is another meeting's.)")]
    Another,
}

impl Folder {
    /// The folder that `serve --data` names; it need not be there yet.
    pub fn at(data: &Path) -> Self {
        Self {
            data: data.to_owned(),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.data
    }

    /// Every meeting of the folder, sealed or not.
    pub fn history(&self, served: Option<&Served>) -> History {
        let mut history = History::default();
        for meeting in self.meetings() {
            match self.summary(meeting, served) {
                Ok(summary) if summary.rehearsal => {}
                Ok(summary) => history.meetings.push(summary.past),
                Err(damage) => history.damaged.push(DamagedMeeting {
                    meeting,
                    why: damage.to_string(),
                }),
            }
        }
        history.meetings.sort_by_key(|past| {
            let (cluster, title) = (past.cluster.clone(), past.title.clone());
            (Reverse(past.year), cluster, title, past.meeting)
        });
        history
    }

    /// A start like a meeting of the folder.
    ///
    /// # Errors
    /// [`Refusal::UnknownMeeting`] when it is not there, [`Refusal::FalseLog`] when it cannot be read.
    pub fn like(&self, meeting: Uuid, served: Option<&Served>) -> Result<Preset, Refusal> {
        if !self.meetings().contains(&meeting) {
            return Err(Refusal::UnknownMeeting);
        }
        let record = self
            .replay(meeting, served)
            .map_err(|damage| Refusal::FalseLog {
                line: match damage {
                    Damage::Log(broken) => broken.height.checked_add(1),
                    Damage::Store(_) | Damage::Another => None,
                },
            })?;
        Ok(Preset::like(record.meeting()))
    }

    /// The meetings whose folders stand here, in no order that means anything.
    fn meetings(&self) -> Vec<Uuid> {
        // A folder that is not there, or cannot be listed, has no meetings to show.
        let entries = std::fs::read_dir(self.home()).into_iter().flatten();
        let folders = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut meetings: Vec<Uuid> = folders.filter_map(|folder| meeting_of(&folder)).collect();
        meetings.sort_unstable();
        meetings
    }

    /// What stands beside the log, if it is of the log; else what a replay says.
    fn summary(&self, meeting: Uuid, served: Option<&Served>) -> Result<Summary, Damage> {
        let here = served.is_some_and(|served| served.meeting == meeting);
        let folder = self.home().join(meeting.to_string());
        // The files of the meeting that is open here must not be looked at.
        let kept = if here { None } else { Summary::beside(&folder) };
        kept.map_or_else(|| Ok(Summary::of(&self.replay(meeting, served)?)), Ok)
    }

    fn replay(&self, meeting: Uuid, served: Option<&Served>) -> Result<Record, Damage> {
        let here = served.filter(|served| served.meeting == meeting);
        let read = || store::read_log(&self.home().join(meeting.to_string()));
        let lines = here.map_or_else(read, |served| Ok(served.log.clone()))?;
        let record = Record::replay(lines.iter().map(String::as_str))?;
        if record.meeting().id == meeting {
            Ok(record)
        } else {
            Err(Damage::Another)
        }
    }

    fn home(&self) -> PathBuf {
        self.data.join("meetings")
    }
}

impl History {
    /// Only the meetings that hold this text in any of their words, whatever its case and marks.
    #[must_use]
    pub fn searched(mut self, text: &str) -> Self {
        let wanted = table::folded(text);
        self.meetings
            .retain(|past| table::folded(&past.words()).contains(&wanted));
        self
    }
}

impl PastMeeting {
    fn of(meeting: &Meeting) -> Self {
        let name = |unit| meeting.unit(unit).map(|unit| unit.name.clone());
        let elected = |role| meeting.holders(role).filter_map(name).collect();
        let particulars = &meeting.particulars;
        Self {
            meeting: meeting.id,
            title: particulars.title.clone(),
            cluster: particulars.cluster.clone(),
            year: particulars.year,
            place: particulars.place.clone(),
            sealed: meeting.phase == Phase::Sealed,
            results: meeting
                .contests
                .iter()
                .map(|contest| result(meeting, contest))
                .collect(),
            heads: elected(ClusterRole::Head),
            deputies: elected(ClusterRole::Deputy),
        }
    }

    /// All that a search looks at.
    fn words(&self) -> String {
        let results = self.results.iter();
        let of_results = results.flat_map(|result| result.chosen.iter().chain([&result.title]));
        let mut words = vec![self.year.to_string()];
        words.extend(
            [&self.title, &self.cluster, &self.place]
                .into_iter()
                .chain(of_results)
                .chain(&self.heads)
                .chain(&self.deputies)
                .cloned(),
        );
        words.join("\n")
    }
}

fn result(meeting: &Meeting, contest: &Contest) -> PastResult {
    let placed = contest.course.iter().flat_map(Course::chosen);
    let chosen = placed.filter(|placed| placed.role == Role::Chosen);
    PastResult {
        title: contest.rules.title.clone(),
        chosen: chosen
            .filter_map(|placed| Some(meeting.unit(placed.unit)?.name.clone()))
            .collect(),
        adopted: matches!(contest.decision, Some(Decision::Adopted { .. })),
    }
}

/// The meeting that a folder is named after; none for any other folder or file.
pub fn meeting_of(folder: &Path) -> Option<Uuid> {
    let name = folder.file_name()?.to_str()?;
    let meeting = Uuid::try_parse(name).ok()?;
    (folder.is_dir() && meeting.to_string() == name).then_some(meeting)
}
