/** What follows from a result: who is chosen by which rule, what is tied, who decides next. */
import { candidateName } from '../meeting';
import type { ContestView, PanelOutcome } from '../protocol';
import { groundNames, placedName, tieSentence, unfilledSentence } from '../strings/outcome';
import { screen as words } from '../strings/screen';
import { courseLines } from '../ui/contest-course';
import './result-follows.css';
import { namesOf } from './rows';

interface FollowsProps {
  readonly contest: ContestView;
  readonly panel: PanelOutcome;
}

/** Whether anything does. */
export function hasFollows(contest: ContestView, panel: PanelOutcome): boolean {
  const lines = courseLines(contest, () => '');
  return panel.chosen.length + panel.ties.length + panel.unfilled + lines.length > 0;
}

/** `large` where it has the page to itself. */
export function Follows({
  contest,
  panel,
  large = false,
}: FollowsProps & { readonly large?: boolean }) {
  const lines = courseLines(contest, (unit) => candidateName(contest, unit));
  const asked = contest.pending?.pending === 'still_tied';
  const grounds = groundsOf(panel);
  return (
    <div class={large ? 'follows follows-large' : 'follows'}>
      {grounds.length > 0 && <Callout kind="good" testId="grounds" lines={grounds} />}
      {panel.ties.length > 0 && !asked && (
        <Callout
          kind="warn"
          testId="ties"
          lines={panel.ties.map((tie) =>
            tieSentence(namesOf(contest, tie.run_off.candidates), tie),
          )}
        />
      )}
      {panel.unfilled > 0 && <Callout kind="warn" lines={[unfilledSentence(panel.unfilled)]} />}
      {lines.length > 0 && (
        <Callout
          kind={kindOf(contest)}
          testId="decision"
          lines={contest.next_round?.kind.kind === 'run_off' ? [...lines, words.runOff] : lines}
        />
      )}
    </div>
  );
}

interface CalloutProps {
  readonly kind: 'good' | 'warn' | 'danger';
  readonly lines: readonly string[];
  readonly testId?: string;
}

function Callout({ kind, lines, testId }: CalloutProps) {
  return (
    <div class={`callout callout-${kind}`} data-testid={testId}>
      {lines.map((line) => (
        <p key={line}>{line} </p>
      ))}
    </div>
  );
}

/** "Xếp thứ nhất: theo số phiếu", each said once. */
function groundsOf({ chosen }: PanelOutcome): readonly string[] {
  return [...new Set(chosen.map((one) => `${placedName(one)}: ${groundNames[one.ground]}`))];
}

function kindOf({ decision, settled }: ContestView): CalloutProps['kind'] {
  switch (decision?.decision) {
    case 'adopted':
      return 'good';
    case 'declined':
    case 'dropped':
      return 'danger';
    case undefined:
      return settled ? 'good' : 'warn';
  }
}
