//! When a summary is believed in place of its log, and when it is not.

use super::*;

/// A meeting of 2025 with its summary beside it, as the hall leaves both.
fn summed_up(data: &Path, number: u128) -> Little {
    let little = Little::made(data, number, false).prepared("Cụm 1", 2025);
    keep(&little, &Summary::of(&little.record).text());
    little
}

fn keep(little: &Little, text: &str) {
    little.store.keep_summary(text).unwrap();
}

/// The years that the history shows.
fn years(data: &Path) -> Vec<u32> {
    let history = Folder::at(data).history(None);
    assert_eq!(history.damaged, []);
    history.meetings.iter().map(|past| past.year).collect()
}

/// The text of a summary that says another year, sealed with its own digest as by somebody who knows how.
fn of_year(record: &Record, year: u32) -> String {
    let mut summary = Summary::of(record);
    summary.past.year = year;
    summary.text()
}

#[test]
fn a_summary_of_the_log_as_it_stands_is_shown_without_a_replay() {
    let place = TempDir::new().unwrap();
    let little = summed_up(place.path(), 1);
    keep(&little, &of_year(&little.record, 1999));
    drop(little);
    assert_eq!(years(place.path()), [1999]);
}

#[test]
fn a_summary_older_than_its_log_is_not_believed() {
    let place = TempDir::new().unwrap();
    let mut little = summed_up(place.path(), 1);
    keep(&little, &of_year(&little.record, 1999));
    let (name, key) = ("Bàn 1".to_owned(), little.desk.public());
    little.chair(&Act::AddDesk { name, key });
    drop(little);
    assert_eq!(years(place.path()), [2025]);
}

#[test]
fn a_summary_from_a_longer_log_of_the_same_meeting_is_not_believed() {
    let place = TempDir::new().unwrap();
    let little = summed_up(place.path(), 1);
    let mut later = little.record.clone();
    let lines = little.store.log_lines().unwrap();
    let mut longer: Entry = serde_json::from_str(lines.last().unwrap()).unwrap();
    longer.height += 1;
    later.push(&longer);
    keep(&little, &of_year(&later, 1999));
    drop(little);
    assert_eq!(years(place.path()), [2025]);
}

#[test]
fn a_summary_of_another_meeting_is_not_believed() {
    let place = TempDir::new().unwrap();
    let (one, other) = (summed_up(place.path(), 1), summed_up(place.path(), 2));
    keep(&one, &of_year(&other.record, 1999));
    drop((one, other));
    assert_eq!(years(place.path()), [2025, 2025]);
}

#[test]
fn a_spoiled_summary_is_not_believed_whatever_became_of_it() {
    let place = TempDir::new().unwrap();
    let little = summed_up(place.path(), 1);
    let whole = Summary::of(&little.record).text();
    let folder = folder_of(place.path(), little.id());
    drop(little);
    let torn = whole.get(..whole.len() / 2).unwrap();
    let changed = whole.replace("2025", "1999");
    assert_ne!(changed, whole);
    for spoiled in ["", "\n", torn, &changed] {
        fs::write(folder.join("summary.json"), spoiled).unwrap();
        assert_eq!(Summary::beside(&folder), None);
        assert_eq!(years(place.path()), [2025]);
    }
    fs::write(folder.join("summary.json"), whole).unwrap();
    assert!(Summary::beside(&folder).is_some());
}

#[test]
fn a_sealed_meeting_and_its_officers_are_in_the_summary() {
    let place = TempDir::new().unwrap();
    let little = Little::made(place.path(), 1, false)
        .prepared("Cụm 1", 2025)
        .held();
    let replayed = Folder::at(place.path()).history(None);
    keep(&little, &Summary::of(&little.record).text());
    let folder = folder_of(place.path(), little.id());
    drop(little);
    let summary = Summary::beside(&folder).unwrap();
    assert!(summary.past.sealed);
    assert_eq!([summary.past], *replayed.meetings);
}
