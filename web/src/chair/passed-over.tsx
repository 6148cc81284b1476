import type { Shown } from './starting-points';

/** What the server could not read among what it was asked for, one sentence each. */
export function PassedOver({ shown }: { readonly shown: Shown<unknown> | undefined }) {
  const sentences = shown?.shown === 'found' ? shown.passedOver : [];
  return (
    <>
      {sentences.map((sentence) => (
        <p class="warn" key={sentence} data-testid="passed-over">
          {sentence}
        </p>
      ))}
    </>
  );
}
