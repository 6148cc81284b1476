/**
 * How this page is read: its language and the size of its type. Chosen by the reader, or for the language by `?lang=en`
 * in the address; kept in the browser where one keeps anything, and nothing depends on that.
 */
import { effect, signal } from '@preact/signals';
import type { Role } from '../protocol';
import { lastingStorage } from '../session';
import { common, roleNames } from '../strings';
import { LANGUAGES, type Language, language, speak } from '../strings/language';

/** Larger type, for eyes that ask for it. */
export const largeType = signal(false);

/** Whose page this is; its guide is offered. */
export const reader = signal<Reader | undefined>(undefined);

/** The language that was asked for could not be fetched. */
export const unavailable = signal(false);

export type Reader = Role | 'screen' | 'board';

type Kept = 'language' | 'type';

/** Takes up what was chosen before. The wall takes its language from the address alone: it is read by the room. */
export function beginReading(page: Reader): void {
  reader.value = page;
  const own = page !== 'screen';
  largeType.value = own && recalled('type') === 'large';
  const wanted = inAddress() ?? (own ? recalled('language') : undefined);
  const known = LANGUAGES.find((one) => one === wanted);
  if (known) {
    void turnTo(known);
  }
  effect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.classList.toggle('large-type', largeType.value);
    document.title =
      page === 'delegate' ? common.product : `${roleNames[page]} · ${common.product}`;
  });
}

/** Changes the language of the open page and of those to come. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  keep('language', wanted);
  if (inAddress() !== null) {
    const address = new URL(location.href);
    address.searchParams.set('lang', wanted);
    history.replaceState(null, '', address);
  }
  await turnTo(wanted);
}

export function chooseType(large: boolean): void {
  keep('type', large ? 'large' : 'ordinary');
  largeType.value = large;
}

/** As if nobody had chosen anything: for a machine that many use after each other. */
export function forgetReading(): void {
  forget('language');
  forget('type');
  largeType.value = false;
  void turnTo(inAddress() === 'en' ? 'en' : 'vi');
}

async function turnTo(wanted: Language): Promise<void> {
  try {
    await speak(wanted);
    unavailable.value = false;
  } catch {
    unavailable.value = true;
  }
}

function inAddress(): string | null {
  return new URLSearchParams(location.search).get('lang');
}

function recalled(name: Kept): string | undefined {
  try {
    return lastingStorage()?.getItem(`phieukin/${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(name: Kept, value: string): void {
  try {
    lastingStorage()?.setItem(`phieukin/${name}`, value);
  } catch {
    // Full, or forbidden: the choice lasts as long as the page.
  }
}

function forget(name: Kept): void {
  try {
    lastingStorage()?.removeItem(`phieukin/${name}`);
  } catch {
    // A browser without storage has nothing to forget.
  }
}
