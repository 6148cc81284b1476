//! The stored texts of the papers.

use super::played::{all, bare, congress, council, counted_once, forms, on_paper, paper, whole};
use super::rendered::{golden, text};
use crate::documents::papers::PaperName;
use crate::meeting::tests::room::{PLACES, Room};

/// Every paper of a meeting, one file each.
fn stored(meeting: &str, room: &Room) {
    for (_, paper) in all(room) {
        golden(&format!("{meeting}-{}", paper.slug), &text(&paper));
    }
}

#[test]
fn the_papers_of_a_sealed_cluster_meeting_are_the_stored_ones() {
    stored("cum", &whole());
}

#[test]
fn the_papers_right_after_the_first_round_are_the_stored_ones() {
    stored("sau-lan-1", &counted_once());
}

#[test]
fn the_papers_of_a_meeting_under_preparation_are_the_stored_ones() {
    stored("chuan-bi", &bare());
}

#[test]
fn the_papers_of_every_form_of_ballot_are_the_stored_ones() {
    stored("mau-phieu", &forms());
}

#[test]
fn the_papers_of_a_council_with_two_lists_are_the_stored_ones() {
    stored("hoi-dong", &council());
}

#[test]
fn the_papers_of_a_congress_are_the_stored_ones() {
    stored("dai-hoi", &congress());
}

#[test]
fn the_counting_minutes_of_a_round_on_paper_are_the_stored_ones() {
    let name = PaperName::Count {
        contest: PLACES,
        round: 2,
    };
    let paper = paper(&on_paper(), &name).unwrap();
    golden("phieu-giay-bien-ban-kiem-phieu", &text(&paper));
}
