// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { Act, Import, SheetPreview } from '../protocol';
import { Performing } from '../ui/acting';
import { sheetsOf } from './sheet';
import { SheetChoice } from './sheet-choice';

const EMPTY: Import = { kind: 'members', rows: [], notes: [] };
const GOOD: SheetPreview = {
  name: 'Cụm 1',
  csv: 'Đơn vị\nA\n',
  outcome: { outcome: 'import', import: EMPTY },
};
const SPOILED: SheetPreview = {
  name: 'Cụm 2',
  csv: '',
  outcome: {
    outcome: 'problems',
    problems: [
      { row: 4, column: 'Điểm thống nhất', letter: 'D', code: 'error_cell', value: '#REF!' },
      { row: 5, column: '', letter: '', code: 'ragged_row', value: 'A | B' },
    ],
  },
};
const NOTES: SheetPreview = {
  name: 'Ghi chú',
  csv: '',
  outcome: { outcome: 'passed_over', why: 'no_units' },
};

/** The choice over these sheets, with the acts that it performed. */
function open(...previews: readonly SheetPreview[]) {
  const acts: Act[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const perform = (act: Act) => {
    acts.push(act);
    return Promise.resolve({ outcome: 'done' } as const);
  };
  render(
    <Performing.Provider value={perform}>
      <SheetChoice
        file="bang.xlsx"
        sheets={sheetsOf(previews)}
        taken={[]}
        current
        onEnd={() => undefined}
      />
    </Performing.Provider>,
    root,
  );
  const find = (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  const press = async (testId: string) => {
    find(testId)?.click();
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { acts, root, find, press };
}

it('of several sheets none is taken before the chair chooses, and then the one that was shown', async () => {
  const page = open(NOTES, GOOD, SPOILED);
  expect(page.find('sheet-good')).toBeNull();
  expect(page.find('sheets-passed-over')?.textContent).toContain('Ghi chú');
  await page.press('sheet-tab-1');
  expect(page.find('sheet-good')).toBeNull();
  expect(page.find('sheet-problems')?.textContent).toContain('Cụm 2');
  await page.press('sheet-tab-0');
  expect(page.find('sheet-problems')).toBeNull();
  await page.press('sheet-take');
  expect(page.acts).toEqual([{ act: 'import_units', csv: GOOD.csv }]);
});

it('the only sheet with a list is shown at once', () => {
  const page = open(NOTES, GOOD);
  expect(page.find('sheet-tab')).toBeNull();
  expect(page.find('sheet-good')).not.toBeNull();
});

it('a problem is placed by its row, its heading and the letter of its column', () => {
  const page = open(SPOILED);
  const rows = [...page.root.querySelectorAll('[data-testid="sheet-problem"]')];
  const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells[0]?.slice(0, 3)).toEqual(['4', 'Điểm thống nhất (cột D)', '#REF!']);
  expect(cells[1]?.slice(0, 2)).toEqual(['5', 'cả dòng']);
});

it('a workbook without any list says what a list needs', () => {
  expect(open(NOTES).find('sheet-none')?.textContent).toContain('bang.xlsx');
});
