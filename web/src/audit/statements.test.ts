import { describe, expect, it } from 'vitest';
import { SigningKey } from '../election/key';
import { inMessage } from '../election/message';
import { seededRandom } from '../election/testing/random';
import { TaskRunner } from '../election/worker-client';
import type { Statement } from '../protocol';
import { countStated, readStatements, type Stated } from './statements';

const random = seededRandom('statements');
const keys = [1, 2, 3].map(() => SigningKey.random(random));
const runner = new TaskRunner(() => undefined);

const STATED: Stated = {
  kind: 'in',
  fingerprint: 'phi',
  archive: 'dd',
  seen: 'hh',
  credentials: new Set(keys.map((key) => key.public.toString())),
};

function statement(key: SigningKey, change: Partial<Statement> = {}): Statement {
  const signature = key.sign(inMessage('phi', 'dd', 'hh'), random);
  const credential = key.public.toString();
  return { kind: 'in', round: 'r1', credential, archive: 'dd', seen: 'hh', signature, ...change };
}

describe('statements count', () => {
  const all = keys.map((key) => statement(key));

  it('once for each credential that signed them', async () => {
    expect(await countStated(runner, [...all, ...all], STATED)).toBe(3);
  });

  it.each<[string, Partial<Statement>]>([
    ['another archive', { archive: 'ee' }],
    ['another log head', { seen: 'ee' }],
    ['a recount', { kind: 'recount' }],
    ['a signature of another', { signature: all[1]?.signature ?? { challenge: '', response: '' } }],
    ['a signature that cannot be read', { signature: { challenge: 'x', response: '1' } }],
  ])('not with %s', async (_, change) => {
    const [first, ...others] = keys.map((key, index) => statement(key, index === 0 ? change : {}));
    expect(await countStated(runner, first ? [first, ...others] : [], STATED)).toBe(2);
  });

  it('not from a credential without a ballot in the archive', async () => {
    const credentials = new Set([...STATED.credentials].slice(1));
    expect(await countStated(runner, all, { ...STATED, credentials })).toBe(2);
  });
});

describe('the file of statements', () => {
  it('is read, and what is no statement is left out', () => {
    const [first] = keys.map((key) => statement(key));
    expect(readStatements(JSON.stringify([first, {}, null]))).toEqual([first]);
    expect(readStatements('{')).toEqual([]);
  });
});
