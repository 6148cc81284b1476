//! The sheets that people start from, one of each kind of list.

use super::*;

const MEMBERS: &[u8] = include_bytes!("../../../../docs/vi/mau/cum-thi-dua-tinh.csv");
const DISTRICTS: &[u8] = include_bytes!("../../../../docs/vi/mau/bhxh-huyen.csv");
const COLLECTIVES: &[u8] = include_bytes!("../../../../docs/vi/mau/tap-the.csv");
const INDIVIDUALS: &[u8] = include_bytes!("../../../../docs/vi/mau/ca-nhan.csv");
const DELEGATES: &[u8] = include_bytes!("../../../../docs/vi/mau/dai-bieu.csv");

/// The attestations of a cluster.
const OF_CLUSTER: [Attestation; 6] = [
    Attestation::Standard,
    Attestation::Party,
    Attestation::Government,
    Attestation::Organisations,
    Attestation::PactSigned,
    Attestation::Registered,
];

/// A unit with a name and nothing else.
fn row(name: &str) -> UnitRow {
    only(&format!("Đơn vị\n{name}\n"))
}

#[test]
fn the_template_of_members_is_read_whole() {
    let import = read_units(MEMBERS).unwrap();
    assert_eq!(import.kind, UnitList::Members);
    assert_eq!(import.notes, []);
    assert_eq!(import.rows.len(), 10);
    let head = import.rows.first().unwrap();
    let mut attestations = Attestations::default();
    for which in OF_CLUSTER {
        attestations.set(which, true);
    }
    let expected = UnitRow {
        number: Some(1),
        role: Some(ClusterRole::Head),
        self_score: Some(score("1372.5")),
        agreed_score: Some(score("1365")),
        attestations,
        expected_present: Some(true),
        ..row("BHXH tỉnh Hải Dương")
    };
    assert_eq!(*head, expected);
    assert_eq!(import.rows[1].role, Some(ClusterRole::Deputy));
    assert_eq!(import.rows[7].expected_present, Some(false));
    assert!(!import.rows[8].attestations.hold(Attestation::PactSigned));
    let reason = "đang chờ kết luận của cơ quan có thẩm quyền".to_owned();
    assert_eq!(import.rows[9].status, OtherStatus::Deferred { reason });
}

#[test]
fn the_template_of_districts_is_read_whole() {
    let import = read_units(DISTRICTS).unwrap();
    assert_eq!(import.kind, UnitList::Districts);
    assert_eq!(import.notes, []);
    let first = import.rows.first().unwrap();
    assert_eq!(first.parent.as_deref(), Some("BHXH tỉnh Hải Dương"));
    assert!(first.attestations.hold(Attestation::Standard));
    assert!(!first.attestations.hold(Attestation::PactSigned));
    assert!(
        import
            .rows
            .iter()
            .all(|row| row.parent.is_some() && row.agreed_score.is_some())
    );
}

#[test]
fn names_under_tap_the_are_collectives_with_their_awards() {
    let import = read_units(COLLECTIVES).unwrap();
    assert_eq!(import.kind, UnitList::Collectives);
    assert_eq!(import.notes, []);
    let first = import.rows.first().unwrap();
    assert_eq!(first.parent.as_deref(), Some("BHXH tỉnh Mẫu"));
    let award = |name: &str, year| Award {
        name: name.to_owned(),
        year,
    };
    assert_eq!(
        first.award,
        Some(award("Cờ thi đua của BHXH Việt Nam", 2022))
    );
    assert_eq!(
        import.rows[2].award,
        Some(award("Bằng khen của Thủ tướng Chính phủ", 2023))
    );
    assert_eq!(import.rows[4].award, None);
    let held = |row: &UnitRow, which| row.attestations.hold(which);
    assert!(held(first, Attestation::TargetsExceeded) && held(first, Attestation::ListedAward));
    assert!(!held(&import.rows[3], Attestation::NoDiscipline));
}

#[test]
fn names_under_ho_va_ten_are_individuals_with_where_they_work() {
    let import = read_units(INDIVIDUALS).unwrap();
    assert_eq!(import.kind, UnitList::Individuals);
    assert_eq!(import.notes, []);
    let first = import.rows.first().unwrap();
    assert_eq!(first.name, "Nguyễn Văn Mẫu Một");
    assert_eq!(first.parent.as_deref(), Some("Phòng Mẫu Một"));
    assert!(first.attestations.hold(Attestation::ExcellentYears));
    assert!(
        !import.rows[3]
            .attestations
            .hold(Attestation::ExcellentYears)
    );
}

#[test]
fn a_member_votes_with_the_delegates_its_sheet_gives_it() {
    let import = read_units(DELEGATES).unwrap();
    assert_eq!(import.kind, UnitList::Members);
    let seats: Vec<_> = import.rows.iter().map(|row| row.seats).collect();
    let quota = [Some(12), Some(8), Some(6), Some(6), Some(4), None];
    assert_eq!(seats, quota);
}

#[test]
fn all_three_scores_are_read() {
    let row = only("Đơn vị;Điểm tự chấm;Điểm điều chỉnh;Điểm thống nhất\nA;1372,5;1368;1365,25\n");
    let scores = [row.self_score, row.adjusted_score, row.agreed_score];
    assert_eq!(
        scores,
        ["1372.5", "1368", "1365.25"].map(|s| Some(score(s)))
    );
}

#[test]
fn an_award_has_a_name_and_a_year() {
    for (text, read) in [
        ("Bằng khen, 2023", Some(("Bằng khen", 2023))),
        ("Bằng khen (2023)", Some(("Bằng khen", 2023))),
        ("Bằng khen 2023", Some(("Bằng khen", 2023))),
        ("", None),
    ] {
        let award = only(&format!("Tập thể;Hình thức khen thưởng\nA;\"{text}\"\n")).award;
        let found = award
            .as_ref()
            .map(|award| (award.name.as_str(), award.year));
        assert_eq!(found, read, "{text}");
    }
}
