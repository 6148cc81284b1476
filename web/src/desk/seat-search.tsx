import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { desk as words } from '../strings/desk';
import { findSeats } from './search';
import { type NamedSeat, seatState } from './seat-state';

/** How the unit was chosen: who typed goes on typing, who tapped wants no keyboard on the screen. */
export type By = 'keys' | 'tap';

interface SeatSearchProps {
  readonly seats: readonly NamedSeat[];
  readonly chosen: number | undefined;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChoose: (seat: number, by: By) => void;
}

/** So many units are drawn at once; typing finds the others. */
const SHOWN = 50;

/** Two keystrokes and Enter choose a unit; arrows choose another of those found. */
export function SeatSearch({ seats, chosen, field, onChoose }: SeatSearchProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<number>();
  const [id, hint, list] = [useId(), useId(), useId()];
  const found = findSeats(seats, query);
  const shown = found.slice(0, SHOWN);
  const marked = at ?? (query.trim() === '' ? undefined : 0);
  const search = (text: string) => {
    setQuery(text);
    setAt(undefined);
  };
  const choose = (seat: NamedSeat | undefined, by: By) => {
    if (seat) {
      onChoose(seat.seat, by);
      search('');
    }
  };
  const press = (event: KeyboardEvent) => {
    const next = markedAfter(event.key, marked, shown.length);
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Escape') {
      search('');
    }
  };
  return (
    <form
      class="seat-search"
      onSubmit={(event) => {
        event.preventDefault();
        choose(shown[marked ?? 0], 'keys');
      }}
    >
      <div class="field">
        <label for={id}>{words.search}</label>
        <input
          ref={field}
          id={id}
          type="text"
          role="combobox"
          inputMode="search"
          enterKeyHint="go"
          autoComplete="off"
          autoCorrect="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={marked === undefined ? undefined : `${list}-${marked}`}
          aria-describedby={hint}
          value={query}
          data-testid="seat-search"
          onInput={(event) => search(event.currentTarget.value)}
          onKeyDown={press}
        />
        <p id={hint} class="soft">
          {words.searchHint}
        </p>
      </div>
      <p class="visually-hidden" role="status">
        {found.length === 0 ? words.notFound : words.found(found.length)}
      </p>
      {found.length === 0 && <p class="warn">{words.notFound}</p>}
      <div id={list} class="seat-list" role="listbox" aria-label={words.units}>
        {shown.map((seat, place) => (
          <SeatOption
            key={seat.seat}
            id={`${list}-${place}`}
            seat={seat}
            chosen={seat.seat === chosen}
            marked={place === marked}
            onChoose={() => choose(seat, 'tap')}
          />
        ))}
      </div>
      {found.length > SHOWN && (
        <p class="soft" data-testid="seats-more">
          {words.more(found.length - SHOWN)}
        </p>
      )}
    </form>
  );
}

/** Which of so many is marked after a key; nothing for keys that mark none. */
export function markedAfter(
  key: string,
  marked: number | undefined,
  count: number,
): number | undefined {
  if (count === 0) {
    return undefined;
  }
  switch (key) {
    case 'ArrowDown':
      return Math.min((marked ?? -1) + 1, count - 1);
    case 'ArrowUp':
      return Math.max((marked ?? 0) - 1, 0);
    default:
      return undefined;
  }
}

interface SeatOptionProps {
  readonly id: string;
  readonly seat: NamedSeat;
  readonly chosen: boolean;
  readonly marked: boolean;
  readonly onChoose: () => void;
}

function SeatOption({ id, seat, chosen, marked, onChoose }: SeatOptionProps) {
  const state = seatState(seat);
  return (
    <button
      type="button"
      role="option"
      id={id}
      tabIndex={-1}
      class={`seat-button seat-${state}${chosen ? ' seat-chosen' : ''}${marked ? ' seat-marked' : ''}`}
      aria-selected={chosen}
      data-testid={`seat-${seat.seat}`}
      data-state={state}
      onClick={onChoose}
    >
      <span>{seat.name}</span>
      <span class="seat-state">{words[state]}</span>
    </button>
  );
}
