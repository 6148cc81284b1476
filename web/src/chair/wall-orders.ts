/** What the chair can ask of the wall, as choices: pure, so that the panel only draws them. */
import type { HallView, WallOrder, WallShows, WallSlide, Wifi } from '../protocol';

/** The most that a message may have; the server refuses more. */
export const MESSAGE_AT_MOST = 300;

/** A slide as the value of an option. */
export type SlideKey = Exclude<WallSlide['slide'], 'contest'> | `contest-${number}`;

/** The slides that can be pinned now: those that would show something, and all contests. */
export function slidesOf(hall: HallView): readonly WallSlide[] {
  return [
    { slide: 'join' },
    ...(hall.presidium.people.length > 0 ? [{ slide: 'presidium' } as const] : []),
    ...(hall.tellers.length > 0 ? [{ slide: 'tellers' } as const] : []),
    ...(hall.clauses.length > 0 ? [{ slide: 'rules' } as const] : []),
    ...(hall.standings.length > 0 ? [{ slide: 'standings' } as const] : []),
    ...(hall.offices.some(({ holders }) => holders.length > 0)
      ? [{ slide: 'officers' } as const]
      : []),
    ...(hall.pact.length > 0 ? [{ slide: 'pact' } as const] : []),
    ...hall.contests.map(({ id }) => ({ slide: 'contest', contest: id }) as const),
  ];
}

export function keyOf(slide: WallSlide): SlideKey {
  return slide.slide === 'contest' ? `contest-${slide.contest}` : slide.slide;
}

export function show(what: WallShows): WallOrder {
  return { order: 'show', what };
}

/** The network as typed; none where no name stands there. */
export function wifiOrder({ name, password }: Wifi): WallOrder {
  const wifi = name.trim() === '' ? null : { name: name.trim(), password };
  return { order: 'set_wifi', wifi };
}
