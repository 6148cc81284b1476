import type { Import } from '../protocol';
import { sheet as words } from '../strings/chair';
import { listNames } from '../strings/units';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemTable } from './problem-table';

interface SheetGoodProps {
  readonly sheet: Import;
  /** What was previewed, and what is taken. */
  readonly csv: string;
  readonly replaces: boolean;
  readonly current: boolean;
  readonly onEnd: () => void;
}

/** A sheet without a problem: its units, what to know about them, and the button that takes them. */
export function SheetGood({ sheet, csv, replaces, current, onEnd }: SheetGoodProps) {
  const acting = useActing();
  async function take() {
    if (await acting.run({ act: 'import_units', csv })) {
      onEnd();
    }
  }
  return (
    <Notice kind="info" testId="sheet-good">
      <p>{words.ready(sheet.rows.length, listNames[sheet.kind])}</p>
      <p>{sheet.rows.map((row) => row.name).join(', ')}.</p>
      {replaces && <p class="warn">{words.replaces}</p>}
      {sheet.notes.length > 0 && <h3>{words.notes}</h3>}
      {sheet.notes.length > 0 && <ProblemTable problems={sheet.notes} heading={words.note} />}
      <Buttons>
        <Button onClick={onEnd}>{words.drop}</Button>
        <Button
          kind={current ? 'primary' : 'secondary'}
          busy={acting.busy}
          testId="sheet-take"
          onClick={() => void take()}
        >
          {words.take(sheet.rows.length)}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </Notice>
  );
}
