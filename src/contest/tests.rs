//! The rules of counting, one file a subject.

mod ballots;
mod course;
mod course_always_ends;
mod figures;
mod models;
mod outcomes;
mod places_left_over;
mod properties;
mod ranking;
mod room;
mod withdrawals;
