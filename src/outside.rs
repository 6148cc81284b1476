//! Outside the browser: what a server serves, judged by a program that did not come from it.
//!
//! - [`pages_command`]: the pages a server hands out, compared with the published ones
//! - [`teller_command`]: a teller at a terminal of their own, with the checks of the teller's page
//! - [`Published`]: the hashes of the pages that this program serves
//!
//! Promises: nothing that a server sends is run, shown unescaped to the terminal's control, or kept on disk unasked.

mod pages;
mod published;
mod said;
mod site;
pub mod teller;
mod visit;

pub use pages::{Compared, Disguise, Finding, Found, compare, pages_command};
pub use published::{Published, version_in_full};
pub use said::Said;
pub use site::{BadAddress, Site};
pub use teller::teller_command;
pub use visit::{Answer, Unreachable, Visitor};
