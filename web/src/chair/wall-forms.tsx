/** What is typed for the wall: a message, the hall's Wi-Fi. */
import { useId, useState } from 'preact/hooks';
import type { WallShows, Wifi } from '../protocol';
import { wall as words } from '../strings/wall';
import { Button, Buttons } from '../ui/button';
import { TextField } from '../ui/field';
import { Fold } from './fold';
import { MESSAGE_AT_MOST, show, wifiOrder } from './wall-orders';
import type { Order } from './wall-panel';

interface MessageFormProps {
  readonly shows: WallShows;
  readonly order: Order;
}

export function MessageForm({ shows, order }: MessageFormProps) {
  const [text, setText] = useState(shows.shows === 'message' ? shows.text : '');
  const [field, hint] = [useId(), useId()];
  const left = MESSAGE_AT_MOST - [...text].length;
  return (
    <Fold summary={words.say} testId="wall-message">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          order(show({ shows: 'message', text: text.trim() }));
        }}
      >
        <div class="field wall-text">
          <label for={field}>{words.text}</label>
          <textarea
            id={field}
            rows={3}
            value={text}
            aria-invalid={left < 0}
            aria-describedby={hint}
            data-testid="wall-text"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p id={hint} class={left < 0 ? 'field-flaw' : 'soft'}>
            {left < 0 ? words.textLong(-left) : words.textHint(left)}
          </p>
        </div>
        <Button type="submit" disabled={text.trim() === '' || left < 0} testId="wall-say">
          {words.showText}
        </Button>
      </form>
    </Fold>
  );
}

interface WifiFormProps {
  readonly wifi: Wifi | null;
  readonly order: Order;
}

export function WifiForm({ wifi, order }: WifiFormProps) {
  const [name, setName] = useState(wifi?.name ?? '');
  const [password, setPassword] = useState(wifi?.password ?? '');
  return (
    <Fold summary={words.wifi} note={wifi?.name ?? words.wifiNone} testId="wall-wifi">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          order(wifiOrder({ name, password }));
        }}
      >
        <p class="soft">{words.wifiHint}</p>
        <div class="columns">
          <TextField label={words.wifiName} value={name} onText={setName} testId="wall-wifi-name" />
          <TextField
            label={words.wifiPassword}
            value={password}
            onText={setPassword}
            testId="wall-wifi-password"
          />
        </div>
        <Buttons>
          <Button type="submit" disabled={name.trim() === ''} testId="wall-wifi-save">
            {words.saveWifi}
          </Button>
          {wifi && (
            <Button
              testId="wall-wifi-drop"
              onClick={() => order({ order: 'set_wifi', wifi: null })}
            >
              {words.dropWifi}
            </Button>
          )}
        </Buttons>
      </form>
    </Fold>
  );
}
