//! The folder of meetings over the wire: presets, a start like an earlier meeting, the history; and from a terminal.

use std::fs;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use phieukin::election::SigningKey;
use phieukin::history::Folder;
use phieukin::meeting::{Act, Preset, Refusal};
use phieukin::protocol::{ClientMessage, Role, ServerMessage};
use phieukin::rehearsal::{Chair, ChairLink, Error, Knock};
use phieukin::serve::on_free_port;
use phieukin::web::serve;
use tempfile::TempDir;
use uuid::Uuid;

use crate::process::Process;

/// A real meeting in this folder, served.
async fn served(data: &TempDir) -> ChairLink {
    let (listener, hall, link) = on_free_port(data.path(), false).await.unwrap();
    let folder = Folder::at(data.path());
    tokio::spawn(serve(listener, hall, folder, std::future::pending()));
    ChairLink::parse(&link).unwrap()
}

/// The chair starts from a preset of the program.
async fn start(chair: &Chair, place: &str) {
    let mut preset = Preset::of_the_program()[0].preset();
    preset.particulars.place = place.to_owned();
    let preset = Box::new(preset);
    chair.act(&Act::TakePreset { preset }).await.unwrap();
}

async fn like(chair: &Chair, meeting: Uuid) -> Result<Vec<Preset>, Error> {
    let ask = |request| ClientMessage::ShowLike { request, meeting };
    presets(chair.client().ask(ask).await)
}

async fn like_file(chair: &Chair, file: &[u8]) -> Result<Vec<Preset>, Error> {
    let bundle = STANDARD.encode(file);
    let ask = |request| ClientMessage::ReadLike { request, bundle };
    presets(chair.client().ask(ask).await)
}

fn presets(answer: Result<ServerMessage, Error>) -> Result<Vec<Preset>, Error> {
    let answer = answer?;
    let ServerMessage::Presets { presets, .. } = answer else {
        panic!("{answer:?}");
    };
    Ok(presets)
}

