mod guide;

use uuid::Uuid;

use super::*;
use crate::contest::{Denominator, Model, Threshold, UnitList};
use crate::election::SigningKey;
use crate::meeting::import::ClusterRole;
use crate::meeting::{
    Act, Actor, AgendaStep, Day, Event, Given, ListVote, LostToken, Majority, Meeting, Officer,
    Quorum, UnitId,
};

fn fresh_meeting() -> Meeting {
    let key = || SigningKey::random(&mut rand::rng()).public();
    let created = Event::MeetingCreated {
        meeting: Uuid::new_v4(),
        chair_key: key(),
        receipt_key: key(),
        rehearsal: false,
    };
    Meeting::created(&created).unwrap()
}

/// The meeting after the chair's act.
fn after(meeting: Meeting, act: &Act) -> Meeting {
    let events = meeting.decide(Actor::Chair, act, &Given::Nothing).unwrap();
    events.iter().fold(meeting, Meeting::apply)
}

fn taken(preset: Preset) -> Meeting {
    let preset = Box::new(preset);
    after(fresh_meeting(), &Act::TakePreset { preset })
}

fn of_the_program(file: &str) -> Preset {
    let mut files = Preset::of_the_program().iter();
    files.find(|preset| preset.file == file).unwrap().preset()
}

fn text_of(file: &str) -> &'static str {
    let mut files = Preset::of_the_program().iter();
    files.find(|preset| preset.file == file).unwrap().text
}

fn problem(text: &str) -> PresetProblem {
    Preset::read("mau.toml", text).unwrap_err()
}

const CLUSTERS: [&str; 3] = ["cum-2026", "cum-bhxh-tinh-2011", "cum-don-vi-truc-thuoc"];
const CONGRESSES: [&str; 3] = ["hoi-nghi-cap-co-so", "hoi-nghi-cap-tinh", "dai-hoi-nganh"];

#[test]
fn every_preset_of_the_program_is_taken_by_a_fresh_meeting_as_it_is_written() {
    for file in Preset::of_the_program() {
        let preset = file.preset();
        let meeting = taken(preset.clone());
        assert_eq!(meeting.rules, preset.rules, "{}", file.file);
        assert_eq!(meeting.wording, preset.wording);
        assert_eq!(meeting.agenda, preset.agenda);
        assert_eq!(meeting.particulars, preset.particulars);
        assert_eq!(meeting.preset.as_ref(), Some(&preset.name));
        assert!(!meeting.rules_adopted && meeting.units.is_empty());
    }
}

#[test]
fn every_file_in_the_folder_of_presets_is_in_the_program() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/meeting/presets");
    let names = std::fs::read_dir(folder).unwrap().map(|entry| {
        let name = entry.unwrap().file_name().into_string().unwrap();
        name.strip_suffix(".toml").unwrap().to_owned()
    });
    let mut names: Vec<String> = names.collect();
    let mut known: Vec<&str> = Preset::of_the_program()
        .iter()
        .map(|one| one.file)
        .collect();
    names.sort();
    known.sort_unstable();
    assert_eq!(names, known);
}

#[test]
fn a_meeting_at_its_creation_has_the_rules_of_the_provincial_preset() {
    let preset = of_the_program("cum-bhxh-tinh-2011");
    assert_eq!(fresh_meeting().rules, preset.rules);
    assert_eq!(VotingRules::of_provincial_cluster(), preset.rules);
    assert_eq!(fresh_meeting().agenda, preset.agenda);
}

#[test]
fn all_presets_leave_what_the_guidance_leaves_open_at_the_usual_settings() {
    for file in Preset::of_the_program() {
        let rules = file.preset().rules;
        assert_eq!(rules.hands, Majority::MoreThanHalf);
        assert_eq!(rules.list_hands, Majority::MoreThanHalf);
        assert_eq!(
            (rules.list_vote, rules.quorum),
            (ListVote::Whole, Quorum::None)
        );
        assert_eq!(rules.seats_per_unit, 1);
        for contest in &rules.contests {
            assert_eq!(contest.denominator, Denominator::Valid, "{}", file.file);
            assert_eq!(contest.ties, crate::contest::TieRule::USUAL);
        }
    }
}

#[test]
fn b_1_1_and_c_5_central_units_have_300_points_and_the_first_two_places() {
    let rules = of_the_program("cum-don-vi-truc-thuoc").rules;
    let max = rules.list(UnitList::Members).unwrap().max_score.unwrap();
    assert_eq!(max.vietnamese(), "300");
    let [only] = rules.contests.as_slice() else {
        panic!("one contest")
    };
    assert_eq!(*only, crate::contest::ContestRules::first_and_second());
}

