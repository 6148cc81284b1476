import { describe, expect, it } from 'vitest';
import { SigningKey } from '../election/key';
import { seededRandom } from '../election/testing/random';
import { TaskRunner } from '../election/worker-client';
import { type LogLine, readLog } from './log';
import { heldOf } from './statements';
import { acceptedKeys, deskActsOf, roundsOf } from './story';
import { LogWriter, MEETING } from './testing/log';

const random = seededRandom('log');
const chair = SigningKey.random(random);
const desk = SigningKey.random(random);
const other = SigningKey.random(random);
const runner = new TaskRunner(() => undefined);

function started(): LogWriter {
  return new LogWriter(random)
    .add(
      chair,
      { act: 'add_desk' },
      { event: 'desk_added', desk: 1, name: 'Bàn 1', key: desk.public.toString() },
    )
    .add(desk, { act: 'check_in', seat: 1 }, { event: 'seat_checked_in', seat: 1, delegate: '' })
    .add(desk, { act: 'check_in', seat: 2 }, { event: 'seat_checked_in', seat: 2, delegate: '' });
}

function token(log: LogWriter, key: SigningKey, seat: number, kind: 'issue' | 'void'): LogWriter {
  const event = kind === 'issue' ? 'token_issued' : 'token_voided';
  return log.add(key, { act: `${kind}_token`, seat }, { event, seat });
}

function sealed(log: LogWriter, round: string): LogWriter {
  const files = { election: `E${round}`, trustees: 'T', roll: '[]' };
  return log.add(
    chair,
    { act: 'seal_roll', contest: 1 },
    { event: 'roll_sealed', contest: 1, round, ...files },
  );
}

function lines(log: LogWriter): readonly LogLine[] {
  const reading = readLog(log.text);
  return reading.ok ? reading.lines : [];
}

function withoutLine(gone: number): (text: string) => string {
  return (text) =>
    text
      .split('\n')
      .filter((_, height) => height !== gone)
      .join('\n');
}

async function heights(log: LogWriter): Promise<ReadonlySet<number>> {
  const acts = deskActsOf(MEETING, lines(log));
  const held = await heldOf(
    runner,
    acts.map((act) => act.signed),
  );
  return new Set(acts.filter((_, index) => held[index]).map((act) => act.height));
}

describe('the chain of the log', () => {
  it('is read to its head', () => {
    const log = started();
    expect(lines(log).at(-1)?.digest).toBe(log.head);
  });

  it.each([
    ['a changed line', (text: string) => text.replace('Bàn 1', 'Bàn 2'), 2],
    ['a missing line', withoutLine(1), 1],
    ['a line that is no entry', (text: string) => `${text}{}\n`, 4],
  ])('breaks at %s', (_, spoil, line) => {
    expect(readLog(spoil(started().text))).toEqual({ ok: false, line });
  });
});

describe('the rounds of a log', () => {
  it('know the seats attending and the token acts since the roll before', async () => {
    const log = started();
    token(log, desk, 1, 'issue');
    token(log, desk, 2, 'issue');
    sealed(log, 'r1');
    token(log, desk, 2, 'void');
    token(log, desk, 2, 'issue');
    log.add(desk, { act: 'undo_check_in', seat: 1 }, { event: 'check_in_undone', seat: 1 });
    sealed(log, 'r2');
    expect(roundsOf(lines(log), await heights(log))).toMatchObject([
      { id: 'r1', attending: 2, issued: 2, voided: 0, election: 'Er1' },
      { id: 'r2', attending: 1, issued: 1, voided: 1 },
    ]);
  });

  it('take the token of who leaves off the next roll, whether or not one was held', async () => {
    const log = started();
    token(log, desk, 1, 'issue');
    sealed(log, 'r1');
    for (const seat of [1, 2]) {
      log.add(desk, { act: 'check_out', seat }, { event: 'seat_left', seat, reason: 'x' });
    }
    sealed(log, 'r2');
    expect(roundsOf(lines(log), await heights(log))[1]).toMatchObject({
      attending: 0,
      issued: 0,
      voided: 1,
    });
  });

  it('count no token act that no desk has signed', async () => {
    const log = started();
    token(log, other, 1, 'issue');
    log.add(desk, { act: 'issue_token', seat: 1 }, { event: 'token_issued', seat: 2 });
    log.add(chair, { act: 'remove_desk', desk: 1 }, { event: 'desk_removed', desk: 1 });
    token(log, desk, 2, 'issue');
    sealed(log, 'r1');
    expect(roundsOf(lines(log), await heights(log))[0]?.issued).toBe(0);
  });

  it('count no seat that no desk has signed for', async () => {
    const log = started();
    log.add(other, { act: 'check_in', seat: 3 }, { event: 'seat_checked_in', seat: 3 });
    log.add(desk, { act: 'check_in', seat: 4 }, { event: 'seat_checked_in', seat: 5 });
    log.add(other, { act: 'undo_check_in', seat: 1 }, { event: 'check_in_undone', seat: 1 });
    sealed(log, 'r1');
    expect(roundsOf(lines(log), await heights(log))[0]?.attending).toBe(2);
  });

  it('know the archive and the head of the closing', () => {
    const log = sealed(started(), 'r1').add(
      chair,
      { act: 'close_round', contest: 1 },
      { event: 'round_closed', contest: 1, ballots: 9, archive: 'dd' },
    );
    const { head } = log;
    expect(roundsOf(lines(log), new Set())[0]?.closing).toEqual({
      ballots: 9,
      archive: 'dd',
      head,
    });
  });
});

describe('the accepted keys', () => {
  const key = (name: string) => ({ pok: { challenge: '1', response: '2' }, public_key: name });
  const offered = (slot: number, name: string) =>
    ({ event: 'key_offered', slot, key: key(name), session: 's' }) as const;

  it('are there once every teller has one, the last offered counting', () => {
    const log = started()
      .add(chair, {}, { event: 'tellers_named', tellers: [{}, {}] })
      .add(other, {}, offered(2, 'k2'))
      .add(chair, {}, { event: 'key_accepted', slot: 2 })
      .add(other, {}, offered(1, 'wrong'))
      .add(chair, {}, { event: 'key_rejected', slot: 1, reason: 'x' });
    expect(acceptedKeys(lines(log))).toBeUndefined();
    log.add(other, {}, offered(1, 'k1')).add(chair, {}, { event: 'key_accepted', slot: 1 });
    expect(acceptedKeys(lines(log))?.map((accepted) => accepted.public_key)).toEqual(['k1', 'k2']);
  });
});
