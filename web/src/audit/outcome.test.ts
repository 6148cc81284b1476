/** Both implementations of the counting rules give the stored outcomes: see src/contest/tests/outcomes.rs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ContestRules, Imbalance, Outcome, RoundTerms } from '../protocol';
import { reckon, sameOutcome } from './outcome';
import type { Turnout } from './sums';

interface Case {
  readonly name: string;
  readonly rules: ContestRules;
  readonly terms: RoundTerms;
  readonly turnout: Turnout;
  readonly sums: readonly (readonly number[])[];
  readonly outcome?: Outcome;
  readonly imbalance?: Imbalance;
}

const CASES = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/outcomes.json', import.meta.url), 'utf8'),
) as readonly Case[];

describe('the stored sums', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { outcome, imbalance } = one;
    const reckoned = reckon(one.rules, one.terms, one.turnout, one.sums);
    expect(reckoned).toEqual(
      outcome === undefined ? { ok: false, imbalance } : { ok: true, outcome },
    );
  });

  it('cover outcomes and sums that do not balance', () => {
    expect(CASES.length).toBeGreaterThan(60);
    expect(CASES.some(({ imbalance }) => imbalance !== undefined)).toBe(true);
  });
});

describe('two outcomes', () => {
  const [first, second] = CASES.flatMap(({ outcome }) => outcome ?? []);

  it('are the same in whatever order their fields stand', () => {
    const reordered = JSON.parse(
      JSON.stringify({
        panels: first?.panels.map((panel) => Object.fromEntries(Object.entries(panel).reverse())),
      }),
    ) as Outcome;
    expect(first && sameOutcome(first, reordered)).toBe(true);
  });

  it('differ when one says something else', () => {
    expect(first && second && sameOutcome(first, second)).toBe(false);
  });
});
