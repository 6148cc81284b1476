//! "Like last year": a preset made from an earlier meeting, for the year after it.

use super::Preset;
use crate::meeting::{
    AgendaItem, Deadline, Meeting, Officer, Particulars, PastHolder, Unit, VotingRules, Wording,
};

impl Preset {
    /// A start like `meeting`: its names, rules, words and agenda for the year after it, its officers among the past holders
    /// and, where it elected any, in the roles of the units. No score, attestation, seat or result comes along.
    ///
    /// Where a title speaks of the meeting's year or of the year after it, it speaks of one year later; legal bases and
    /// awards stay as they are.
    pub fn like(meeting: &Meeting) -> Self {
        let year = meeting.particulars.year;
        let later = |text: &String| a_year_later(text, year);
        Self {
            name: format!("Như {}", meeting.particulars.title.trim()),
            particulars: Particulars {
                title: later(&meeting.particulars.title),
                cluster: later(&meeting.particulars.cluster),
                year: year.saturating_add(1),
                place: meeting.particulars.place.clone(),
            },
            wording: wording(&meeting.wording, later),
            agenda: agenda(&meeting.agenda, later),
            rules: rules(&meeting.rules, later),
            units: meeting.units.iter().map(|one| unit(meeting, one)).collect(),
            past_holders: past_holders(meeting),
        }
    }
}

fn wording(wording: &Wording, later: impl Fn(&String) -> String) -> Wording {
    let deadline = |deadline: &Deadline| Deadline {
        what: later(&deadline.what),
        ..deadline.clone()
    };
    Wording {
        banner: wording.banner.iter().map(&later).collect(),
        deadlines: wording.deadlines.iter().map(deadline).collect(),
        ..wording.clone()
    }
}

fn agenda(items: &[AgendaItem], later: impl Fn(&String) -> String) -> Vec<AgendaItem> {
    let item = |item: &AgendaItem| AgendaItem {
        title: later(&item.title),
        ..item.clone()
    };
    items.iter().map(item).collect()
}

fn rules(rules: &VotingRules, later: impl Fn(&String) -> String) -> VotingRules {
    let mut rules = rules.clone();
    for contest in &mut rules.contests {
        contest.title = later(&contest.title);
    }
    rules
}

/// A unit without its merits; the officers of the coming year carry their new roles.
fn unit(meeting: &Meeting, unit: &Unit) -> Unit {
    let elected = |officer: &&Officer| officer.unit == unit.id;
    let role = if meeting.officers.is_empty() {
        unit.role
    } else {
        meeting.officers.iter().find(elected).map(|one| one.role)
    };
    Unit {
        role,
        ..unit.clone().without_merits()
    }
}

/// Earlier holders, and those this meeting elected for the year after it.
fn past_holders(meeting: &Meeting) -> Vec<PastHolder> {
    let mut holders = meeting.past_holders.clone();
    let elected = meeting.officers.iter().filter_map(|officer| {
        Some(PastHolder {
            year: meeting.particulars.year.saturating_add(1),
            role: officer.role,
            unit: meeting.unit(officer.unit)?.name.clone(),
        })
    });
    for holder in elected {
        if !holders.contains(&holder) {
            holders.push(holder);
        }
    }
    holders
}

/// The text with `year` and the year after it, wherever they stand as a number of their own, raised by one.
fn a_year_later(text: &str, year: u32) -> String {
    let mut later = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|character: char| character.is_ascii_digit()) {
        let (before, from_digits) = rest.split_at(at);
        let end = from_digits
            .find(|character: char| !character.is_ascii_digit())
            .unwrap_or(from_digits.len());
        let (digits, after) = from_digits.split_at(end);
        later.push_str(before);
        match digits.parse::<u32>() {
            Ok(number)
                if digits.len() == YEAR_DIGITS
                    && (number == year || Some(number) == year.checked_add(1)) =>
            {
                later.push_str(&(number + 1).to_string());
            }
            Ok(_) | Err(_) => later.push_str(digits),
        }
        rest = after;
    }
    later.push_str(rest);
    later
}

/// A year is written out; "12" in a title is no year.
const YEAR_DIGITS: usize = 4;
