/** The address that brings a phone into the meeting: for the QR in full, for fingers as short as it works. */
import { meetingLink } from '../links';
import type { MeetingId } from '../meeting';

/** What the QR holds: the delegate page of this meeting, at the address the chair chose. */
export function joinAddress(chosen: string, origin: string, meeting: MeetingId): string {
  return meetingLink({ address: chosen || origin, meeting });
}

/** What is typed: the server's root leads to the open meeting, and `http` is what browsers try. */
export function typedAddress(chosen: string, origin: string): string {
  return (chosen || origin).replace(/\/+$/, '').replace(/^http:\/\//, '');
}
