import { describe, expect, it } from 'vitest';
import type { Act, ChairView } from '../protocol';
import { ADOPTED_LIST, agendaLine, chairView, contest, inSession } from './test-views';
import { isUndoable, undoOf } from './undo';

const PROPOSED = { ...ADOPTED_LIST, stage: 'proposed' } as const;

function listed(list: typeof PROPOSED | typeof ADOPTED_LIST = PROPOSED): ChairView {
  return inSession(contest(1, { list }));
}

describe('what bound nobody is taken back', () => {
  it('a tick by its opposite, while the line stands as it was left', () => {
    const agenda = [agendaLine(4, 'discussion', { ticked_by_chair: true })];
    const before = chairView({ phase: 'in_session' }, { agenda });
    const undo = undoOf({ act: 'tick_agenda', item: 4, done: true }, before);
    expect(undo).toMatchObject({ undo: 'tick', act: { act: 'tick_agenda', item: 4, done: false } });
    const after = { ...before, agenda: [agendaLine(4, 'discussion', { done: true })] };
    expect(undo && [isUndoable(undo, after), isUndoable(undo, before)]).toEqual([true, false]);
  });

  it('the Thể lệ by those before, until they are put to the room', () => {
    const before = chairView();
    const undo = undoOf({ act: 'set_rules', rules: before.hall.rules }, before);
    expect(undo?.act).toEqual({ act: 'set_rules', rules: before.hall.rules });
    const adopted = chairView({ rules_adopted: true });
    const asked = chairView({
      motions: [{ id: 1, matter: { matter: 'rules' }, state: { state: 'open' } }],
    });
    expect(undo && [before, adopted, asked].map((view) => isUndoable(undo, view))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('the words of the papers by those before, until the sealing', () => {
    const before = chairView();
    const words = { ...before.paper_words, place: 'Hà Nội' };
    const undo = undoOf({ act: 'set_paper_words', ...words }, before);
    expect(undo?.act).toEqual({ act: 'set_paper_words', ...before.paper_words });
    const views = [inSession(contest(1)), chairView({ phase: 'sealed' })];
    expect(undo && views.map((view) => isUndoable(undo, view))).toEqual([true, false]);
  });

  it('a list by the one proposed before it, until it is put to the room or decided', () => {
    const act: Act = { act: 'propose_list', contest: 1, candidates: [1] };
    expect(undoOf(act, inSession(contest(1)))).toBeNull();
    const undo = undoOf(act, listed());
    expect(undo?.act).toEqual({ act: 'propose_list', contest: 1, candidates: [1, 2, 3] });
    const motions = [
      { id: 1, matter: { matter: 'list', contest: 1 }, state: { state: 'open' } } as const,
    ];
    const asked = { ...listed(), hall: { ...listed().hall, motions } };
    const views = [listed(), asked, listed(ADOPTED_LIST)];
    expect(undo && views.map((view) => isUndoable(undo, view))).toEqual([true, false, false]);
  });
});

it('what binds has no way back', () => {
  const view = listed();
  const acts: readonly Act[] = [
    { act: 'close_round', contest: 1 },
    { act: 'publish_round', contest: 1 },
    { act: 'open_session' },
    { act: 'seal_meeting' },
    {
      act: 'count_hands',
      motion: 1,
      hands: { in_favour: 4, against: 0, no_opinion: 0 },
      reason: '',
    },
  ];
  expect(acts.map((act) => undoOf(act, view))).toEqual(acts.map(() => null));
});
