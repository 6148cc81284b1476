/** What the chair shows instead of the meeting: a few words, or nothing. */
import { common } from '../strings';
import './message-slide.css';

export function MessageSlide({ text }: { readonly text: string }) {
  return (
    <main class="slide slide-message">
      <h1 class={`message message-${sizeOf(text)}`} aria-live="polite" data-testid="message">
        {text}
      </h1>
    </main>
  );
}

/** A wall that is switched off on purpose: it still says that it is on. */
export function NothingSlide() {
  return (
    <main class="slide slide-nothing">
      <h1>{common.product}</h1>
    </main>
  );
}

/** By about how many lines it takes. */
function sizeOf(text: string): 'short' | 'medium' | 'long' {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 28), 0);
  if (lines <= 3) {
    return 'short';
  }
  return lines <= 6 ? 'medium' : 'long';
}