fn refusal<T: std::fmt::Debug>(answer: Result<T, Error>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chair_is_shown_presets_and_what_is_wrong_with_a_file() {
    let data = TempDir::new().unwrap();
    let home = data.path().join("presets");
    fs::create_dir(&home).unwrap();
    let own = Preset::of_the_program()[0];
    let ours = own.text.replacen("name = \"", "name = \"Của cụm: ", 1);
    fs::write(home.join("cua-cum.toml"), ours).unwrap();
    fs::write(home.join("hong.toml"), "quorum = ").unwrap();
    let chair = Chair::arrive(&served(&data).await).await.unwrap();

    let ask = |request| ClientMessage::ShowPresets { request };
    let answer = chair.client().ask(ask).await.unwrap();
    let ServerMessage::Presets {
        presets, problems, ..
    } = answer
    else {
        panic!("{answer:?}")
    };
    assert_eq!(presets.len(), Preset::of_the_program().len() + 1);
    assert!(presets[0].name.starts_with("Của cụm: "));
    let [problem] = problems.as_slice() else {
        panic!("{problems:?}")
    };
    assert_eq!(
        (problem.file.as_str(), problem.line),
        ("hong.toml", Some(1))
    );

    let preset = Box::new(presets[0].clone());
    chair.act(&Act::TakePreset { preset }).await.unwrap();
    let named = chair.client().until("the preset to be taken", |view| {
        view.hall().particulars == presets[0].particulars
    });
    named.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_like_last_years_comes_from_the_folder_or_from_a_file() {
    let data = TempDir::new().unwrap();
    let last_year = served(&data).await;
    let chair = Chair::arrive(&last_year).await.unwrap();
    start(&chair, "Hải Dương").await;
    let meeting = chair.client().meeting();
    let log = last_year.door.fetch("log.jsonl").await.unwrap();

    let from_folder = like(&chair, meeting).await.unwrap();
    let from_file = like_file(&chair, &log).await.unwrap();

    assert_eq!(from_folder, from_file);
    let [like_it] = from_folder.as_slice() else {
        panic!("one preset")
    };
    assert_eq!(
        (like_it.particulars.year, like_it.particulars.place.as_str()),
        (2027, "Hải Dương")
    );
    let unknown = like(&chair, Uuid::from_u128(7)).await;
    assert_eq!(refusal(unknown), Refusal::UnknownMeeting);
    let changed = String::from_utf8(log)
        .unwrap()
        .replace("Hải Dương", "Hưng Yên");
    let refused = like_file(&chair, changed.as_bytes()).await;
    assert_eq!(refusal(refused), Refusal::FalseLog { line: Some(2) });
    let refused = like_file(&chair, b"PK\x03\x04 and no zip").await;
    assert_eq!(refusal(refused), Refusal::FalseLog { line: None });
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_holds_the_meeting_that_is_open_and_the_others_of_its_folder() {
    let data = TempDir::new().unwrap();
    let chair = Chair::arrive(&served(&data).await).await.unwrap();
    start(&chair, "Hải Dương").await;
    let torn = data
        .path()
        .join("meetings")
        .join(Uuid::from_u128(7).to_string());
    fs::create_dir(&torn).unwrap();

    let ask = |request| ClientMessage::ShowHistory { request };
    let answer = chair.client().ask(ask).await.unwrap();
    let ServerMessage::History {
        meetings,
        damaged,
        csv,
        ..
    } = answer
    else {
        panic!("{answer:?}")
    };
    assert_eq!(meetings[0].meeting, chair.client().meeting());
    assert_eq!(meetings[0].place, "Hải Dương");
    assert_eq!(damaged[0].meeting, Uuid::from_u128(7));
    assert!(csv.contains(";Hải Dương;"));
    chair.act(&Act::OpenCheckIn).await.unwrap_err();
    start(&chair, "Hưng Yên").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_chair_is_shown_the_folder() {
    let data = TempDir::new().unwrap();
    let link = served(&data).await;
    let chair = Chair::arrive(&link).await.unwrap();
    let code = chair.add_desk("Bàn 1").await.unwrap();
    let knock = Knock::to_be(Role::Desk, &link.door).await.unwrap();
    let key = SigningKey::from_code_session(&knock.meeting(), &code);
    let desk = knock.prove(Role::Desk, &key).await.unwrap();
    let meeting = chair.client().meeting();
    let bundle = String::new();
    for answer in [
        desk.ask(|request| ClientMessage::ShowPresets { request })
            .await,
        desk.ask(|request| ClientMessage::ShowLike { request, meeting })
            .await,
        desk.ask(|request| ClientMessage::ReadLike { request, bundle })
            .await,
        desk.ask(|request| ClientMessage::ShowHistory { request })
            .await,
    ] {
        assert_eq!(refusal(answer), Refusal::NotYours);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_program_reads_the_history_while_the_server_runs_and_after_it_was_killed() {
    let place = TempDir::new().unwrap();
    let data = place.path().join("data");
    let mut server = Process::start(&data, 0);
    let chair = Chair::arrive(server.link()).await.unwrap();
    start(&chair, "Hải Dương").await;
    let listed = || {
        let history = Command::new(env!("CARGO_BIN_EXE_phieukin"))
            .args(["history", "--search", "hai duong", "--data"])
            .arg(&data)
            .output()
            .unwrap();
        String::from_utf8(history.stdout).unwrap()
    };
    let meeting = chair.client().meeting().to_string();
    assert!(listed().contains(&meeting));
    start(&chair, "Hải Dương 2").await;
    server.kill();
    assert!(listed().contains(&meeting));
    let again = Process::start(&data, 0);
    Chair::arrive(again.link()).await.unwrap();
}

#[test]
fn a_preset_printed_on_the_terminal_is_the_file_to_copy() {
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_phieukin"))
            .args(arguments)
            .output();
        let output = output.unwrap();
        (
            output.status.success(),
            String::from_utf8(output.stdout).unwrap(),
        )
    };
    let (_, listed) = run(&["presets"]);
    for own in Preset::of_the_program() {
        assert!(listed.contains(own.file));
        assert_eq!(run(&["presets", own.file]), (true, own.text.to_owned()));
    }
    assert_eq!(run(&["presets", "khong-co"]), (false, String::new()));
}
