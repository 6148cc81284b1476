import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PastMeeting } from '../protocol';
import { history as words } from '../strings/chair-start';
import { TextField } from '../ui/field';
import { findMeetings } from './past-meetings';

interface MeetingSearchProps {
  readonly meetings: readonly PastMeeting[];
  /** What can be done with one of them. */
  readonly children?: (meeting: PastMeeting) => ComponentChildren;
}

/** Earlier meetings by year and cluster, found by any of their words. */
export function MeetingSearch({ meetings, children }: MeetingSearchProps) {
  const [typed, setTyped] = useState('');
  const found = findMeetings(meetings, typed);
  return (
    <>
      <TextField
        label={words.search}
        hint={words.searchHint}
        value={typed}
        onText={setTyped}
        testId="history-search"
      />
      {found.length === 0 && <p class="soft">{words.none}</p>}
      <ul class="rows">
        {found.map((meeting) => (
          <li key={meeting.meeting} data-testid={`past-${meeting.meeting.slice(0, 8)}`}>
            <Meeting meeting={meeting} />
            {children?.(meeting)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Meeting({ meeting }: { readonly meeting: PastMeeting }) {
  const { year, cluster, title, place, sealed, results, heads, deputies } = meeting;
  return (
    <>
      <p>
        <strong>
          {year} · {cluster}
        </strong>
        {!sealed && <span class="warn"> {words.notSealed}</span>}
      </p>
      <p>{[title, place].filter(Boolean).join(' · ')}</p>
      {results.map((result) => (
        <p class="soft" key={result.title}>
          {words.result(result.title, result.chosen, result.adopted)}
        </p>
      ))}
      {heads.length > 0 && <p class="soft">{words.heads(heads)}</p>}
      {deputies.length > 0 && <p class="soft">{words.deputies(deputies)}</p>}
    </>
  );
}
