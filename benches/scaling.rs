//! Scaling.
mod report;
fn main() { report::Report::new("scaling").keep(); }
