import { describe, expect, it } from 'vitest';
import { SigningKey } from '../election/key';
import { seededRandom } from '../election/testing/random';
import { TaskRunner } from '../election/worker-client';
import { type LogLine, readLog } from './log';
import { replacedIn } from './replaced';
import { deskActsOf, roundsOf } from './story';
import { LogWriter, MEETING } from './testing/log';

const random = seededRandom('replaced');
const chair = SigningKey.random(random);
const desk = SigningKey.random(random);
const other = SigningKey.random(random);
const runner = new TaskRunner(() => undefined);

function replace(log: LogWriter, key: SigningKey, lost: string, spare: string): LogWriter {
  return log.add(
    key,
    { act: 'replace_lost', contest: 1, loss: 'lost' },
    { event: 'credential_replaced', contest: 1, lost, spare, loss: 'lost' },
  );
}

function seal(log: LogWriter, round: string): LogWriter {
  const files = { election: `E${round}`, trustees: 'T', roll: '[]' };
  return log.add(
    chair,
    { act: 'seal_roll', contest: 1 },
    { event: 'roll_sealed', contest: 1, round, ...files },
  );
}

/** A desk, two spares, a sealed round. */
function started(): LogWriter {
  const log = new LogWriter(random)
    .add(
      chair,
      { act: 'add_desk' },
      { event: 'desk_added', desk: 1, name: 'Bàn 1', key: desk.public.toString() },
    )
    .add(desk, { act: 'make_spares', spares: 2 }, { event: 'spares_made', spares: 2 });
  return seal(log, 'r1');
}

function lines(log: LogWriter): readonly LogLine[] {
  const reading = readLog(log.text);
  return reading.ok ? reading.lines : [];
}

function replaced(log: LogWriter, round: string) {
  return replacedIn(lines(log), { meeting: MEETING, round }, runner);
}

describe('what a log says of lost credentials', () => {
  it('belongs to the round that was under way, oldest first', async () => {
    const log = replace(replace(started(), desk, 'a', 's1'), desk, 's1', 's2');
    seal(log, 'r2');
    expect(await replaced(log, 'r1')).toEqual([
      { lost: 'a', spare: 's1' },
      { lost: 's1', spare: 's2' },
    ]);
    expect(await replaced(log, 'r2')).toEqual([]);
  });

  it('counts only by the act of a desk that asks for just that', async () => {
    const log = replace(started(), other, 'a', 's1');
    replace(log, chair, 'a', 's1');
    log.add(
      desk,
      { act: 'replace_lost', contest: 2, loss: 'lost' },
      { event: 'credential_replaced', contest: 1, lost: 'a', spare: 's1', loss: 'lost' },
    );
    expect(await replaced(log, 'r1')).toEqual([]);
  });

  it('leaves as many spares for the next roll as were made and not used', () => {
    const log = seal(replace(started(), desk, 'a', 's1'), 'r2');
    log.add(desk, { act: 'make_spares', spares: 2 }, { event: 'spares_made', spares: 2 });
    seal(log, 'r3');
    const signed = new Set(deskActsOf(MEETING, lines(log)).map(({ height }) => height));
    expect(roundsOf(lines(log), signed).map(({ spares }) => spares)).toEqual([2, 1, 2]);
  });
});
