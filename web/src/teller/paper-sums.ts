/**
 * Whether the numbers of a paper count fit each other, while they are typed: the same laws as those by which the server
 * refuses a count that does not balance. A law is silent until all its numbers are there.
 */
import type { PanelTerms, RoundTerms } from '../protocol';
import { asksBlank, type Mark, marksOf, numberOf, type Typed } from './paper-count';

/** What does not balance, with the numbers that were typed; `panel` is the list of the round, from 0. */
export type Unbalanced =
  | { readonly flaw: 'issued_above_present'; readonly issued: number; readonly present: number }
  | { readonly flaw: 'returned_above_issued'; readonly returned: number; readonly issued: number }
  | (InPanel & {
      readonly flaw: 'invalid_above_returned';
      readonly invalid: number;
      readonly returned: number;
    })
  | (InPanel & {
      readonly flaw: 'votes_above_valid';
      readonly unit: number;
      readonly votes: number;
      readonly valid: number;
    })
  | (InPanel & {
      readonly flaw: 'votes_above_picks';
      readonly votes: number;
      readonly most: number;
    })
  | (InPanel & {
      readonly flaw: 'votes_below_valid';
      readonly votes: number;
      readonly valid: number;
    })
  | (InPanel & { readonly flaw: 'blank_is_rest'; readonly blank: number; readonly rest: number });

interface InPanel {
  readonly panel: number;
}

/** What one list makes so far. */
export interface PanelSums {
  /** Ballots that count; nothing before what it follows from is typed. */
  readonly valid: number | undefined;
  /** All marks that are typed. */
  readonly marks: number;
  /** The most marks that the valid ballots may hold; nothing with Đồng ý / Không đồng ý. */
  readonly most: number | undefined;
}

/** One list of the round with what was typed into it. */
interface List {
  readonly terms: PanelTerms;
  readonly panel: number;
  readonly typed: Typed;
}

/** Everything that does not balance, in the order of the form. */
export function unbalanced(
  terms: RoundTerms,
  present: number,
  typed: Typed,
): readonly Unbalanced[] {
  const issued = numberOf(typed, 'issued');
  const returned = numberOf(typed, 'returned');
  const flaws: Unbalanced[] = [];
  if (issued !== undefined && issued > present) {
    flaws.push({ flaw: 'issued_above_present', issued, present });
  }
  if (issued !== undefined && returned !== undefined && returned > issued) {
    flaws.push({ flaw: 'returned_above_issued', returned, issued });
  }
  return [...flaws, ...terms.panels.flatMap((one, at) => ofList({ terms: one, panel: at, typed }))];
}

/** What a list makes so far, for who types it. */
export function panelSums(terms: PanelTerms, panel: number, typed: Typed): PanelSums {
  const list = { terms, panel, typed };
  const valid = validOf(list);
  return {
    valid,
    marks: marks(list, marksOf(terms)).sum,
    most: valid === undefined || terms.form === 'each' ? undefined : mostOf(terms, valid),
  };
}

function ofList(list: List): readonly Unbalanced[] {
  const { panel, typed } = list;
  const returned = numberOf(typed, 'returned');
  const invalid = invalidOf(list);
  if (returned === undefined || invalid === undefined) {
    return [];
  }
  if (invalid > returned) {
    return [{ flaw: 'invalid_above_returned', panel, invalid, returned }];
  }
  return list.terms.form === 'each' ? ofRows(list, returned) : ofMarks(list, returned - invalid);
}

/** Names to pick: nobody has more votes than there are ballots, and every ballot has a mark, but not too many. */
function ofMarks(list: List, valid: number): readonly Unbalanced[] {
  const { terms, panel } = list;
  const tops = aboveValid(list, valid);
  if (tops.length > 0) {
    return tops;
  }
  const kinds = marksOf(terms);
  for (const mark of kinds) {
    const { sum } = marks(list, [mark]);
    if (sum > terms.max_picks * valid) {
      return [{ flaw: 'votes_above_picks', panel, votes: sum, most: terms.max_picks * valid }];
    }
  }
  const { sum, complete } = marks(list, kinds);
  return complete && sum < valid ? [{ flaw: 'votes_below_valid', panel, votes: sum, valid }] : [];
}

/** Đồng ý / Không đồng ý: each row is marked on as many ballots at most as are not spoiled. */
function ofRows(list: List, returned: number): readonly Unbalanced[] {
  const { terms, panel, typed } = list;
  const unspoiled = returned - (numberOf(typed, `spoiled-${panel}`) ?? 0);
  const tops = aboveValid(list, unspoiled);
  const blank = numberOf(typed, `blank-${panel}`);
  const { sum, complete } = marks(list, marksOf(terms));
  const rest = unspoiled - sum;
  if (tops.length > 0 || !asksBlank(terms) || blank === undefined || !complete || blank === rest) {
    return tops;
  }
  return [{ flaw: 'blank_is_rest', panel, blank, rest }];
}

/** One name stands once on a ballot, in whichever of its columns or boxes. */
function aboveValid({ terms, panel, typed }: List, valid: number): readonly Unbalanced[] {
  return terms.candidates.flatMap((unit) => {
    const numbers = marksOf(terms).map((mark) => numberOf(typed, `${mark}-${panel}-${unit}`) ?? 0);
    const votes = numbers.reduce((sum, number) => sum + number, 0);
    return votes > valid ? [{ flaw: 'votes_above_valid', panel, unit, votes, valid } as const] : [];
  });
}

function marks({ terms, panel, typed }: List, kinds: readonly Mark[]) {
  const numbers = terms.candidates.flatMap((unit) =>
    kinds.map((mark) => numberOf(typed, `${mark}-${panel}-${unit}`)),
  );
  return {
    sum: numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0),
    complete: numbers.every((number) => number !== undefined),
  };
}

function mostOf(terms: PanelTerms, valid: number): number {
  return terms.max_picks * valid * marksOf(terms).length;
}

function invalidOf({ terms, panel, typed }: List): number | undefined {
  const blank = asksBlank(terms) ? numberOf(typed, `blank-${panel}`) : 0;
  const spoiled = numberOf(typed, `spoiled-${panel}`);
  return blank === undefined || spoiled === undefined ? undefined : blank + spoiled;
}

function validOf(list: List): number | undefined {
  const returned = numberOf(list.typed, 'returned');
  const invalid = invalidOf(list);
  return returned === undefined || invalid === undefined || invalid > returned
    ? undefined
    : returned - invalid;
}
