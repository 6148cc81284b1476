// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { ActAnswer } from '../act';
import { hall } from '../audit/testing/views';
import type { DeskSeat, DeskView } from '../protocol';
import { Performing } from '../ui/acting';
import { type TokenHolder, useToken } from './use-token';

const [FIRST, SECOND] = [1, 2].map(
  (id): DeskSeat => ({
    seat: id,
    unit: id,
    name: `Đơn vị ${id}`,
    attendance: { attendance: 'present', delegate: '' },
    token: false,
    phone: 'not_yet',
  }),
) as [DeskSeat, DeskSeat];

const VIEW: DeskView = { hall: hall({}), seats: [FIRST, SECOND] };

/** A desk whose server answers when the test says so. */
function openDesk() {
  const answers: ((answer: ActAnswer) => void)[] = [];
  const held: { now?: TokenHolder } = {};
  function Desk() {
    held.now = useToken(VIEW);
    return null;
  }
  const perform = () => new Promise<ActAnswer>((resolve) => answers.push(resolve));
  render(
    <Performing.Provider value={perform}>
      <Desk />
    </Performing.Provider>,
    document.createElement('div'),
  );
  const holder = () => held.now as TokenHolder;
  return { answers, holder };
}

it('while a token is being made no other is begun and none is dismissed', async () => {
  const { answers, holder } = openDesk();
  const first = holder().issue(FIRST);
  await holder().issue(SECOND);
  expect(answers).toHaveLength(1);
  holder().dismiss();
  await expect.poll(() => holder().token).toEqual({ token: 'being_made', seat: 1 });
  answers[0]?.({ outcome: 'done' });
  await first;
  await expect.poll(() => holder().token).toMatchObject({ token: 'shown', seat: 1 });
  holder().dismiss();
  await expect.poll(() => holder().token).toEqual({ token: 'none' });
  const second = holder().issue(SECOND);
  expect(answers).toHaveLength(2);
  answers[1]?.({ outcome: 'lost' });
  await second;
});
