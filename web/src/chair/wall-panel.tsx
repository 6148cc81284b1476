/** What the chair asks of the wall: beside what is now, since nothing of it binds and all of it may be needed at once. */
import type { HallView, WallOrder, WallSlide } from '../protocol';
import { LANGUAGES, type Language } from '../strings/language';
import { slideNames, wall as words } from '../strings/wall';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { Choice } from '../ui/field';
import { useDirecting } from './directing';
import { MessageForm, WifiForm } from './wall-forms';
import { keyOf, type SlideKey, show, slidesOf } from './wall-orders';
import './wall-panel.css';
import { stepBack } from './wall-reveal';

/** Sends an order. */
export type Order = (order: WallOrder) => void;

export function WallPanel({ hall }: { readonly hall: HallView }) {
  const directing = useDirecting();
  const order: Order = (asked) => void directing.run(asked);
  const back = stepBack(hall);
  return (
    <section class="wall-panel" aria-label={words.heading} data-testid="wall-panel">
      <header class="wall-now">
        <h2>{words.heading}</h2>
        <p aria-live="polite" data-testid="wall-shows" data-shows={hall.wall.shows.shows}>
          {words.now} <strong>{shownName(hall)}</strong>
        </p>
      </header>
      <div class="wall-choices">
        <Button
          disabled={hall.wall.shows.shows === 'meeting'}
          testId="wall-follow"
          onClick={() => order(show({ shows: 'meeting' }))}
        >
          {words.follow}
        </Button>
        <Button
          disabled={hall.wall.shows.shows === 'nothing'}
          testId="wall-blank"
          onClick={() => order(show({ shows: 'nothing' }))}
        >
          {words.blank}
        </Button>
        {back && (
          <Button testId="wall-back" onClick={() => order(back)}>
            {words.stepBack}
          </Button>
        )}
        <Pin hall={hall} order={order} />
        <Choice
          label={words.language}
          value={hall.wall.language}
          options={LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const)}
          onChoice={(language) => order({ order: 'speak', language })}
          testId="wall-language"
        />
      </div>
      <MessageForm shows={hall.wall.shows} order={order} />
      <WifiForm wifi={hall.wall.wifi} order={order} />
      <Refused sentence={directing.refused} />
    </section>
  );
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'VI', en: 'EN' };

function Pin({ hall, order }: { readonly hall: HallView; readonly order: Order }) {
  const { shows } = hall.wall;
  const slides = slidesOf(hall);
  const options: readonly (readonly [SlideKey | 'none', string])[] = [
    ['none', words.noPin],
    ...slides.map((slide) => [keyOf(slide), slideName(hall, slide)] as const),
  ];
  return (
    <Choice
      label={words.pin}
      value={shows.shows === 'pinned' ? keyOf(shows.slide) : 'none'}
      options={options}
      onChoice={(key) => {
        const slide = slides.find((one) => keyOf(one) === key);
        order(show(slide ? { shows: 'pinned', slide } : { shows: 'meeting' }));
      }}
      testId="wall-pin"
    />
  );
}

function shownName(hall: HallView): string {
  const { shows } = hall.wall;
  switch (shows.shows) {
    case 'meeting':
      return words.follows;
    case 'pinned':
      return words.pinned(slideName(hall, shows.slide));
    case 'message':
      return words.message(shows.text);
    case 'nothing':
      return words.nothing;
  }
}

function slideName(hall: HallView, slide: WallSlide): string {
  return slide.slide === 'contest'
    ? (hall.contests.find(({ id }) => id === slide.contest)?.rules.title ?? '')
    : slideNames[slide.slide];
}
