/** All trackers of a round, and a field to find one's own. */
import { useId, useState } from 'preact/hooks';
import { board as words } from '../strings/board';
import { Notice } from '../ui/notice';
import { find, type LookUp, lookUp } from './trackers';

/** So much of a tracker stands out, as on the phone that holds the whole. */
const BEGINNING = 8;

export function TrackerList({ trackers }: { readonly trackers: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const [field, heading] = [useId(), useId()];
  return (
    <div class="tracker-list">
      <h3 id={heading}>{words.trackersHeading(trackers.length)}</h3>
      <label for={field}>{words.search}</label>
      <input
        id={field}
        class="code"
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellcheck={false}
        value={typed}
        data-testid="tracker-search"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Answer found={lookUp(trackers, typed)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keyboard */}
      <ul class="trackers" aria-labelledby={heading} tabIndex={0} data-testid="trackers">
        {find(trackers, typed).map((tracker) => (
          <li key={tracker} class="code tracker">
            <strong>{tracker.slice(0, BEGINNING)}</strong>
            {tracker.slice(BEGINNING)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answer({ found }: { readonly found: LookUp }) {
  switch (found.look) {
    case 'nothing_typed':
      return null;
    case 'missing':
      return (
        <Notice kind="warning" testId="tracker-missing">
          {words.notFound}
        </Notice>
      );
    case 'unsure':
      return <p role="status">{words.unsure(found.count)}</p>;
    case 'found':
      return (
        <Notice kind="good" testId="tracker-found">
          <p class="tracker-answer">{words.inBox}</p>
          <p class="code">{found.tracker}</p>
        </Notice>
      );
  }
}
