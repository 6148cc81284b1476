/** The Thể lệ in words, page by page. */
import type { HallView } from '../protocol';
import { said } from '../strings/language';
import { screen as words } from '../strings/screen';
import { PageNumber } from './names';
import { packed } from './pages';
import './rules-slide.css';
import { usePage } from './use-page';

export function RulesSlide({ hall }: { readonly hall: HallView }) {
  return (
    <main class="slide slide-rules">
      <header class="slide-head">
        <h1>{words.rules}</h1>
        <p class={`stage-line stage-${hall.rules_adopted ? 'adopted' : 'proposed'}`}>
          {hall.rules_adopted ? words.rulesAdopted : words.rulesProposed}
        </p>
      </header>
      <Clauses sentences={hall.clauses.map(said)} lines={11} />
    </main>
  );
}

/** About how many letters stand in a line as wide as the wall. */
const LETTERS = 90;

/** Sentences with their numbers, page by page. */
export function Clauses(props: { readonly sentences: readonly string[]; readonly lines: number }) {
  const pages = packed(props.sentences, props.lines, LETTERS);
  const at = usePage(pages.length, props.sentences.join());
  const before = pages.slice(0, at).flat().length;
  return (
    <div class="clauses" data-testid="clauses">
      <ol>
        {(pages[at] ?? []).map((sentence, line) => (
          <li key={sentence} class="clause">
            <span class="name-number">{before + line + 1}</span>
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
      <PageNumber at={at} pages={pages.length} />
    </div>
  );
}
