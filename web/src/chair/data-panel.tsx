import { bundleFile } from '../audit/addresses';
import type { MeetingId } from '../meeting';
import type { ChairView, TableForm } from '../protocol';
import { tableForms, data as words } from '../strings/papers';
import { Section } from '../ui/page';
import { type FileForm, FileRow } from './file-row';

interface DataPanelProps {
  readonly view: ChairView;
  readonly id: MeetingId;
}

/** The meeting for other programs: tables, and once sealed the whole of it. */
export function DataPanel({ view, id }: DataPanelProps) {
  return (
    <Section heading={words.heading} testId="panel-data">
      <p class="soft">{words.intro}</p>
      <ul class="file-rows">
        <FileRow title={words.results} forms={formsOf('results')} testId="data-results" />
        <FileRow title={words.units} forms={formsOf('units')} testId="data-units" />
        <li class="file-row">
          <div class="file-name">
            <strong>{words.bundle}</strong>
            <p class="soft">{words.bundleWhat}</p>
          </div>
          {view.hall.phase === 'sealed' ? (
            <a
              class="button button-secondary button-link"
              href={bundleFile(id)}
              download
              data-testid="data-bundle"
            >
              {words.bundleLink}
            </a>
          ) : (
            <p class="soft">{words.bundleLater}</p>
          )}
        </li>
      </ul>
    </Section>
  );
}

const FORMS: readonly TableForm[] = ['xlsx', 'csv', 'json'];

function formsOf(file: 'results' | 'units'): readonly FileForm[] {
  return FORMS.map((form) => ({ name: form, label: tableForms[form], file: { file, form } }));
}
