/** What is asked on one list: by the rules of a contest, and by the ballot of a round. */
import type { Model, PanelRules, PanelTerms, UnitList } from '../../protocol';
import { formatCount, plural } from '../format';
import { ordinal } from './common';
import { listNouns } from './units';

const MANY: Readonly<Record<UnitList, string>> = {
  members: 'units',
  districts: 'units',
  collectives: 'collectives',
  individuals: 'individuals',
};

/** What the rules ask on one list, with the contest's ballot. */
export function panelSummary(panel: PanelRules, model: Model): string {
  const parts = [
    `Choose ${counted(panel.places, panel.list)}`,
    marks(panel, model),
    panel.minimum > 0 ? `at least ${counted(panel.minimum, panel.list)} must be chosen` : '',
    panel.ranked ? 'ranked' : '',
    panel.alternates > 0 ? `and ${alternatesOf(panel.alternates)}` : '',
  ];
  const summary = `${parts.filter(Boolean).join(', ')}.`;
  return panel.title ? `${panel.title}: ${summary}` : summary;
}

function marks({ max_picks }: PanelRules, model: Model): string {
  switch (model) {
    case 'columns':
      return '1 mark in each column';
    case 'two_rounds':
      return '1 mark in each round';
    case 'each':
      return 'Agree or Disagree for each name';
    case 'list':
    case 'panels':
      return `at most ${plural(max_picks, { one: '1 mark', other: `${formatCount(max_picks)} marks` })}`;
  }
}

/** What the ballot asks on one list. */
export function panelRule(panel: PanelTerms, list: UnitList): string {
  return [ballotRule(panel, list), alternatesRule(panel.alternates)].filter(Boolean).join(' ');
}

function ballotRule(panel: PanelTerms, list: UnitList): string {
  const { form, places, max_picks: picks } = panel;
  switch (form) {
    case 'columns':
      return `Two columns, first and second: mark one ${listNouns[list]} in each, not the same one.`;
    case 'each':
      return `Mark Agree or Disagree for each name. Choose ${counted(places, list)}.`;
    case 'list':
      return `${placesPhrase(panel, list)} Mark at most ${counted(picks, list)}.`.trim();
  }
}

function placesPhrase({ first_place: first, places, ranked }: PanelTerms, list: UnitList): string {
  if (places === 0) {
    return '';
  }
  return ranked && first > 1
    ? `Choose the ${places === 1 ? listNouns[list] : MANY[list]} ${rankPhrase(first, places)}.`
    : `Choose ${counted(places, list)}.`;
}

function alternatesRule(alternates: number): string {
  return alternates > 0 ? `And ${alternatesOf(alternates)}.` : '';
}

/** "placed second", "placed from second to third". */
function rankPhrase(first: number, places: number): string {
  const last = first + places - 1;
  return last <= first
    ? `placed ${ordinal(first)}`
    : `placed from ${ordinal(first)} to ${ordinal(last)}`;
}

function counted(count: number, list: UnitList): string {
  return plural(count, {
    one: `1 ${listNouns[list]}`,
    other: `${formatCount(count)} ${MANY[list]}`,
  });
}

function alternatesOf(count: number): string {
  return plural(count, { one: '1 alternate', other: `${formatCount(count)} alternates` });
}
