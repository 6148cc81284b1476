import { describe, expect, it } from 'vitest';
import { Code } from './election/code';
import { Keep, keepSecret, readFragment, secretOf } from './session';

const TOKEN = Code.fresh('ballot_token', (length) => new Uint8Array(length).fill(7));

function storage(): Storage {
  const held: Record<string, string> = {};
  const methods = {
    getItem: (name: string) => held[name] ?? null,
    setItem: (name: string, value: string) => {
      held[name] = value;
    },
    removeItem: (name: string) => {
      delete held[name];
    },
  };
  return new Proxy(methods, {
    ownKeys: () => Object.keys(held),
    getOwnPropertyDescriptor: (_, name) =>
      name in held
        ? { enumerable: true, configurable: true, value: held[String(name)] }
        : undefined,
  }) as unknown as Storage;
}

describe('the fragment of a link', () => {
  it('gives token and committee code', () => {
    expect(readFragment('#t=abc&c=def')).toEqual({ token: 'abc', committee: 'def' });
  });

  it('gives the key of a chair or desk', () => {
    expect(readFragment('#k=abc')).toEqual({ key: 'abc' });
  });

  it('may be absent', () => {
    expect(readFragment('')).toEqual({});
  });
});

describe('the kept secret', () => {
  it('is found again after a reload', () => {
    const kept = storage();
    keepSecret(new Keep('0a1b2c3d', 'delegate', kept), TOKEN);
    const read = secretOf(new Keep('0a1b2c3d', 'delegate', kept), 'ballot_token', undefined);
    expect(read?.ok && read.value.canonical()).toBe(TOKEN.canonical());
  });

  it('belongs to one meeting and role', () => {
    const kept = storage();
    keepSecret(new Keep('0a1b2c3d', 'delegate', kept), TOKEN);
    expect(secretOf(new Keep('ffffffff', 'delegate', kept), 'ballot_token', undefined)).toBe(
      undefined,
    );
    expect(secretOf(new Keep('0a1b2c3d', 'teller', kept), 'ballot_token', undefined)).toBe(
      undefined,
    );
  });

  it('gives way to the one a link brings', () => {
    const keep = new Keep('0a1b2c3d', 'delegate', storage());
    keepSecret(keep, TOKEN);
    const other = Code.fresh('ballot_token', (length) => new Uint8Array(length).fill(9));
    secretOf(keep, 'ballot_token', other.reveal());
    expect(keep.read('secret')).toBe(other.canonical());
  });

  it('is gone after wiping, other meetings untouched', () => {
    const kept = storage();
    const [keep, other] = ['0a1b2c3d', 'ffffffff'].map((id) => new Keep(id, 'delegate', kept));
    keep?.write('secret', 'a');
    other?.write('secret', 'b');
    keep?.wipe();
    expect(keep?.read('secret')).toBe(undefined);
    expect(other?.read('secret')).toBe('b');
  });

  it('leaves nothing older behind when the browser is full', () => {
    const kept = storage();
    new Keep('0a1b2c3d', 'delegate', kept).write('secret', 'old');
    const full = new Proxy(kept, {
      get: (held, name) =>
        name === 'setItem'
          ? () => {
              throw new Error('full');
            }
          : Reflect.get(held, name),
    });
    const keep = new Keep('0a1b2c3d', 'delegate', full);
    expect(keep.write('secret', 'new')).toBe(false);
    expect(keep.read('secret')).toBe('new');
    expect(new Keep('0a1b2c3d', 'delegate', kept).read('secret')).toBe(undefined);
  });

  it('is remembered by the page where the browser keeps nothing', () => {
    const keep = new Keep('0a1b2c3d', 'delegate', undefined);
    expect(keep.write('secret', 'a')).toBe(false);
    expect(keep.read('secret')).toBe('a');
  });
});
