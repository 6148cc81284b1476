/** Addresses that are handed over as a QR: secrets stand in the fragment, which no browser sends. */
import type { Code } from './election/code';
import type { HallView } from './protocol';

/** Where phones reach the meeting. */
export interface Place {
  /** The server's address that the chair chose, with scheme, host and port. */
  readonly address: string;
  /** The meeting's uuid. */
  readonly meeting: string;
}

/** Where phones reach the meeting; nothing while the server has no address. */
export function meetingPlace(hall: Pick<HallView, 'address' | 'meeting'>): Place | undefined {
  return hall.address === '' ? undefined : { address: hall.address, meeting: hall.meeting };
}

/** The delegates' page: the server's address and the first eight digits of the meeting's uuid. */
export function meetingLink({ address, meeting }: Place): string {
  return `${address.replace(/\/+$/, '')}/m/${meeting.slice(0, 8)}/`;
}

/** The tellers' page. */
export function tellerLink(place: Place): string {
  return `${meetingLink(place)}teller`;
}

/** Makes a browser the desk whose key this is. */
export function deskLink(place: Place, code: Code): string {
  return `${meetingLink(place)}desk#k=${code.canonical()}`;
}

/** Makes a browser the chair's, or the deputy's, whose key this is. */
export function chairLink(place: Place, code: Code): string {
  return `${meetingLink(place)}chair#k=${code.canonical()}`;
}

/** A ballot token, with the committee's code once there is one, so that the phone can pin it. */
export function tokenLink(place: Place, code: Code, committee: string | null): string {
  const pinned = committee ? `&c=${committee.replaceAll('-', '')}` : '';
  return `${meetingLink(place)}#t=${code.canonical()}${pinned}`;
}
