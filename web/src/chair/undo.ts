/**
 * What an act of this page can be taken back by: only where nothing binding happened, and only by acts that exist.
 * A count of hands, a closed box or a published result have none.
 */
import { openMotion, sameMatter } from '../motions';
import type { Act, ChairView } from '../protocol';

/** The act that undoes another, and what was done. */
export interface Undo {
  readonly undo:
    | 'tick'
    | 'untick'
    | 'agenda'
    | 'rules'
    | 'wording'
    | 'paper_words'
    | 'name'
    | 'list';
  /** Of the line, the list or the question. */
  readonly title: string;
  readonly act: Act;
}

/** How `act` can be taken back, where `before` is the view that it was asked on. */
export function undoOf(act: Act, before: ChairView): Undo | null {
  const { hall } = before;
  switch (act.act) {
    case 'tick_agenda': {
      const title = before.agenda.find(({ item }) => item.id === act.item)?.item.title ?? '';
      const undo = act.done ? 'tick' : 'untick';
      return { undo, title, act: { act: 'tick_agenda', item: act.item, done: !act.done } };
    }
    case 'set_agenda': {
      const items = before.agenda.map(({ item }) => item);
      return items.length === 0
        ? null
        : { undo: 'agenda', title: '', act: { act: 'set_agenda', items } };
    }
    case 'set_rules':
      return hall.rules.contests.length === 0
        ? null
        : { undo: 'rules', title: '', act: { act: 'set_rules', rules: hall.rules } };
    case 'set_wording':
      return { undo: 'wording', title: '', act: { act: 'set_wording', ...hall.wording } };
    case 'set_paper_words':
      return {
        undo: 'paper_words',
        title: '',
        act: { act: 'set_paper_words', ...before.paper_words },
      };
    case 'name_meeting':
      return hall.particulars.title === ''
        ? null
        : { undo: 'name', title: '', act: { act: 'name_meeting', ...hall.particulars } };
    case 'propose_list':
      return undoOfList(act.contest, before);
    default:
      return null;
  }
}

/** A list that was proposed before can be proposed again; the first one is only changed. */
function undoOfList(id: number, { hall }: ChairView): Undo | null {
  const contest = hall.contests.find((one) => one.id === id);
  if (contest?.list.stage !== 'proposed') {
    return null;
  }
  const candidates = contest.list.candidates.map(({ unit }) => unit);
  const title = contest.rules.title;
  return { undo: 'list', title, act: { act: 'propose_list', contest: id, candidates } };
}

/** Whether the meeting has not gone on from there: what is offered must still be possible. */
export function isUndoable({ act }: Undo, view: ChairView): boolean {
  const { hall } = view;
  switch (act.act) {
    case 'tick_agenda':
      return (
        hall.phase !== 'sealed' &&
        view.agenda.some(({ item, done }) => item.id === act.item && done !== act.done)
      );
    case 'set_rules':
      return !hall.rules_adopted && openMotion(hall)?.matter.matter !== 'rules';
    case 'name_meeting':
      return hall.phase === 'preparing';
    case 'propose_list': {
      const contest = hall.contests.find(({ id }) => id === act.contest);
      const asked = openMotion(hall)?.matter;
      const decided = contest?.list.candidates.some(({ carried }) => carried !== null);
      return (
        contest?.list.stage === 'proposed' &&
        !decided &&
        !(asked && sameMatter(asked, { matter: 'list', contest: act.contest }))
      );
    }
    default:
      return hall.phase !== 'sealed';
  }
}
