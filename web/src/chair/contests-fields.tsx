import { contests as words } from '../strings/chair-rules';
import { Button, Buttons } from '../ui/button';
import { ContestFields } from './contest-fields';
import { Fold } from './fold';
import { type ContestDraft, freshContest } from './rules-draft';
import type { RulesFieldsProps } from './rules-form';
import { moved, replaced, without } from './typed';

/** The contests in the order in which they are voted on. */
export function ContestsFields({ draft, onDraft }: RulesFieldsProps) {
  const { contests } = draft;
  const change = (changed: readonly ContestDraft[]) => onDraft({ ...draft, contests: changed });
  return (
    <>
      <p class="soft">{words.intro}</p>
      {contests.map((contest, at) => (
        <Fold
          key={contest.key}
          summary={words.number(at + 1)}
          note={contest.title || words.untitled}
          open={contest.title === ''}
          testId={`contest-rules-${at + 1}`}
        >
          <ContestFields
            draft={contest}
            number={at + 1}
            onDraft={(changed) => change(replaced(contests, at, changed))}
          />
          <Buttons>
            {at > 0 && <Button onClick={() => change(moved(contests, at, -1))}>{words.up}</Button>}
            {at < contests.length - 1 && (
              <Button onClick={() => change(moved(contests, at, 1))}>{words.down}</Button>
            )}
            <Button kind="quiet" onClick={() => change(without(contests, at))}>
              {words.remove}
            </Button>
          </Buttons>
        </Fold>
      ))}
      <Buttons>
        <Button
          testId="contest-add"
          onClick={() => change([...contests, freshContest(contests, '')])}
        >
          {words.add}
        </Button>
      </Buttons>
    </>
  );
}
