//! What a copy is said to be, by what its disk has answered.

use super::*;

fn copy() -> Copy {
    let (told, nobody) = channel();
    drop(nobody);
    Copy {
        folder: PathBuf::from("stick"),
        told,
        shared: Arc::new(Shared::beginning()),
        addresses: Vec::new(),
    }
}

fn is_lost(state: &CopyState) -> bool {
    matches!(state, CopyState::Lost { .. })
}

#[test]
fn a_copy_is_not_kept_before_the_first_image_is_on_its_disk() {
    assert_eq!(copy().shared.state(), CopyState::Beginning);
}

#[test]
fn a_copy_whose_disk_has_been_silent_for_too_long_is_lost_since_it_last_answered() {
    let copy = copy();
    for state in [CopyState::Beginning, CopyState::Kept] {
        copy.shared.set(state);
        let at = copy.shared.standing().at.clone();
        let heard = clock::instant().checked_sub(SILENCE).unwrap();
        copy.shared.standing().heard = heard;
        let said = copy.shared.state();
        assert!(matches!(said, CopyState::Lost { since, .. } if since == at));
    }
    copy.shared.set(CopyState::Kept);
    assert_eq!(copy.shared.state(), CopyState::Kept);
}

#[test]
fn a_copy_that_gives_no_answer_when_asked_is_lost_whatever_it_said_a_moment_ago() {
    let copy = copy();
    copy.shared.set(CopyState::Kept);
    assert!(is_lost(&copy.ask()));
    copy.shared.set(CopyState::TakenOver);
    assert_eq!(copy.ask(), CopyState::TakenOver);
}
