import { describe, expect, it } from 'vitest';
import { Code } from '../election/code';
import { SigningKey } from '../election/key';
import { deskLink, meetingLink, meetingPlace, tokenLink } from '../links';
import type { DeskSeat } from '../protocol';
import { answered, freshToken, hide, hideWhenConnected, type Token } from './token';

const MEETING = '7f1d3a52-7d1e-4c5b-9b1a-2f6f0f7a9c11';
const PLACE = { address: 'http://192.168.1.20:8080', meeting: MEETING };

/** Fixed bytes instead of chance. */
function counting(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 7) % 250);
}

const SEAT: DeskSeat = {
  seat: 3,
  unit: 3,
  name: 'Bắc Ninh',
  attendance: { attendance: 'present', delegate: '' },
  token: true,
  phone: 'not_yet',
};

const { code, halves } = freshToken(MEETING, counting);

describe('a fresh token', () => {
  it('gives the server its public halves, which are those that the phone will derive', () => {
    const phone = Code.parse('ballot_token', code.reveal());
    expect(phone.ok).toBe(true);
    if (phone.ok) {
      const key = (use: 'credential' | 'session') =>
        SigningKey.derive(use, MEETING, phone.value).public.toString();
      expect(halves).toEqual({
        attachment: 'token',
        credential: key('credential'),
        session: key('session'),
      });
    }
  });

  it('stands in nothing that is sent', () => {
    const sent = JSON.stringify({ act: { act: 'issue_token', seat: 3 }, halves });
    expect(sent).not.toContain(code.canonical());
    expect(sent).not.toContain(code.reveal());
  });

  it('does not show itself where it is written by accident', () => {
    const token = answered({ outcome: 'done' }, SEAT, code);
    expect(JSON.stringify(token)).not.toContain(code.canonical());
    expect(`${code}`).toBe('<redacted>');
  });
});

describe('showing and hiding', () => {
  const shown = answered({ outcome: 'done' }, SEAT, code);

  it('is shown only after the server has its credential', () => {
    expect(shown).toMatchObject({ token: 'shown', seat: 3, unit: 'Bắc Ninh' });
    expect(answered({ outcome: 'lost' }, SEAT, code)).toEqual({ token: 'lost' });
    const refusal = { refusal: 'token_live' } as const;
    expect(answered({ outcome: 'refused', refusal }, SEAT, code)).toEqual({
      token: 'refused',
      refusal,
    });
  });

  it.each(['here', 'gone'] as const)('hides when the phone of that very seat is %s', (phone) => {
    const other = { ...SEAT, seat: 4, phone: 'here' } as const;
    expect(hideWhenConnected(shown, [SEAT, other])).toBe(shown);
    expect(hideWhenConnected(shown, [{ ...SEAT, phone }])).toEqual({
      token: 'hidden',
      unit: 'Bắc Ninh',
      connected: true,
    });
  });

  it('forgets the code when hidden', () => {
    const hidden: Token = hide(shown, false);
    expect(hidden).toEqual({ token: 'hidden', unit: 'Bắc Ninh', connected: false });
  });
});

describe('links', () => {
  it('carry secrets in the fragment only', () => {
    const link = tokenLink(PLACE, code, '3k7m-9q2x-w5tz-0abc');
    const [address, fragment] = link.split('#');
    expect(address).toBe('http://192.168.1.20:8080/m/7f1d3a52/');
    expect(fragment).toBe(`t=${code.canonical()}&c=3k7m9q2xw5tz0abc`);
    expect(tokenLink(PLACE, code, null)).toBe(`${address}#t=${code.canonical()}`);
    expect(deskLink(PLACE, code)).toBe(`${address}desk#k=${code.canonical()}`);
  });

  it('follow the address that the chair chose, as the server writes it', () => {
    expect(meetingLink({ ...PLACE, address: 'https://phieu.lan/' })).toBe(
      'https://phieu.lan/m/7f1d3a52/',
    );
    expect(meetingPlace({ meeting: MEETING, address: '' })).toBeUndefined();
    expect(meetingPlace(PLACE)).toEqual(PLACE);
  });
});
