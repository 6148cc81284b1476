import { expect, it } from 'vitest';
import { LogWriter } from '../audit/testing/log';
import { SigningKey } from '../election/key';
import { seededRandom } from '../election/testing/random';
import { judgeLog } from './log-check';

const random = seededRandom('log');
const chair = SigningKey.random(random);

function add(log: LogWriter): LogWriter {
  return log.add(chair, { act: 'open_session' }, { event: 'session_opened' });
}

it('a log may have grown since its head was shown, but not after sealing', () => {
  const log = new LogWriter(random);
  const { head } = add(log);
  expect(judgeLog(log.text, head, true)).toEqual({ status: 'holds', lines: 2 });
  add(log);
  expect(judgeLog(log.text, head, false)).toEqual({ status: 'holds', lines: 3 });
  expect(judgeLog(log.text, head, true)).toEqual({ status: 'differs' });
});

it('after the sealing only two people’s word on destroying the ballots may follow', () => {
  const log = new LogWriter(random);
  const { head } = log.add(chair, { act: 'seal_meeting' }, { event: 'meeting_sealed' });
  log.add(chair, { act: 'propose_destruction' }, { event: 'destruction_proposed' });
  log.add(chair, { act: 'confirm_destruction' }, { event: 'ballots_destroyed' });
  expect(judgeLog(log.text, head, true)).toEqual({ status: 'holds', lines: 4 });
  add(log);
  expect(judgeLog(log.text, head, true)).toEqual({ status: 'differs' });
});

it('a log with a line changed is broken there', () => {
  const log = add(add(new LogWriter(random)));
  const spoilt = log.text.replace('meeting_created', 'meeting_imagined');
  expect(judgeLog(spoilt, log.head, false)).toEqual({ status: 'broken', line: 1 });
});
