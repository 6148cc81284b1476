import { describe, expect, it } from 'vitest';
import { Code } from '../election/code';
import { SigningKey } from '../election/key';
import { freshSpares, spareFor } from './spares';

const MEETING = '7f1d3a52-7d1e-4c5b-9b1a-2f6f0f7a9c11';

/** Other bytes at each call instead of chance. */
function counting() {
  let call = 0;
  return (length: number) => {
    call += 1;
    return Uint8Array.from({ length }, (_, at) => (at * 7 + call * 31) % 250);
  };
}

const { codes, halves } = freshSpares(MEETING, 3, counting());

function halvesOf(code: Code) {
  const key = (use: 'credential' | 'session') =>
    SigningKey.derive(use, MEETING, code).public.toString();
  return { credential: key('credential'), session: key('session') };
}

describe('spares', () => {
  it('are as many different tokens as asked for', () => {
    expect(new Set(codes.map((code) => code.canonical())).size).toBe(3);
  });

  it('give the server their public halves and nothing of a code', () => {
    expect(halves).toEqual({ attachment: 'spares', spares: codes.map(halvesOf) });
    for (const code of codes) {
      expect(JSON.stringify(halves)).not.toContain(code.canonical());
    }
  });

  it('typed from its slip is the one that was made, with the seat beside the act only', () => {
    const [first] = codes;
    const typed = Code.parse('ballot_token', first?.reveal() ?? '');
    expect(typed.ok && spareFor(MEETING, 4, typed.value)).toEqual({
      attachment: 'spare',
      seat: 4,
      spare: typed.ok && halvesOf(typed.value),
    });
  });
});
