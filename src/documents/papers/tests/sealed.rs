//! What only the archive knows, from a meeting with real ballots: the desk's paper and the bundle's are the same.

use std::sync::LazyLock;

use super::rendered::text;
use crate::bundle::tests::meeting::{PLACES, Staged, whole};
use crate::documents::{PaperName, paper_of};
use crate::election::Archive;

static STAGED: LazyLock<Staged> = LazyLock::new(|| whole(true));

#[test]
fn counting_minutes_carry_what_identifies_their_archive() {
    let kept = &STAGED.material.rounds[0];
    let archive = Archive::read(kept.archive.as_ref().unwrap()).unwrap();
    let name = PaperName::Count {
        contest: PLACES,
        round: 1,
    };
    let text = text(&paper_of(&STAGED.material, &name).unwrap().unwrap());
    for told in [
        format!("φ): `{}`", archive.election().fingerprint()),
        format!("SHA-256 của tệp: `{}`", archive.digest()),
        format!("sự kiện cuối của tệp: `{}`", archive.last_event()),
        "`rounds/01-binh-chon-don-vi-xep-thu-nhat-thu-nhi-lan-1.bel`".to_owned(),
        "kiểm đếm lại và khớp kết quả: 09 thiết bị".to_owned(),
    ] {
        assert!(text.contains(&told), "{told}\n{text}");
    }
}

#[test]
fn the_minutes_of_a_sealed_meeting_carry_its_digest_and_a_rehearsal_is_marked() {
    for name in PaperName::available(STAGED.record.meeting()) {
        let paper = paper_of(&STAGED.material, &name).unwrap().unwrap();
        assert!(paper.rehearsal, "{name:?}");
        let whole = matches!(
            name,
            PaperName::Minutes | PaperName::Report | PaperName::Submission
        );
        let digest = format!("`{}`", STAGED.digest());
        assert_eq!(text(&paper).contains(&digest), whole, "{name:?}");
    }
}

#[test]
fn the_last_event_of_a_file_that_was_cut_is_unknown() {
    let bytes = STAGED.material.rounds[0].archive.as_ref().unwrap();
    let last = |bytes: &[u8]| Archive::last_event_of(bytes).ok();
    assert_eq!(
        last(bytes),
        Archive::read(bytes).ok().map(|one| one.last_event())
    );
    assert_eq!(last(&bytes[..bytes.len() - 512]), None);
}
