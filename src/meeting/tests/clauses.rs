//! Every clause that the core decides, named after it: the guidance on clusters (A to D, III), guidance 3575, plan 1935.

mod a_cluster;
mod c_ballot;
mod c_list;
mod c_room;
mod c_scores;
mod conferences;
mod failed_rounds;
mod iii_meeting;
mod motions;
mod paper;
