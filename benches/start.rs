//! Start and replay (docs/performance.md): the program with an empty folder, a large meeting, and a year of meetings.

mod report;
mod room;

use std::path::Path;
use std::time::Instant;
use phieukin::store::Store;
use phieukin::meeting::Record;
use phieukin::hall::Hall;

fn main() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    let small = std::env::var("SMALL").is_ok();
    let (delegates, rounds) = if small {(50,3)} else {(500,10)};
    let t = Instant::now();
    let folder = room::held(&home.join(format!("m{delegates}x{rounds}")), room::Size { number: 1, delegates, rounds, one_open: false, sealed: false });
    println!("made {:?}", t.elapsed());
    let t = Instant::now();
    let store = Store::open(&folder).unwrap();
    println!("open {:?}", t.elapsed());
    let t = Instant::now();
    let lines = store.log_lines().unwrap();
    println!("lines {} {:?}", lines.len(), t.elapsed());
    let t = Instant::now();
    Record::replay(lines.iter().map(String::as_str)).unwrap();
    println!("replay {:?}", t.elapsed());
    let t = Instant::now();
    let _h = Hall::wake(store, vec![]).unwrap();
    println!("wake {:?}", t.elapsed());
}
