/** The tables of the meeting's record, row by row, as the public view has them. */
import type { Attendance, HallView, Motion, PactLine } from '../protocol';
import { formatScore } from '../strings';
import { board as words } from '../strings/board';
import { outcomeSentence } from '../strings/hands';
import { matterSentence, motions } from '../strings/motions';
import { clusterRoleNames, listNames, standingNames, standingReasons } from '../strings/units';

export type Row = readonly string[];

/** Every motion that was put, oldest first: what it asked, the three counts, what came of it. */
export function motionRows(hall: HallView): readonly Row[] {
  return hall.motions.map(({ matter, state }) => [
    matterSentence(matter, hall),
    countsOf(state),
    outcomeOf(state),
  ]);
}

function countsOf(state: Motion['state']): string {
  if (state.state !== 'counted') {
    return '';
  }
  const { in_favour, against, no_opinion } = state.hands;
  return `${in_favour} / ${against} / ${no_opinion}`;
}

function outcomeOf(state: Motion['state']): string {
  switch (state.state) {
    case 'open':
      return motions.open;
    case 'withdrawn':
      return motions.withdrawn;
    case 'counted':
      return [outcomeSentence(state), state.reason && motions.reason(state.reason)]
        .filter(Boolean)
        .join(' ');
  }
}

export function agendaRows({ agenda }: HallView): readonly Row[] {
  return agenda.map(({ title, done, now }) => [title, words.step(done, now)]);
}

/** Every unit of every list, with its three scores and whether and why it may stand. */
export function standingRows({ standings }: HallView): readonly Row[] {
  return standings.map((line) => [
    line.parent === null ? line.name : `${line.name} (${line.parent})`,
    listNames[line.list],
    ...[line.self_score, line.adjusted_score, line.agreed_score].map((score) =>
      score === null ? '' : formatScore(score),
    ),
    [standingNames[line.standing.kind], ...standingReasons(line.standing)].join('; '),
  ]);
}

/** Offices of the cluster in the coming year; an office nobody holds yet is listed too. */
export function officeRows(hall: HallView): readonly Row[] {
  const nameOf = (unit: number) => hall.standings.find((one) => one.unit === unit)?.name ?? '';
  const presidium = hall.presidium.people.map(({ name, office }) => [
    words.presidium(hall.presidium.adopted),
    `${name}, ${office}`,
  ]);
  const offices = hall.offices.map(({ role, wanted, by_ballot, holders }) => [
    clusterRoleNames[role],
    holders.length > 0
      ? holders.map(({ unit }) => nameOf(unit)).join('; ')
      : words.officeOpen(wanted, by_ballot),
  ]);
  return [...presidium, ...offices];
}

export function pactRows({ pact }: HallView): readonly Row[] {
  return pact.map((line) => [line.name, line.signing?.signer ?? '', titleOf(line), flagOf(line)]);
}

function titleOf({ signing }: PactLine): string {
  switch (signing?.title.title) {
    case undefined:
      return '';
    case 'head':
      return words.signers.head;
    case 'council_chair':
      return words.signers.council_chair;
    case 'other':
      return signing?.title.title === 'other' ? signing.title.office : '';
  }
}

function flagOf({ signing, valid }: PactLine): string {
  if (signing === null) {
    return words.signers.none;
  }
  return valid ? words.signers.valid : words.signers.flagged;
}

export function seatRows({ seats }: HallView): readonly Row[] {
  return seats.map(({ name, attendance }) => [name, attendanceOf(attendance)]);
}

function attendanceOf(attendance: Attendance): string {
  switch (attendance.attendance) {
    case 'absent':
      return words.attendance.absent;
    case 'present':
      return words.attendance.present(attendance.delegate);
    case 'left':
      return words.attendance.left(attendance.delegate, attendance.reason);
  }
}

export function attendeeRows({ attendees }: HallView): readonly Row[] {
  return attendees.map(({ unit, person }) => [person.name, person.office, unit ?? '']);
}
