use super::*;

const HALL: &str = "http://192.168.1.20:8080";
const OTHER: &str = "http://192.168.43.7:8080";

fn at(seconds: u64) -> Reading {
    Reading {
        elapsed: Duration::from_secs(seconds),
        now: 1_700_000_000 + i64::try_from(seconds).unwrap(),
        addresses: Some(vec![HALL.to_owned()]),
        ..Reading::default()
    }
}

fn room() -> Room {
    Room {
        chosen: HALL.to_owned(),
        ..Room::default()
    }
}

fn battery(percent: u8, draining: bool) -> Battery {
    Battery {
        percent,
        draining,
        minutes: None,
    }
}

/// Whether each reading of a row brings a warning.
fn warned(readings: impl IntoIterator<Item = Reading>) -> Vec<bool> {
    let mut watch = Watch::default();
    let step = |reading| !watch.step(&reading, &room()).warnings.is_empty();
    readings.into_iter().map(step).collect()
}

#[test]
fn a_battery_is_told_of_from_30_percent_down_until_it_is_at_35_or_charging() {
    for (row, expected) in [
        (vec![(31, true)], vec![false]),
        (vec![(30, true)], vec![true]),
        (vec![(30, false)], vec![false]),
        (
            vec![(30, true), (34, true), (35, true), (34, true)],
            vec![true, true, false, false],
        ),
        (
            vec![(20, true), (20, false), (31, true)],
            vec![true, false, false],
        ),
        (vec![(0, true)], vec![true]),
    ] {
        let readings = row.iter().map(|&(percent, draining)| Reading {
            battery: Some(battery(percent, draining)),
            ..at(0)
        });
        assert_eq!(warned(readings), expected, "{row:?}");
    }
}

#[test]
fn a_disk_is_told_of_below_500_megabytes_until_it_has_600() {
    const MB: u64 = 1_000_000;
    for (row, expected) in [
        (vec![500 * MB], vec![false]),
        (vec![500 * MB - 1], vec![true]),
        (vec![0], vec![true]),
        (
            vec![499 * MB, 599 * MB, 600 * MB, 599 * MB],
            vec![true, true, false, false],
        ),
    ] {
        let readings = row.iter().map(|&free| Reading {
            free: Some(free),
            ..at(0)
        });
        assert_eq!(warned(readings), expected, "{row:?}");
    }
}

#[test]
fn what_is_left_is_told_in_whole_tens_so_that_it_changes_seldom() {
    let reading = Reading {
        free: Some(487_654_321),
        ..at(0)
    };
    let told = Watch::default().step(&reading, &room());
    assert_eq!(told.warnings, [Warning::LowDisk { megabytes: 480 }]);
}

#[test]
fn a_machine_without_battery_whose_disk_does_not_say_is_warned_of_nothing() {
    assert_eq!(Watch::default().step(&at(0), &room()), Told::default());
}

#[test]
fn a_pause_of_20_seconds_too_many_is_sleep_and_is_told_for_a_quarter_of_an_hour() {
    let late = |seconds, by| Reading {
        late: Duration::from_secs(by),
        ..at(seconds)
    };
    assert_eq!(warned([late(0, 19), late(21, 0)]), [false, false]);
    let mut watch = Watch::default();
    let told = watch.step(&late(100, 95), &room());
    let slept = Warning::Slept {
        seconds: 95,
        at: 1_700_000_100,
    };
    assert_eq!(told.warnings, [slept]);
    assert_eq!(watch.step(&at(999), &room()).warnings.len(), 1);
    assert_eq!(watch.step(&at(1000), &room()).warnings, []);
}

#[test]
fn a_changed_address_is_told_with_both_and_phones_are_sent_to_the_new_one() {
    let mut watch = Watch::default();
    watch.step(&at(0), &room());
    let reading = Reading {
        addresses: Some(vec![OTHER.to_owned()]),
        ..at(1)
    };
    let told = watch.step(&reading, &room());
    assert_eq!(told.move_to.as_deref(), Some(OTHER));
    assert_eq!(told.addresses, Some(vec![OTHER.to_owned()]));
    let changed = Warning::AddressChanged {
        from: HALL.to_owned(),
        to: OTHER.to_owned(),
        at: 1_700_000_001,
    };
    assert_eq!(told.warnings, [changed]);
}

#[test]
fn a_server_for_this_machine_only_says_nothing_of_networks_and_phones() {
    let mut watch = Watch::default();
    let room = Room {
        awaited: true,
        ..room()
    };
    for seconds in [0, 1000] {
        let reading = Reading {
            addresses: None,
            ..at(seconds)
        };
        assert_eq!(watch.step(&reading, &room), Told::default());
    }
}

#[test]
fn with_open_doors_and_nobody_reaching_the_server_for_three_minutes_the_chair_is_told() {
    let (awaited, reached) = (true, true);
    for (rooms, expected) in [
        (
            vec![(0, awaited, !reached), (179, awaited, !reached)],
            false,
        ),
        (vec![(0, awaited, !reached), (180, awaited, !reached)], true),
        (
            vec![(0, !awaited, !reached), (900, !awaited, !reached)],
            false,
        ),
        (vec![(0, awaited, reached), (900, awaited, reached)], false),
        (
            vec![
                (0, awaited, !reached),
                (170, awaited, reached),
                (180, awaited, !reached),
                (190, awaited, !reached),
            ],
            false,
        ),
    ] {
        let mut watch = Watch::default();
        let mut last = Told::default();
        for &(seconds, awaited, reached) in &rooms {
            let room = Room {
                awaited,
                reached,
                ..room()
            };
            last = watch.step(&at(seconds), &room);
        }
        let told = last.warnings == [Warning::NobodyReached];
        assert_eq!(told, expected, "{rooms:?}");
    }
}

#[test]
fn several_warnings_stand_together_the_gravest_first() {
    let reading = Reading {
        battery: Some(battery(9, true)),
        free: Some(0),
        addresses: Some(Vec::new()),
        ..at(0)
    };
    let room = Room {
        sleepy: true,
        ..room()
    };
    let told = Watch::default().step(&reading, &room);
    assert_eq!(
        told.warnings,
        [
            Warning::Offline {
                address: HALL.to_owned()
            },
            Warning::LowBattery {
                percent: 9,
                minutes: None
            },
            Warning::LowDisk { megabytes: 0 },
            Warning::MayFallAsleep,
        ]
    );
}

#[test]
fn only_a_machine_with_a_battery_may_fall_asleep() {
    let room = Room {
        sleepy: true,
        ..room()
    };
    for (battery, expected) in [
        (None, vec![]),
        (Some(battery(90, false)), vec![Warning::MayFallAsleep]),
    ] {
        let reading = Reading { battery, ..at(0) };
        assert_eq!(Watch::default().step(&reading, &room).warnings, expected);
    }
}
