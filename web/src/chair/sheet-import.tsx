import { useState } from 'preact/hooks';
import type { Connection } from '../connection';
import type { UnitList } from '../protocol';
import { operating, refusalSentence } from '../strings';
import { sheetFlaws, sheet as words } from '../strings/chair';
import { Refused } from '../ui/act-button';
import { Section } from '../ui/page';
import { DropZone } from './drop-zone';
import { readFile, type SheetsOfFile, sheetsOf } from './sheet';
import { SheetChoice } from './sheet-choice';

/** A file between the file chooser and the log. */
type Looked =
  | { readonly looked: 'none' }
  | { readonly looked: 'reading' }
  | { readonly looked: 'refused'; readonly sentence: string }
  | { readonly looked: 'at'; readonly file: string; readonly sheets: SheetsOfFile };

interface SheetImportProps {
  readonly connection: Connection;
  /** Lists that are there already. */
  readonly taken: readonly UnitList[];
  readonly current: boolean;
}

/** Takes a list of units: the server looks at every sheet of the file first and names every problem; nothing is taken before. */
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
        primary={current && !isGood(state)}
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
      {state.looked === 'reading' && <p role="status">{words.reading}</p>}
      {state.looked === 'refused' && <Refused sentence={state.sentence} />}
      {state.looked === 'at' && (
        <SheetChoice
          file={state.file}
          sheets={state.sheets}
          taken={taken}
          current={current}
          onEnd={() => setState({ looked: 'none' })}
        />
      )}
    </Section>
  );
}

function isGood(state: Looked): boolean {
  return state.looked === 'at' && state.sheets.read.some(({ outcome }) => outcome === 'import');
}

async function lookAt(connection: Connection, file: File): Promise<Looked> {
  const read = await readFile(file);
  if (read.read === 'flaw') {
    return { looked: 'refused', sentence: sheetFlaws[read.flaw] };
  }
  const answer = await connection.ask({ type: 'preview_sheet', sheet: read.base64 });
  if (answer.type === 'workbook') {
    return { looked: 'at', file: file.name, sheets: sheetsOf(answer.sheets) };
  }
  const sentence =
    answer.type === 'refused' ? refusalSentence(answer.refusal) : operating.lostAnswer;
  return { looked: 'refused', sentence };
}
