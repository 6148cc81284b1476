//! What is at the door: who may say what, whatever the phase, and what every answer carries.

mod answers;
mod permissions;
mod strangers;

pub use answers::answered;
