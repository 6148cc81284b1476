import type { Connection } from '../connection';
import { history as words } from '../strings/chair-start';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { MeetingSearch } from './meeting-search';
import { PassedOver } from './passed-over';
import { saveFile } from './save-file';
import { askHistory } from './starting-points';
import { useShown } from './use-shown';

/** All meetings that the server keeps, and the same as one table for a spreadsheet. */
export function HistoryPanel({ connection }: { readonly connection: Connection }) {
  const shown = useShown(() => askHistory(connection));
  return (
    <Section heading={words.heading} testId="panel-history">
      {!shown && <p role="status">{words.loading}</p>}
      {shown?.shown === 'refused' && <Refused sentence={shown.sentence} />}
      {shown?.shown === 'found' && (
        <>
          <PassedOver shown={shown} />
          <div>
            <Button testId="history-csv" onClick={() => save(shown.found.csv)}>
              {words.download}
            </Button>
          </div>
          <MeetingSearch meetings={shown.found.meetings} />
        </>
      )}
    </Section>
  );
}

/** Saves the table as it came; the mark in front tells spreadsheets that it is UTF-8. */
function save(csv: string) {
  const text = csv.startsWith('\ufeff') ? csv : `\ufeff${csv}`;
  saveFile(words.file, new Blob([text], { type: 'text/csv' }));
}
