import { describe, expect, it } from 'vitest';
import { readArchive } from './archive';
import { type Counted, countBallots, SAMPLE, sampleOf } from './count';
import { CurvePoint } from './curve';
import { GENERATOR, Point } from './group';
import { outcome } from './outcome';
import { finish } from './progress';
import type { Question } from './question';
import { ciphertextTexts, sumsOf } from './tally';
import { seededRandom } from './testing/random';
import { closedArchive, finishedArchive, makeRound } from './testing/round';
import { verifySteps } from './verdict';

const BALLOTS = SAMPLE + 10;
const question: Question = { answers: ['A'], blank: false, min: 0, max: 1, question: 'Ai?' };
const round = makeRound({
  questions: [question],
  markings: Array.from({ length: BALLOTS }, (_, at) => [[at % 2]]),
});
const sound = readArchive(finishedArchive(round).bytes());
const nobody = 'f'.repeat(64);

/** The sample of one phone. */
function sampled(phone: string, credential = nobody, archive = sound) {
  const chosen = sampleOf(archive, credential, seededRandom(phone));
  return {
    places: archive.ballots.flatMap((raw, place) => (chosen(place, raw) ? [place] : [])),
    verdict: outcome(() => finish(verifySteps(archive, { chosen }))),
  };
}

/** The same archive with one ballot's text put in the place of another. */
function withBallot(place: number, raw: string) {
  return { ...sound, ballots: sound.ballots.map((own, at) => (at === place ? raw : own)) };
}

describe('a phone’s sample', () => {
  it('is of so many ballots, and of all in a smaller round', () => {
    expect(sampled('one').places).toHaveLength(SAMPLE);
    const few = { ...sound, ballots: sound.ballots.slice(0, SAMPLE - 1) };
    const chosen = sampleOf(few, nobody, seededRandom('one'));
    expect(few.ballots.every((raw, place) => chosen(place, raw))).toBe(true);
  });

  it('is another on each phone, and reaches every ballot alike', () => {
    const phones = Array.from({ length: 120 }, (_, phone) => {
      const chosen = sampleOf(sound, nobody, seededRandom(`phone ${phone}`));
      return sound.ballots.map((raw, place) => chosen(place, raw));
    });
    const reached = sound.ballots.map((_, place) => phones.filter((own) => own[place]).length);
    expect(new Set(phones.map(String)).size).toBe(120);
    expect(Math.min(...reached)).toBeGreaterThan(80);
    expect(Math.max(...reached)).toBeLessThan(118);
  });

  it('holds its own ballot always', () => {
    for (const ballot of round.ballots.slice(0, 12)) {
      const { places, verdict } = sampled('one', ballot.credential);
      expect(places).toContain(sound.ballots.indexOf(ballot.raw));
      expect(verdict.ok).toBe(true);
    }
  });

  it('finds a spoiled ballot just when it holds it', () => {
    const place = 7;
    const raw = sound.ballots[place] ?? '';
    const spoiled = withBallot(
      place,
      raw.replace(/"response":"(\d)/, (_, digit) => {
        return `"response":"${digit === '1' ? 2 : 1}`;
      }),
    );
    const found = Array.from({ length: 30 }, (_, phone) => {
      const { places, verdict } = sampled(`phone ${phone}`, nobody, spoiled);
      expect(verdict.ok).toBe(!places.includes(place));
      return !verdict.ok;
    });
    expect(new Set(found).size).toBe(2);
    const { credential } = round.ballots.find((ballot) => ballot.raw === raw) ?? { credential: '' };
    expect(sampled('phone 0', credential, spoiled).verdict.ok).toBe(false);
  });
});

describe('whatever the sample is', () => {
  const outside = sampled('one').places;
  const place = sound.ballots.findIndex((_, at) => !outside.includes(at));

  it('a wrong sum is found', () => {
    const tally = sound.tally && { ...sound.tally, raw: round.ballots[0]?.raw ?? '' };
    const wrong = { ...sound, ...(tally ? { tally } : {}) };
    expect(sampled('one', nobody, wrong).verdict).toEqual({ ok: false, flaw: 'wrong_tally' });
    const other = sound.ballots[(place + 1) % BALLOTS] ?? '';
    const mine: RegExp = /"answers":.*?"individual/;
    const changed = (sound.ballots[place] ?? '').replace(mine, other.match(mine)?.[0] ?? '');
    const moved = sampled('one', nobody, withBallot(place, changed));
    expect(moved.places).not.toContain(place);
    expect(moved.verdict).toEqual({ ok: false, flaw: 'wrong_tally' });
  });

  it('a wrong counter, a ballot counted twice and one from outside the roll are found', () => {
    const fewer = { ...sound, ballots: sound.ballots.slice(1) };
    expect(sampled('one', nobody, fewer).verdict).toEqual({ ok: false, flaw: 'wrong_tally' });
    const twice = withBallot(place, sound.ballots[(place + 1) % BALLOTS] ?? '');
    expect(sampled('one', nobody, twice).verdict).toEqual({ ok: false, flaw: 'duplicate_ballot' });
    const stranger = (sound.ballots[place] ?? '').replace(/"credential":"\w+"/, () => {
      return `"credential":"${GENERATOR}"`;
    });
    expect(sampled('one', nobody, withBallot(place, stranger)).verdict).toEqual({
      ok: false,
      flaw: 'unknown_credential',
    });
  });

  it('a ballot of which nobody is said to have voted is found', () => {
    const counted = finish(countBallots(sound, undefined, () => false));
    const verdict = (run: Counted) => outcome(() => finish(verifySteps(sound, { counted: [run] })));
    expect(verdict(counted).ok).toBe(true);
    for (const part of ['voted', 'trackers'] as const) {
      const fewer = { ...counted, [part]: counted[part].slice(1) };
      expect(verdict(fewer)).toEqual({ ok: false, flaw: 'wrong_counter' });
    }
  });

  it('a part of small order in the sum is found, although sum and ballots agree', () => {
    const torsion =
      CurvePoint.decode(0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n);
    const [pair] =
      round.ballots.find(({ raw }) => raw === sound.ballots[place])?.ciphertexts[0] ?? [];
    if (!torsion || !pair) {
      throw new RangeError('the round has this ballot');
    }
    const bent = pair.alpha.mul(new Point(torsion));
    const raw = (sound.ballots[place] ?? '').replace(`${pair.alpha}`, `${bent}`);
    const others = round.ballots.filter((ballot) => ballot.raw !== sound.ballots[place]);
    const summands = [...others, { ciphertexts: [[{ ...pair, alpha: bent }]] }];
    const tally = JSON.stringify(sumsOf(round.election, summands).map(ciphertextTexts));
    const lying = {
      ...withBallot(place, raw),
      ...(sound.tally && { tally: { ...sound.tally, raw: tally } }),
    };
    expect(sampled('one', nobody, lying).verdict).toEqual({ ok: false, flaw: 'torsion' });
  });

  it('what it finds is what a whole check finds', () => {
    const whole = outcome(() => finish(verifySteps(sound)));
    expect(sampled('one').verdict).toEqual(whole);
    const closed = readArchive(closedArchive(round).bytes());
    expect(sampled('one', nobody, closed).verdict).toEqual(
      outcome(() => finish(verifySteps(closed))),
    );
  });
});