#[test]
fn a_i_2_clusters_elect_one_head_and_one_deputy_and_congresses_none() {
    for file in CLUSTERS {
        let rules = of_the_program(file).rules;
        assert_eq!((rules.heads, rules.deputies), (1, 1), "{file}");
        assert_eq!(rules.lost_token, LostToken::AnnulRound);
    }
    for file in CONGRESSES {
        let rules = of_the_program(file).rules;
        assert_eq!(
            (rules.heads, rules.deputies, rules.rotation_years),
            (0, 0, 0)
        );
        assert_eq!(rules.lost_token, LostToken::Spares);
    }
}

#[test]
fn a_iii_reports_are_due_the_day_before_the_day_that_is_named() {
    for file in CLUSTERS {
        let preset = of_the_program(file);
        let of = |year| {
            let due = preset.wording.deadlines.iter();
            due.map(move |deadline| deadline.last_day(year).unwrap())
                .collect::<Vec<Day>>()
        };
        let day = |year, month, day| Day { year, month, day };
        assert_eq!(of(2026), [day(2026, 7, 14), day(2027, 1, 9)], "{file}");
    }
}

#[test]
fn guidance_3575_i_2_and_i_3_a_province_convenes_300_and_the_sector_500() {
    let most = |file| of_the_program(file).rules.most_delegates;
    assert_eq!(most("hoi-nghi-cap-co-so"), None);
    assert_eq!(most("hoi-nghi-cap-tinh"), Some(300));
    assert_eq!(most("dai-hoi-nganh"), Some(500));
}

#[test]
fn guidance_3575_ii_1_f_delegates_need_more_than_half_and_no_ballot_exceeds_the_quota() {
    for file in CONGRESSES {
        let preset = of_the_program(file);
        let [contest] = preset.rules.contests.as_slice() else {
            panic!("one contest")
        };
        let [panel] = contest.panels.as_slice() else {
            panic!("one list")
        };
        assert_eq!(contest.threshold, Threshold::MoreThanHalf, "{file}");
        assert_eq!((panel.list, panel.alternates), (UnitList::Individuals, 0));
        assert_eq!(panel.places, panel.max_picks);
        assert!(
            text_of(file).contains("dự khuyết"),
            "{file} explains alternates"
        );
        let steps = preset.agenda.iter().map(|item| item.step);
        let steps: Vec<AgendaStep> = steps.collect();
        assert!(steps.contains(&AgendaStep::Presidium), "II.2.d");
        assert_eq!(steps.last(), Some(&AgendaStep::Other), "II.1.g");
    }
}

#[test]
fn plan_1935_iii_1_one_collective_and_one_individual_at_least() {
    let rules = of_the_program("tap-the-ca-nhan").rules;
    let [contest] = rules.contests.as_slice() else {
        panic!("one contest")
    };
    assert_eq!(contest.model, Model::Panels);
    let lists: Vec<(UnitList, u32)> = contest.panels.iter().map(|p| (p.list, p.minimum)).collect();
    assert_eq!(
        lists,
        [(UnitList::Collectives, 1), (UnitList::Individuals, 1)]
    );
    assert_eq!(
        rules
            .list(UnitList::Collectives)
            .unwrap()
            .attestations
            .len(),
        3
    );
    assert_eq!(
        rules
            .list(UnitList::Individuals)
            .unwrap()
            .attestations
            .len(),
        2
    );
}

#[test]
fn the_preset_of_2026_speaks_of_local_offices_and_of_no_district() {
    let text = text_of("cum-2026");
    assert!(text.contains("BHXH cơ sở") && !text.contains("BHXH huyện"));
}

#[test]
fn an_example_that_a_person_uncomments_is_right() {
    let with_units = text_of("cum-2026").replace("# [[units]]", "[[units]]");
    let with_units: String = with_units
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest)
                if ["id =", "list =", "name =", "attestations =", "status ="]
                    .iter()
                    .any(|key| rest.starts_with(key)) =>
            {
                format!("{rest}\n")
            }
            _ => format!("{line}\n"),
        })
        .collect();
    let preset = Preset::read("cum-5.toml", &with_units).unwrap();
    assert_eq!(taken(preset).seats.len(), 6);
    let example: String = text_of("dai-hoi-nganh")
        .replace("#   [[wording.deadlines]]", "[[wording.deadlines]]")
        .lines()
        .filter(|line| *line != "deadlines = []")
        .flat_map(|line| {
            let shown = line.strip_prefix("#   ");
            let setting = shown.filter(|rest| rest.contains(" = "));
            [setting.unwrap_or(line), "\n"]
        })
        .collect();
    let congress = Preset::read("dai-hoi.toml", &example).unwrap();
    assert_eq!(congress.wording.deadlines.len(), 1);
}

