//! A sound round in which a spare has voted, as both implementations accept it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use phieukin::election::{Archive, Flaw, Replacement};
use serde_json::json;

use super::golden;
use super::refused_archives::spares::{archive_of, round_with_spares};

#[test]
fn a_ballot_of_an_activated_spare_counts_as_any_other() {
    let (mut round, keys) = round_with_spares();
    let archive = archive_of(&mut round, [0, 1, 3]);
    let replaced = [Replacement {
        lost: keys[2],
        spare: keys[3],
    }];
    let read = Archive::read(&archive).unwrap();
    let verdict = read.verify_replaced(&replaced).unwrap();
    assert_eq!((verdict.ballots, verdict.by_spares), (3, 1));
    assert_eq!(
        read.verify_replaced(&[]).map(drop),
        Err(Flaw::UnusedSpare),
        "without the log's word nobody holds a spare"
    );
    let vector = json!({
        "archive_base64": STANDARD.encode(&archive),
        "replaced": replaced,
        "ballots": verdict.ballots,
        "credentials": verdict.credentials,
    });
    golden("spares.json", &vector);
}
