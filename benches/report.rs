//! What a benchmark tells: each target of docs/performance.md beside what was reached, printed, and kept as
//! `docs/performance/NAME.json`. A target that is missed is printed as missed and fails nothing: a slow or busy machine is
//! no flaw of the program.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use serde_json::Value;

/// The targets and figures of one benchmark.
#[derive(Serialize)]
pub struct Report {
    #[serde(skip)]
    name: &'static str,
    targets: Vec<Target>,
    figures: BTreeMap<String, Value>,
}

#[derive(Serialize)]
struct Target {
    what: String,
    wanted: String,
    reached: f64,
    unit: &'static str,
    holds: bool,
}

impl Report {
    /// A report with nothing in it; `name` is the file's name without `.json`.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            targets: Vec::new(),
            figures: BTreeMap::new(),
        }
    }

    /// A target that holds when no more than `limit` was reached.
    pub fn at_most(&mut self, what: &str, limit: f64, reached: f64, unit: &'static str) {
        self.target(what, format!("≤ {limit}"), reached, unit, reached <= limit);
    }

    /// A target that holds when no less than `limit` was reached.
    pub fn at_least(&mut self, what: &str, limit: f64, reached: f64, unit: &'static str) {
        self.target(what, format!("≥ {limit}"), reached, unit, reached >= limit);
    }

    /// A figure that is no target but explains one.
    pub fn figure(&mut self, what: &str, value: impl Serialize) {
        let value = serde_json::to_value(value).expect("a figure is JSON");
        println!("  {what}: {value}");
        self.figures.insert(what.to_owned(), value);
    }

    fn target(
        &mut self,
        what: &str,
        wanted: String,
        reached: f64,
        unit: &'static str,
        holds: bool,
    ) {
        let word = if holds { "reached" } else { "MISSED" };
        println!("{word:8} {what}: {reached:.3} {unit} (wanted {wanted})");
        self.targets.push(Target {
            what: what.to_owned(),
            wanted,
            reached,
            unit,
            holds,
        });
    }

    /// Keeps what was told.
    pub fn keep(&self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/performance");
        std::fs::create_dir_all(&folder).expect("the folder for results can be made");
        let json = serde_json::to_string_pretty(self).expect("a report is JSON");
        let file = folder.join(self.name).with_extension("json");
        std::fs::write(file, json + "\n").expect("the report can be written");
    }
}
