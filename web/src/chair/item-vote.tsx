import { useState } from 'preact/hooks';
import { openMotion, sameMatter } from '../motions';
import type { CandidateView, HallView, Matter } from '../protocol';
import { item as words } from '../strings/chair-contest';
import { hands as handsWords, outcomeSentence } from '../strings/hands';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { allInFavour, COUNTS, checkHands, type HandsDraft } from '../ui/hands';
import { HandsNote } from '../ui/hands-form';
import type { ContestPanelProps } from './contest-panel';
import { OtherMotion } from './motion-card';
import { useMotion } from './use-motion';

/** A list voted on name by name: one line each, its button puts the name to the room and records the hands. */
export function ItemVote({ view, contest, current }: ContestPanelProps) {
  const { hall } = view;
  const { candidates } = contest.list;
  const open = openMotion(hall);
  const asked = candidates.find(
    (one) => open && sameMatter(open.matter, matterOf(contest.id, one)),
  );
  // The name before the room, else the first that is not decided.
  const next = asked ?? candidates.find(({ carried }) => carried === null);
  return (
    <div class="form" data-testid="item-vote">
      <h3>{words.heading}</h3>
      <p class="soft">{words.intro}</p>
      {open && !asked && <OtherMotion hall={hall} motion={open} />}
      <div class="wide-table">
        <table class="sheet-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col">
                  {handsWords[name]}
                </th>
              ))}
              <th scope="col">
                <span class="visually-hidden">{handsWords.record}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {candidates.map((candidate) => (
              <ItemRow
                key={candidate.unit}
                hall={hall}
                contest={contest.id}
                candidate={candidate}
                next={current && candidate === next}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function matterOf(contest: number, { unit }: CandidateView): Matter {
  return { matter: 'candidate', contest, unit };
}

interface ItemRowProps {
  readonly hall: HallView;
  readonly contest: number;
  readonly candidate: CandidateView;
  /** What the meeting is at: the first that is not decided. */
  readonly next: boolean;
}

function ItemRow(props: ItemRowProps) {
  const { hall, contest, candidate } = props;
  const motion = useMotion(hall, matterOf(contest, candidate));
  return (
    <tr data-testid={`item-${candidate.unit}`} data-carried={candidate.carried ?? undefined}>
      <th scope="row">
        {candidate.name}
        {candidate.parent && <span class="unit-note">{candidate.parent}</span>}
      </th>
      {candidate.carried === null ? (
        <ItemFields {...props} motion={motion} />
      ) : (
        <td colSpan={COUNTS.length + 1} class={candidate.carried ? 'good' : 'warn'}>
          {motion.last && outcomeSentence(motion.last)}
        </td>
      )}
    </tr>
  );
}

function ItemFields(props: ItemRowProps & { readonly motion: ReturnType<typeof useMotion> }) {
  const { hall, candidate, next, motion } = props;
  const [typed, setTyped] = useState<HandsDraft | undefined>(undefined);
  const draft = typed ?? allInFavour(hall.present);
  const check = checkHands(draft, hall.present);
  const blocked = check.check !== 'fits' || motion.other !== undefined;
  return (
    <>
      {COUNTS.map((name) => (
        <td key={name}>
          <input
            class="item-count"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-label={`${candidate.name}: ${handsWords[name]}`}
            value={draft[name]}
            data-testid={`item-${candidate.unit}-${name}`}
            onInput={(event) => setTyped({ ...draft, [name]: event.currentTarget.value })}
          />
        </td>
      ))}
      <td>
        <Button
          kind={next && !motion.other ? 'primary' : 'secondary'}
          disabled={blocked}
          busy={motion.acting.busy}
          testId={`item-${candidate.unit}-record`}
          onClick={() => {
            if (check.check === 'fits') {
              void motion.putAndCount(check.hands, '');
            }
          }}
        >
          {words.record}
        </Button>
        {!motion.open && (
          <Button
            kind="quiet"
            disabled={motion.other !== undefined}
            busy={motion.acting.busy}
            testId={`item-${candidate.unit}-put`}
            onClick={() => void motion.put()}
          >
            {words.show}
          </Button>
        )}
        {motion.open && (
          <Button kind="quiet" onClick={() => void motion.withdraw()}>
            {words.withdraw}
          </Button>
        )}
        <HandsNote check={check} present={hall.present} />
        <Refused sentence={motion.acting.refused} />
      </td>
    </>
  );
}
