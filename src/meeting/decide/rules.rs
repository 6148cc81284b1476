//! What the meeting starts from and rules itself by: presets, Thể lệ, agenda, delegation, presidium, the giao ước's register.

use super::prepare::note_past_holders;
use super::units::seats_fit;
use super::{Answer, hold, said};
use crate::election::Point;
use crate::meeting::{
    Actor, AgendaId, AgendaItem, Event, Meeting, Person, Phase, Preset, Refusal, Signing, UnitId,
    VotingRules,
};

impl Meeting {
    /// A preset brings words, rules, agenda, units and past holders at once, before anything stands on them.
    pub(super) fn take_preset(&self, preset: &Preset) -> Answer {
        hold(self.phase == Phase::Preparing, Refusal::NotPreparing)?;
        hold(self.scores_locked.is_none(), Refusal::ScoresLocked)?;
        said(&preset.name)?;
        let mut events = vec![
            Event::PresetTaken {
                name: preset.name.clone(),
            },
            Event::MeetingNamed(preset.particulars.clone()),
            Event::WordingSet(preset.wording.clone()),
        ];
        events.extend(self.set_rules(&preset.rules)?);
        seats_fit(&preset.units, preset.rules.seats_per_unit)?;
        events.extend(set_agenda(&preset.agenda)?);
        events.extend(self.units_of_preset(preset)?);
        events.extend(note_past_holders(&preset.past_holders)?);
        Ok(events)
    }

    /// Rules are free until the meeting adopts them; seats are fixed once doors are open.
    pub(super) fn set_rules(&self, rules: &VotingRules) -> Answer {
        hold(!self.rules_adopted, Refusal::RulesAdopted)?;
        self.no_motion()?;
        rules.check().map_err(|flaw| Refusal::Rules { flaw })?;
        let seats_free =
            self.phase == Phase::Preparing || rules.seats_per_unit == self.rules.seats_per_unit;
        hold(seats_free, Refusal::NotPreparing)?;
        if self.phase == Phase::Preparing {
            seats_fit(&self.units, rules.seats_per_unit)?;
        }
        Ok(vec![Event::RulesSet(Box::new(rules.clone()))])
    }

    pub(super) fn tick_agenda(&self, id: AgendaId, done: bool) -> Answer {
        let waits = self
            .agenda
            .iter()
            .any(|item| item.id == id && self.is_ticked(item.step));
        hold(waits, Refusal::UnknownStep)?;
        hold(self.ticked.contains(&id) != done, Refusal::Decided)?;
        Ok(vec![Event::AgendaTicked { item: id, done }])
    }

    /// One deputy at a time, with a key that plays no other part.
    pub(super) fn delegate(&self, to: &str, key: &Point) -> Answer {
        said(to)?;
        hold(self.deputy.is_none(), Refusal::DelegatedAlready)?;
        let fresh = matches!(self.actor(key), Actor::Newcomer(_)) && !self.committee.knows(key);
        hold(fresh, Refusal::KeyInUse)?;
        Ok(vec![Event::Delegated {
            to: to.to_owned(),
            key: *key,
        }])
    }

    pub(super) fn end_delegation(&self) -> Answer {
        hold(self.deputy.is_some(), Refusal::NotDelegated)?;
        Ok(vec![Event::DelegationEnded])
    }

    pub(super) fn name_presidium(&self, people: &[Person]) -> Answer {
        self.no_motion()?;
        hold(!self.presidium.adopted, Refusal::Decided)?;
        hold(!people.is_empty(), Refusal::Empty)?;
        people.iter().try_for_each(|person| said(&person.name))?;
        Ok(vec![Event::PresidiumNamed {
            people: people.to_vec(),
        }])
    }

    /// Anybody who signs is taken down; who the guidance does not name is flagged (III.2.b, Lưu ý).
    pub(super) fn sign_pact(&self, signing: &Signing) -> Answer {
        self.in_session()?;
        let member = self.members().any(|unit| unit.id == signing.unit);
        hold(member, Refusal::UnknownUnit)?;
        hold(self.signing(signing.unit).is_none(), Refusal::Decided)?;
        said(&signing.signer)?;
        Ok(vec![Event::PactSigned(signing.clone())])
    }

    pub(super) fn unsign_pact(&self, unit: UnitId, reason: &str) -> Answer {
        hold(self.signing(unit).is_some(), Refusal::NotSigned)?;
        said(reason)?;
        Ok(vec![Event::PactUnsigned {
            unit,
            reason: reason.to_owned(),
        }])
    }
}

/// Steps with numbers of their own and words to be read out.
pub(super) fn set_agenda(items: &[AgendaItem]) -> Answer {
    let distinct = items
        .iter()
        .enumerate()
        .all(|(at, item)| !items.iter().skip(at + 1).any(|other| other.id == item.id));
    hold(distinct && !items.is_empty(), Refusal::BadList)?;
    items.iter().try_for_each(|item| said(&item.title))?;
    Ok(vec![Event::AgendaSet {
        items: items.to_vec(),
    }])
}
