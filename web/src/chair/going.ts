/** From within a section to another place of the page. */
import { createContext } from 'preact';
import type { Place } from './task';

export const Going = createContext<(place: Place) => void>(() => undefined);
