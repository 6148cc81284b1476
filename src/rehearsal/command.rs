//! The command `rehearse`: at somebody's rehearsal, or all by itself.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::{ChairLink, Error, Held, Plan, REST, Scenario, Stage, Told, hold, load};
use crate::bundle;
use crate::config::Rehearse;
use crate::meeting::Preset;
use crate::meeting::view::{HallView, RoundStage};

/// How many delegates the sample brings.
const SAMPLE: u32 = 9;

/// The pace of a demonstration: the sample's meeting takes about two minutes.
const DEMO: Duration = Duration::from_millis(1500);

/// `phieukin rehearse`: success when the meeting was held and, standalone, when its bundle verifies.
pub fn command(arguments: &Rehearse) -> ExitCode {
    let runtime = tokio::runtime::Runtime::new()
        .expect("a machine that runs the program can start its threads");
    let done = match &arguments.url {
        Some(link) => runtime.block_on(visit(link, arguments)),
        None => runtime.block_on(standalone(arguments)),
    };
    match done {
        Ok(sound) if sound => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The demonstration of `serve --demo`: the sample at a pace that a newcomer can follow.
pub async fn demo(link: String) {
    let scenario = Scenario {
        pace: DEMO,
        ..Scenario::sample(SAMPLE)
    };
    let held = match ChairLink::parse(&link) {
        Ok(link) => hold(&link, &scenario, |_| {}).await,
        Err(error) => Err(error),
    };
    match held {
        Ok(held) => println!("{}", summary(&held)),
        Err(error) => eprintln!("{error}"),
    }
}

/// Plays chair, desk, tellers and delegates at a meeting that is open for rehearsal.
async fn visit(link: &str, arguments: &Rehearse) -> Result<bool, Error> {
    let mut link = ChairLink::parse(link)?;
    if let Some(certificate) = arguments.certificate.fingerprint {
        link.door = link.door.by_tls(certificate);
    }
    let scenario = scenario(arguments)?;
    make_room_for(scenario.delegates);
    if let Some(within) = arguments.within {
        return measured(&link, &scenario, within, arguments).await;
    }
    let held = shown(&link, &scenario).await?;
    println!("{}", summary(&held));
    export(&link, arguments).await?;
    Ok(true)
}

/// Holds a whole meeting on a server of its own and verifies its audit bundle.
async fn standalone(arguments: &Rehearse) -> Result<bool, Error> {
    let scenario = scenario(arguments)?;
    make_room_for(scenario.delegates);
    let stage = Stage::set(true).await?;
    if let Some(within) = arguments.within {
        return measured(stage.link(), &scenario, within, arguments).await;
    }
    let held = shown(stage.link(), &scenario).await?;
    println!("{}", summary(&held));
    let zip = export(stage.link(), arguments).await?;
    let report = bundle::verify(&zip, Some(held.digest));
    if report.holds() {
        println!(
            "Gói kiểm chứng: {} điều kiểm tra đều đúng (every check of the audit bundle holds)",
            report.findings.len()
        );
    } else {
        println!("{report}");
    }
    Ok(report.holds())
}

/// The load test: success when nobody lost a ballot.
async fn measured(
    link: &ChairLink,
    scenario: &Scenario,
    within: u64,
    arguments: &Rehearse,
) -> Result<bool, Error> {
    let sockets = arguments.sockets.unwrap_or(0);
    let plan = Plan {
        within: Duration::from_secs(within),
        sockets: usize::try_from(sockets).unwrap_or(usize::MAX),
        rest: REST,
    };
    make_room_for(sockets / 8);
    let mut sound = true;
    load(link, scenario, plan, |step: Told| {
        sound &= !step.is_bad();
        if arguments.json {
            let json = serde_json::to_string(&step);
            println!("{}", json.expect("a result holds only numbers"));
        } else {
            println!("{step}");
        }
    })
    .await?;
    Ok(sound)
}

/// The sample, a preset's meeting, or a room's own sheets, for as many delegates as were asked for.
fn scenario(arguments: &Rehearse) -> Result<Scenario, Error> {
    let pace = Duration::from_millis(arguments.pace);
    if let Some(name) = &arguments.preset {
        let preset = preset(name)?;
        let scenario = Scenario::of(preset, arguments.delegates.unwrap_or(SAMPLE));
        return Ok(Scenario { pace, ..scenario });
    }
    let Some(units) = &arguments.units else {
        let sample = Scenario::sample(arguments.delegates.unwrap_or(SAMPLE));
        return Ok(Scenario { pace, ..sample });
    };
    let districts = arguments.districts.as_ref().map(read).transpose()?;
    let all = arguments.delegates.unwrap_or(u32::MAX);
    let sheets = Scenario::sample(SAMPLE).with_sheets(read(units)?, districts);
    Ok(Scenario {
        pace,
        delegates: all,
        ..sheets
    })
}

/// The program's preset of this name, or the one in this file.
fn preset(name: &str) -> Result<Preset, Error> {
    let mut own = Preset::of_the_program().iter();
    if let Some(embedded) = own.find(|embedded| embedded.file == name) {
        return Ok(embedded.preset());
    }
    let path = PathBuf::from(name);
    if !path.exists() {
        return Err(Error::UnknownPreset(name.to_owned()));
    }
    Preset::read(name, &read(&path)?).map_err(|problem| Error::Disk(problem.to_string()))
}

/// Fetches the bundle, and keeps it where the arguments say.
async fn export(link: &ChairLink, arguments: &Rehearse) -> Result<Vec<u8>, Error> {
    let zip = link.door.fetch("bundle.zip").await?;
    if let Some(path) = &arguments.export {
        fs::write(path, &zip)
            .map_err(|error| Error::Disk(format!("{}: {error}", path.display())))?;
    }
    Ok(zip)
}

/// Each simulated phone takes two sockets of this process, and each fetch of a file two more for a moment.
fn make_room_for(delegates: u32) {
    let wanted = 1024 + 8 * u64::from(delegates.min(10_000));
    if let Err(error) = rlimit::increase_nofile_limit(wanted) {
        tracing::warn!(%error, wanted, "the number of open files could not be raised");
    }
}

fn read(path: &PathBuf) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::Disk(format!("{}: {error}", path.display())))
}

