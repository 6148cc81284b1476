/**
 * Going through the ballots of an archive: who voted, and what the ballots multiply to. A run of them comes to plain data,
 * so that several workers can go through one archive (`crew.ts`).
 */
import type { Archive } from './archive';
import { AcceptedBallot, readListed } from './ballot';
import type { CiphertextText } from './ballot-text';
import { Point } from './group';
import { fingerprint } from './hash';
import { demand } from './outcome';
import { type Steps, within } from './progress';
import { drawScalar, type Random } from './random';
import { ciphertextTexts, type EncryptedTally, sumsOf, tallyOf } from './tally';

/** What a run of ballots comes to. */
export interface Counted {
  /** Tracker and credential of every ballot, in the archive's order. */
  readonly trackers: readonly string[];
  readonly voted: readonly string[];
  /** Their product, per question, per choice. */
  readonly sums: readonly (readonly CiphertextText[])[];
}

/** A run of ballots, by their places in the archive: from the first up to before the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Which ballots have their proofs checked; all are read, listed and multiplied. */
export type Chosen = (place: number, raw: string) => boolean;

export function* countBallots(
  { election, roll, ballots }: Archive,
  { from, to }: Run = { from: 0, to: ballots.length },
  chosen: Chosen = () => true,
): Steps<Counted> {
  const trackers: string[] = [];
  const voted: string[] = [];
  const known = new Set<string>();
  let sums = sumsOf(election, []);
  for (const [at, raw] of ballots.slice(from, to).entries()) {
    const steps = AcceptedBallot.verifySteps(election, roll, raw);
    const ballot = chosen(from + at, raw)
      ? yield* within(at / (to - from), (at + 1) / (to - from), steps)
      : readListed(election, roll, raw);
    demand(!known.has(ballot.credential), 'duplicate_ballot');
    known.add(ballot.credential);
    voted.push(ballot.credential);
    trackers.push(fingerprint(raw));
    sums = sumsOf(election, [{ ciphertexts: sums }, ballot]);
    yield (at + 1) / (to - from);
  }
  return { trackers, voted, sums: sums.map(ciphertextTexts) };
}

/** The runs of one archive, one after the other, as one; refuses a credential that is in two of them. */
export function joined(runs: readonly Counted[]): Pick<Counted, 'trackers' | 'voted'> {
  const voted = runs.flatMap((run) => run.voted);
  demand(new Set(voted).size === voted.length, 'duplicate_ballot');
  return { voted, trackers: runs.flatMap((run) => run.trackers) };
}

/** The product of all runs. Its elements are read strictly, so nothing of small order hides in a sum. */
export function tallyOfRuns({ election }: Archive, runs: readonly Counted[]): EncryptedTally {
  const summands = runs.map(({ sums }) => ({
    ciphertexts: sums.map((row) =>
      row.map(({ alpha, beta }) => ({ alpha: Point.read(alpha), beta: Point.read(beta) })),
    ),
  }));
  return tallyOf(election, summands);
}

/** How many ballots a phone checks of a round with more. */
export const SAMPLE = 50;

/** A phone's sample: so many at random, each set of them as likely as any other, and the ballot of `credential`. */
export function sampleOf({ ballots }: Archive, credential: string, random: Random): Chosen {
  const places = new Set<number>();
  while (places.size < Math.min(SAMPLE, ballots.length)) {
    places.add(Number(drawScalar(random) % BigInt(ballots.length)));
  }
  return (place, raw) => places.has(place) || raw.includes(`"credential":"${credential}"`);
}
