import { useState } from 'preact/hooks';
import type { Connection } from '../connection';
import type { Import, Problem, UnitList } from '../protocol';
import { operating, refusalSentence } from '../strings';
import { sheetFlaws, sheet as words } from '../strings/chair';
import { listNames } from '../strings/units';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { DropZone } from './drop-zone';
import { ProblemTable } from './problem-table';
import { readSheet } from './sheet';

/** A sheet between the file chooser and the log. */
type Looked =
  | { readonly looked: 'none' }
  | { readonly looked: 'reading' }
  | { readonly looked: 'refused'; readonly sentence: string }
  | { readonly looked: 'problems'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly looked: 'good'; readonly sheet: Import; readonly text: string };

interface SheetImportProps {
  readonly connection: Connection;
  /** Lists that are there already. */
  readonly taken: readonly UnitList[];
  readonly current: boolean;
}

/** Takes a sheet of units: the server looks at it first and names every problem; nothing is taken before. */
export function SheetImport({ connection, taken, current }: SheetImportProps) {
  const [state, setState] = useState<Looked>({ looked: 'none' });
  async function look(file: File) {
    setState({ looked: 'reading' });
    setState(await lookAt(connection, file));
  }
  return (
    <Section heading={words.heading} testId="sheet-import">
      <DropZone
        label={words.choose}
        primary={current && state.looked !== 'good'}
        onFile={(file) => void look(file)}
      />
      <p>
        {words.templates}{' '}
        {Object.entries(words.templateNames).map(([file, name], at) => (
          <span key={file}>
            {at > 0 && ' · '}
            <a href={`/mau/${file}.csv`} download data-testid={`template-${file}`}>
              {name}
            </a>
          </span>
        ))}
      </p>
      <Outcome
        state={state}
        taken={taken}
        current={current}
        onEnd={() => setState({ looked: 'none' })}
      />
    </Section>
  );
}

async function lookAt(connection: Connection, file: File): Promise<Looked> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const read = bytes
    ? readSheet(file.name, new Uint8Array(bytes))
    : ({ read: 'flaw', flaw: 'unreadable' } as const);
  if (read.read === 'flaw') {
    return { looked: 'refused', sentence: sheetFlaws[read.flaw] };
  }
  const answer = await connection.ask({ type: 'preview_sheet', sheet: read.base64 });
  if (answer.type === 'sheet' && read.text !== null) {
    return { looked: 'good', sheet: answer.import, text: read.text };
  }
  if (answer.type !== 'refused') {
    return { looked: 'refused', sentence: operating.lostAnswer };
  }
  return answer.refusal.refusal === 'sheet'
    ? { looked: 'problems', name: read.name, problems: answer.refusal.problems }
    : { looked: 'refused', sentence: refusalSentence(answer.refusal) };
}

interface OutcomeProps {
  readonly state: Looked;
  readonly taken: readonly UnitList[];
  readonly current: boolean;
  readonly onEnd: () => void;
}

function Outcome({ state, taken, current, onEnd }: OutcomeProps) {
  switch (state.looked) {
    case 'none':
      return null;
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'refused':
      return <Refused sentence={state.sentence} />;
    case 'problems':
      return (
        <Notice kind="danger" testId="sheet-problems">
          <p>{words.problems(state.problems.length, state.name)}</p>
          <ProblemTable problems={state.problems} heading={words.problem} />
        </Notice>
      );
    case 'good':
      return (
        <Good
          sheet={state.sheet}
          text={state.text}
          replaces={taken.includes(state.sheet.kind)}
          current={current}
          onEnd={onEnd}
        />
      );
  }
}

function Good(props: {
  readonly sheet: Import;
  readonly text: string;
  readonly replaces: boolean;
  readonly current: boolean;
  readonly onEnd: () => void;
}) {
  const { sheet, text, replaces, current, onEnd } = props;
  const acting = useActing();
  async function take() {
    if (await acting.run({ act: 'import_units', csv: text })) {
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
