//! Numbers as people write them.

use super::*;

fn read(text: &str, sheet: Notation) -> Result<String, ScoreError> {
    Score::parse(text, sheet).map(String::from)
}

#[test]
fn points_are_read_in_every_sure_form() {
    let cases = [
        ("1372,5", "1372.5"),
        ("1372.5", "1372.5"),
        ("1.372,5", "1372.5"),
        ("1,372.5", "1372.5"),
        ("1 372,5", "1372.5"),
        ("1\u{a0}372", "1372"),
        (" 1365 ", "1365"),
        ("1.259,99", "1259.99"),
        ("1372,125", "1372.125"),
        ("0,125", "0.125"),
        ("0", "0"),
        ("1.000.000", "1000000"),
        ("1260,50", "1260.50"),
    ];
    for (text, plain) in cases {
        assert_eq!(
            read(text, Notation::Unknown).as_deref(),
            Ok(plain),
            "{text}"
        );
    }
}

#[test]
fn a_point_before_three_digits_groups_thousands_only_beside_decimal_commas() {
    assert_eq!(read("1.372", Notation::DecimalComma).as_deref(), Ok("1372"));
    assert_eq!(read("1,372", Notation::DecimalPoint).as_deref(), Ok("1372"));
    for sheet in [Notation::Unknown, Notation::DecimalPoint] {
        assert_eq!(read("1.372", sheet), Err(ScoreError::Ambiguous));
    }
    assert_eq!(
        read("1,372", Notation::DecimalComma),
        Err(ScoreError::Ambiguous)
    );
}

#[test]
fn what_is_no_number_of_points_is_refused() {
    let cases = [
        "",
        "-5",
        "+5",
        "1e3",
        "12a",
        ",5",
        "5,",
        "1.37,5",
        "1372.500,1",
        "1.2.3",
        "1,2,3",
        "1.2,3.4",
        "12 34",
        "1_000",
        "٣",
        "1000001",
        "1,1234567",
        "NaN",
    ];
    for text in cases {
        assert_eq!(
            read(text, Notation::DecimalComma),
            Err(ScoreError::NotANumber),
            "{text}"
        );
    }
}

#[test]
fn a_sheet_shows_its_notation_by_its_sure_numbers() {
    let cases: [(&[&str], Notation); 6] = [
        (&["1.372", "1372,5", "x"], Notation::DecimalComma),
        (&["1,372", "1372.5"], Notation::DecimalPoint),
        (&["1.372,5", "1365"], Notation::DecimalComma),
        (&["1.372", "1365", ""], Notation::Unknown),
        (&["1372,5", "1372.5"], Notation::Unknown),
        (&["1372,5", "1372.5", "1,5"], Notation::Unknown),
    ];
    for (texts, notation) in cases {
        assert_eq!(Notation::of(texts.iter().copied()), notation, "{texts:?}");
    }
}

#[test]
fn papers_show_points_as_vietnamese_writes_them() {
    for (plain, shown) in [
        ("1372.5", "1.372,5"),
        ("1000000", "1.000.000"),
        ("999", "999"),
        ("0.25", "0,25"),
        ("1260", "1.260"),
    ] {
        assert_eq!(
            Score::try_from(plain.to_owned()).unwrap().vietnamese(),
            shown
        );
    }
}

#[test]
fn json_holds_points_as_a_plain_decimal_string() {
    let score: Score = serde_json::from_str("\"1372.5\"").unwrap();
    assert_eq!(serde_json::to_string(&score).unwrap(), "\"1372.5\"");
    for text in [
        "\"-1\"",
        "\"1,5\"",
        "\"1.2.3\"",
        "\"\"",
        "1372.5",
        "\"1e3\"",
    ] {
        assert!(serde_json::from_str::<Score>(text).is_err(), "{text}");
    }
}
