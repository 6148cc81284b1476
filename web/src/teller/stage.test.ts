import { describe, expect, it } from 'vitest';
import type { KeyStage, TellerView, You } from '../protocol';
import { stageOf, turnBetween } from './stage';

function teller(slot: number, key: KeyStage): TellerView {
  return { slot, name: `T${slot}`, office: '', key };
}

const NEWCOMER: You = { role: 'newcomer' };

describe('where a teller stands', () => {
  it('waits while nobody is named', () => {
    expect(stageOf({ tellers: [], slot: undefined, hasCode: false, you: undefined })).toEqual({
      kind: 'wait',
    });
  });

  it('chooses a name first', () => {
    const tellers = [teller(1, 'missing')];
    expect(stageOf({ tellers, slot: undefined, hasCode: false, you: undefined }).kind).toBe(
      'choose',
    );
  });

  it.each<[string, KeyStage, boolean, You | undefined, string]>([
    ['makes a code when none is known', 'missing', false, undefined, 'make'],
    ['types the code when the key was made elsewhere', 'offered', false, undefined, 'enter'],
    ['types the code again on a new device', 'accepted', false, undefined, 'enter'],
    ['offers the key of the code', 'missing', true, NEWCOMER, 'offer'],
    ['waits for the chair', 'offered', true, NEWCOMER, 'offered'],
    ['is a stranger with a code of another', 'accepted', true, NEWCOMER, 'stranger'],
    ['works once proven', 'accepted', true, { role: 'teller', slot: 1 }, 'at_work'],
    ['stays at work while the link is down', 'accepted', true, undefined, 'at_work'],
  ])('%s', (_, key, hasCode, you, kind) => {
    expect(stageOf({ tellers: [teller(1, key)], slot: 1, hasCode, you }).kind).toBe(kind);
  });

  it('is the teller the server knows, whatever name was chosen', () => {
    const tellers = [teller(1, 'accepted'), teller(2, 'accepted')];
    const stage = stageOf({ tellers, slot: 1, hasCode: true, you: { role: 'teller', slot: 2 } });
    expect(stage).toMatchObject({ kind: 'at_work', teller: { slot: 2 } });
  });

  it('proves itself anew when its key was accepted, and waits when it was rejected', () => {
    const offered = { kind: 'offered', teller: teller(1, 'offered') } as const;
    const stranger = { kind: 'stranger', teller: teller(1, 'accepted') } as const;
    const offer = { kind: 'offer', teller: teller(1, 'missing') } as const;
    expect(turnBetween(offered, stranger)).toBe('new_session');
    expect(turnBetween(offered, offer)).toBe('rejected');
    expect(turnBetween(undefined, stranger)).toBe('none');
    expect(turnBetween(offered, offered)).toBe('none');
  });
});
