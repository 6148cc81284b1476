/** The list of a contest, before the room and after its vote. */
import type { ContestView, HallView } from '../protocol';
import { panelSummary } from '../strings/panels';
import { screen as words } from '../strings/screen';
import './list-slide.css';
import { type NameList, NameLists, type ScoreOf } from './names';

interface ListSlideProps {
  readonly hall: HallView;
  readonly contest: ContestView;
}

export function ListSlide({ hall, contest }: ListSlideProps) {
  const { list, rules } = contest;
  return (
    <main class="slide slide-list">
      <h1>{rules.title}</h1>
      <p class={`stage-line stage-${list.stage}`}>{listLine(list.stage)}</p>
      <NameLists
        lists={listsOf(contest)}
        room={{ width: 57, height: 20.5 }}
        scoreOf={scoresOf(hall)}
      />
    </main>
  );
}

/** The lists of a contest with all who stand. */
export function listsOf({ list, rules }: ContestView): readonly NameList[] {
  return rules.panels.map((panel) => ({
    title: panel.title,
    rule: panelSummary({ ...panel, title: '' }, rules.model),
    names: list.candidates.filter((candidate) => candidate.list === panel.list),
  }));
}

/** What the units reached, as the meeting agreed. */
export function scoresOf({ standings }: HallView): ScoreOf {
  return (unit) => standings.find((one) => one.unit === unit)?.agreed_score ?? null;
}

function listLine(stage: ContestView['list']['stage']): string {
  switch (stage) {
    case 'none':
    case 'proposed':
      return words.listProposed;
    case 'adopted':
      return words.listAdopted;
    case 'declined':
      return words.listDeclined;
  }
}
