/** All trackers of a round, and a field to find one's own. */
import { useId, useState } from 'preact/hooks';
import { board as words } from '../strings/vi/board';
import { find } from './trackers';

export function TrackerList({ trackers }: { readonly trackers: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const field = useId();
  const found = find(trackers, typed);
  return (
    <div class="tracker-list">
      <h3>{words.trackersHeading(trackers.length)}</h3>
      <label for={field}>{words.search}</label>
      <input
        id={field}
        class="code"
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        value={typed}
        data-testid="tracker-search"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {typed.trim() !== '' && (
        <p role="status">{found.length === 0 ? words.notFound : words.found(found.length)}</p>
      )}
      <ul class="trackers" data-testid="trackers">
        {found.map((tracker) => (
          <li key={tracker} class="code">
            {tracker}
          </li>
        ))}
      </ul>
    </div>
  );
}
