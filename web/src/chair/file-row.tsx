import type { WantedFile } from '../protocol';
import { papers as words } from '../strings/papers';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { Progress } from '../ui/progress';
import './file-row.css';
import { useMaking } from './making';

/** A form of the same file: as a document to edit, a table for a spreadsheet. */
export interface FileForm {
  readonly name: string;
  readonly label: string;
  readonly file: WantedFile;
}

interface FileRowProps {
  readonly title: string;
  /** Beside the title: that it is a draft. */
  readonly mark?: string | undefined;
  /** Whose it is. */
  readonly note?: string | undefined;
  readonly forms: readonly FileForm[];
  /** Test ids are `<testId>` and `<testId>-<form>`. */
  readonly testId: string;
}

/** One file in its forms: a button makes and saves it, and says how that went. */
export function FileRow({ title, mark, note, forms, testId }: FileRowProps) {
  const maker = useMaking();
  return (
    <li class="file-row" data-testid={testId} data-made={maker.made}>
      <div class="file-name">
        <strong>{title}</strong>
        {mark && <span class="file-mark">{mark}</span>}
        {note && <p class="soft">{note}</p>}
      </div>
      <div class="file-forms">
        {forms.map(({ name, label, file }) => (
          <Button
            key={name}
            busy={maker.making !== undefined}
            testId={`${testId}-${name}`}
            onClick={() => void maker.run(file)}
          >
            <span class="visually-hidden">{title}: </span>
            {label}
          </Button>
        ))}
      </div>
      {maker.making && <Progress label={words.making(title)} />}
      {maker.made && (
        <p class="good" role="status">
          {words.made(maker.made)}
        </p>
      )}
      <Refused sentence={maker.refused} />
    </li>
  );
}
