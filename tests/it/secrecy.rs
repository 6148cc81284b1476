//! What is nowhere: not on the disk, in no log, in nothing that any audience is sent. Tokens, codes, secret keys, phones'
//! session keys, choices, and a seat beside a credential or a ballot. Every byte of a whole meeting is searched.

mod attacker;
mod day;
mod finder;
mod logs;
mod order;
mod secrets;
mod tap;
mod turnout;
mod wiped;
