import { useId, useState } from 'preact/hooks';
import { desk as words } from '../strings/vi/desk';
import { findSeats } from './search';
import { type NamedSeat, seatState } from './seat-state';

interface SeatSearchProps {
  readonly seats: readonly NamedSeat[];
  readonly chosen: number | undefined;
  readonly onChoose: (seat: number) => void;
}

/** Two keystrokes and Enter choose a unit. */
export function SeatSearch({ seats, chosen, onChoose }: SeatSearchProps) {
  const [query, setQuery] = useState('');
  const [field, hint] = [useId(), useId()];
  const found = findSeats(seats, query);
  return (
    <form
      class="seat-search"
      onSubmit={(event) => {
        event.preventDefault();
        const first = found.at(0);
        if (first) {
          onChoose(first.seat);
          setQuery('');
        }
      }}
    >
      <div class="field">
        <label for={field}>{words.search}</label>
        <input
          id={field}
          type="search"
          autoComplete="off"
          value={query}
          aria-describedby={hint}
          data-testid="seat-search"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p id={hint} class="soft">
          {words.searchHint}
        </p>
      </div>
      <p class="visually-hidden" role="status">
        {found.length === 0 ? words.notFound : words.found(found.length)}
      </p>
      {found.length === 0 && <p class="warn">{words.notFound}</p>}
      <ul class="seat-list">
        {found.map((seat) => (
          <li key={seat.seat}>
            <SeatButton
              seat={seat}
              chosen={seat.seat === chosen}
              onChoose={() => {
                onChoose(seat.seat);
                setQuery('');
              }}
            />
          </li>
        ))}
      </ul>
    </form>
  );
}

function SeatButton(props: {
  readonly seat: NamedSeat;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { seat, chosen, onChoose } = props;
  const state = seatState(seat);
  return (
    <button
      type="button"
      class={`seat-button seat-${state}${chosen ? ' seat-chosen' : ''}`}
      aria-pressed={chosen}
      data-testid={`seat-${seat.seat}`}
      data-state={state}
      onClick={onChoose}
    >
      <span>{seat.name}</span>
      <span class="seat-state">{words[state]}</span>
    </button>
  );
}