async fn shown(link: &ChairLink, scenario: &Scenario) -> Result<Held, Error> {
    let bar = ProgressBar::new(1);
    bar.set_style(
        ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}")
            .expect("the template names only known keys"),
    );
    let held = hold(link, scenario, |wall| show(&bar, wall)).await;
    bar.finish_and_clear();
    held
}

/// What moves: ballots while a round is open, else seats filling.
fn show(bar: &ProgressBar, wall: &HallView) {
    let mut rounds = wall
        .contests
        .iter()
        .flat_map(|contest| contest.rounds.iter().map(move |round| (contest, round)));
    let open = rounds.rfind(|(_, round)| round.stage == RoundStage::Open);
    let (message, done, whole) = match open {
        Some((contest, round)) => (contest.rules.title.clone(), round.ballots, round.voters),
        None => (
            wall.particulars.title.clone(),
            wall.present,
            u32::try_from(wall.seats.len()).unwrap_or(u32::MAX),
        ),
    };
    bar.set_message(message);
    bar.set_length(u64::from(whole));
    bar.set_position(u64::from(done));
}

/// What was decided, one line a contest, and the digest.
fn summary(held: &Held) -> String {
    let mut lines: Vec<String> = Vec::new();
    for contest in &held.wall.contests {
        let name = |unit| {
            let candidates = contest.list.candidates.iter();
            candidates
                .into_iter()
                .find(|candidate| candidate.unit == unit)
                .map_or_else(String::new, |candidate| candidate.name.clone())
        };
        let chosen: Vec<String> = contest
            .chosen
            .iter()
            .map(|placed| format!("{} ({})", name(placed.unit), placed.votes))
            .collect();
        lines.push(format!(
            "{}: {} · {} vòng",
            contest.rules.title,
            chosen.join(", "),
            contest.rounds.len()
        ));
    }
    lines.push(format!("Mã niêm phong: {}", held.digest));
    lines.join("\n")
}
