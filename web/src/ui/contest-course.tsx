/** How a contest goes on after its newest round: what is tied, open or left to the meeting, and what was decided. */
import type { ContestView } from '../protocol';
import { course, decisionSentence, pendingSentence, tieSentence } from '../strings/outcome';
import './result-panels.css';

interface ContestCourseProps {
  readonly contest: ContestView;
  readonly nameOf: (unit: number) => string;
}

export function ContestCourse({ contest, nameOf }: ContestCourseProps) {
  const lines = courseLines(contest, nameOf);
  if (lines.length === 0) {
    return null;
  }
  return (
    <ul class="course" data-testid="course">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Each sentence, the newest decision last. */
export function courseLines(
  { pending, next_round, reported, vacant, short, settled, decision }: ContestView,
  nameOf: (unit: number) => string,
): readonly string[] {
  const tied = pending?.pending === 'still_tied' ? pending.tie.run_off.candidates : [];
  const standing = next_round?.panels.flatMap(({ candidates }) => candidates) ?? [];
  return [
    ...(short ? [course.short] : []),
    ...reported.map(
      (tie) => `${course.reported} ${tieSentence(tie.run_off.candidates.map(nameOf), tie)}`,
    ),
    ...(vacant > 0 ? [course.vacant(vacant)] : []),
    ...(pending ? [pendingSentence(pending, tied.map(nameOf))] : []),
    ...(next_round ? [course.next(next_round.kind, standing.map(nameOf))] : []),
    ...(settled && decision === null ? [course.settled] : []),
    ...(decision ? [decisionSentence(decision)] : []),
  ];
}
