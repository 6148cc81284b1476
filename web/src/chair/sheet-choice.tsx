import { useState } from 'preact/hooks';
import type { UnitList } from '../protocol';
import { passedOverSentences, sheet as words } from '../strings/chair';
import { listNames } from '../strings/units';
import { Notice } from '../ui/notice';
import { ProblemTable } from './problem-table';
import { RadioChoice } from './radio-choice';
import type { ReadSheet, SheetsOfFile } from './sheet';
import { SheetGood } from './sheet-good';

interface SheetChoiceProps {
  readonly file: string;
  readonly sheets: SheetsOfFile;
  readonly taken: readonly UnitList[];
  readonly current: boolean;
  readonly onEnd: () => void;
}

/** The sheets of a file: of several the chair chooses one; those about something else are said to be passed over. */
export function SheetChoice({ file, sheets, taken, current, onEnd }: SheetChoiceProps) {
  const { read, passedOver } = sheets;
  const [chosen, setChosen] = useState(read.length === 1 ? '0' : undefined);
  const sheet = chosen === undefined ? undefined : read[Number(chosen)];
  return (
    <>
      {passedOver.length > 0 && (
        <ul class="soft" data-testid="sheets-passed-over">
          {passedOver.map(({ name, why }) => (
            <li key={name}>
              {words.tab(name)}: {passedOverSentences[why]}
            </li>
          ))}
        </ul>
      )}
      {read.length === 0 && (
        <Notice kind="danger" testId="sheet-none">
          <p>{words.noList(file)}</p>
        </Notice>
      )}
      {read.length > 1 && (
        <RadioChoice
          label={words.whichTab(read.length)}
          options={read.map((one, at) => ({
            value: String(at),
            label: one.name,
            hint: standing(one),
          }))}
          value={chosen}
          onChoice={setChosen}
          testId="sheet-tab"
        />
      )}
      {sheet?.outcome === 'problems' && (
        <Notice kind="danger" testId="sheet-problems">
          <p>{words.problems(sheet.problems.length, place(file, sheet, read.length))}</p>
          <ProblemTable problems={sheet.problems} heading={words.problem} />
        </Notice>
      )}
      {sheet?.outcome === 'import' && (
        <SheetGood
          key={chosen}
          sheet={sheet.import}
          csv={sheet.csv}
          replaces={taken.includes(sheet.import.kind)}
          current={current}
          onEnd={onEnd}
        />
      )}
    </>
  );
}

function standing(sheet: ReadSheet): string {
  switch (sheet.outcome) {
    case 'import':
      return words.ready(sheet.import.rows.length, listNames[sheet.import.kind]);
    case 'problems':
      return words.toMend(sheet.problems.length);
  }
}

function place(file: string, sheet: ReadSheet, sheets: number): string {
  return sheets > 1 ? words.tabOf(sheet.name, file) : file;
}