#[test]
fn a_file_that_is_wrong_is_named_with_its_line_and_what_to_do() {
    let right = text_of("cum-2026");
    let line_of = |text: &str, wanted: &str| {
        let at = text.lines().position(|line| line.starts_with(wanted));
        u32::try_from(at.unwrap() + 1).unwrap()
    };
    let misspelt = right.replace("quorum =", "quorom =");
    let found = problem(&misspelt);
    assert_eq!(found.line, Some(line_of(&misspelt, "quorom")));
    assert!(
        found.said.vi.contains("mau.toml") && found.said.vi.contains("“quorom”"),
        "{found}"
    );
    assert!(
        found.said.en.contains("mau.toml") && found.said.en.contains("“quorom”"),
        "{found}"
    );

    let missing = right.replace("heads = 1\n", "");
    let found = problem(&missing);
    assert!(found.said.vi.contains("thiếu thiết lập “heads”"), "{found}");

    let other = right.replace("quorum = \"none\"", "quorum = \"half\"");
    let found = problem(&other);
    assert_eq!(found.line, Some(line_of(&other, "quorum")));
    assert!(found.said.vi.contains("“half”"), "{found}");

    let torn = right.replace("quorum = \"none\"", "quorum = \"none");
    let found = problem(&torn);
    assert_eq!(found.line, Some(line_of(&torn, "quorum")));
    assert!(found.said.vi.contains("không đúng cách viết"), "{found}");
}

#[test]
fn a_file_whose_rules_cannot_be_held_to_is_no_preset() {
    let right = text_of("cum-2026");
    for (wrong, said) in [
        (right.replace("max_picks = 2", "max_picks = 3"), "max_picks"),
        (right.replace("day = 15", "day = 32"), "day và month"),
        (right.replace("id = 15", "id = 14"), "id"),
        (right.replace("name = \"Cụm", "name = \"\" # \""), "name"),
        (
            right.replace("seats_per_unit = 1", "seats_per_unit = 501"),
            "seats_per_unit",
        ),
    ] {
        assert_ne!(wrong, right, "{said}");
        let found = problem(&wrong);
        assert!(found.said.vi.contains(said), "{found}");
    }
}

#[test]
fn like_last_year_takes_names_rules_and_words_but_no_merits() {
    let mut meeting = taken(of_the_program("cum-bhxh-tinh-2011"));
    meeting.particulars.title =
        "Hội nghị tổng kết năm 2026, phương hướng năm 2027 Cụm số 12".to_owned();
    meeting.particulars.place = "Hải Dương".to_owned();
    let sheet = "Đơn vị;Chức trách trong cụm;Điểm thống nhất;Ký giao ước thi đua\nBHXH tỉnh Hải Dương;Cụm trưởng;1365;x\nBHXH tỉnh Hưng Yên;;1351,5;x\n";
    let mut meeting = after(
        meeting,
        &Act::ImportUnits {
            csv: sheet.to_owned(),
        },
    );
    meeting.past_holders.push(PastHolder {
        year: 2025,
        role: ClusterRole::Head,
        unit: "BHXH tỉnh Bắc Ninh".to_owned(),
    });
    meeting.officers.push(Officer {
        role: ClusterRole::Head,
        unit: UnitId(2),
    });

    let like = Preset::like(&meeting);

    assert_eq!(like.particulars.year, 2027);
    assert_eq!(
        like.particulars.title,
        "Hội nghị tổng kết năm 2027, phương hướng năm 2028 Cụm số 12"
    );
    assert_eq!(like.particulars.place, "Hải Dương");
    assert_eq!(like.wording.legal_bases, meeting.wording.legal_bases);
    assert_eq!(like.wording.banner[0], "Hội nghị tổng kết năm 2027");
    assert_eq!(
        (&like.rules, &like.agenda),
        (&meeting.rules, &meeting.agenda)
    );
    let units: Vec<(&str, Option<ClusterRole>)> = like
        .units
        .iter()
        .map(|unit| (unit.name.as_str(), unit.role))
        .collect();
    assert_eq!(
        units,
        [
            ("BHXH tỉnh Hải Dương", None),
            ("BHXH tỉnh Hưng Yên", Some(ClusterRole::Head))
        ]
    );
    for unit in &like.units {
        assert_eq!(unit.clone().without_merits(), *unit);
    }
    let heads: Vec<(u32, &str)> = like
        .past_holders
        .iter()
        .map(|one| (one.year, one.unit.as_str()))
        .collect();
    assert_eq!(
        heads,
        [(2025, "BHXH tỉnh Bắc Ninh"), (2027, "BHXH tỉnh Hưng Yên")]
    );
}

#[test]
fn a_start_like_last_year_is_taken_and_gives_the_same_the_year_after() {
    let first = taken(of_the_program("cum-2026"));
    let second = taken(Preset::like(&first));
    assert_eq!(second.particulars.year, 2027);
    assert_eq!(second.rules, first.rules);
    let third = Preset::like(&second);
    assert_eq!(
        third.particulars.title,
        "Hội nghị tổng kết năm 2028 Cụm thi đua số …"
    );
}
