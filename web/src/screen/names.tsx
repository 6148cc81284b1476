/** Names on the wall: by parent, list beside list, as large as fits, in pages where they are many. */
import { grouped } from '../grouped';
import type { CandidateView } from '../protocol';
import { formatScore } from '../strings';
import { screen as words } from '../strings/screen';
import { type Fit, fitted, longest, type Room } from './fit';
import './names.css';
import { type Line, listed } from './pages';
import { usePage } from './use-page';

export interface NameList {
  /** Above the names; empty where the slide says it. */
  readonly title: string;
  /** What the ballot asks of this list. */
  readonly rule: string;
  readonly names: readonly CandidateView[];
}

/** The agreed score of a unit, where one stands beside its name. */
export type ScoreOf = (unit: number) => string | null;

interface NameListsProps {
  readonly lists: readonly NameList[];
  /** Where all of them stand. */
  readonly room: Room;
  readonly scoreOf?: ScoreOf;
}

const NO_SCORES: ScoreOf = () => null;

/** Between two lists; what title and rule take at least; the title alone, a line of the rule, and its letters. */
const GAP = 2.5;
const AROUND = 3.2;
const TITLE = 2.3;
const RULE_LINE = 1.4;
const RULE_LETTER = 0.5;

/** The lists of a ballot side by side, in letters of one size. */
export function NameLists({ lists, room, scoreOf = NO_SCORES }: NameListsProps) {
  const width = (room.width - GAP * (lists.length - 1)) / Math.max(1, lists.length);
  const around = Math.max(AROUND, ...lists.map((list) => aroundOf(list, width)));
  const entries = lists.map(({ names }) =>
    listed(groupsOf(names), Number.POSITIVE_INFINITY).flat(),
  );
  const letters = longest(
    entries.flat().map((line) => (line.line === 'name' ? line.name.name : line.parent)),
  );
  const scored = lists.some(({ names }) => names.some(({ unit }) => scoreOf(unit) !== null));
  const fit = fitted(
    Math.max(0, ...entries.map(({ length }) => length)),
    letters,
    { width, height: room.height - around },
    { line: 1.5, beside: scored ? 6.5 : 3.5 },
  );
  return (
    <div class="name-lists" style={{ '--lists': lists.length }}>
      {lists.map((list, at) => (
        <Names key={at} list={list} fit={fit} scoreOf={scoreOf} />
      ))}
    </div>
  );
}

function groupsOf(names: readonly CandidateView[]) {
  return grouped(names, ({ parent }) => parent);
}

/** The height of what stands above and below the names: a rule breaks its line in a narrow place. */
function aroundOf({ title, rule }: NameList, width: number): number {
  const lines = Math.ceil((rule.length * RULE_LETTER) / width);
  return (title === '' ? 0 : TITLE) + lines * RULE_LINE;
}

interface NamesProps {
  readonly list: NameList;
  readonly fit: Fit;
  readonly scoreOf: ScoreOf;
}

function Names({ list, fit, scoreOf }: NamesProps) {
  const pages = listed(groupsOf(list.names), fit.page);
  const at = usePage(pages.length, list.names.map(({ unit }) => unit).join());
  const page = pages[at] ?? [];
  return (
    <section class="name-list">
      {list.title && <h2>{list.title}</h2>}
      <ol
        class={fit.columns === 1 ? 'names names-one' : 'names'}
        style={{ '--size': `${fit.size}rem`, '--columns': fit.columns }}
        data-testid="names"
      >
        {page.map((line) => (
          <NameLine
            key={line.line === 'name' ? line.name.unit : line.parent}
            line={line}
            scoreOf={scoreOf}
          />
        ))}
      </ol>
      <p class="name-rule">{list.rule}</p>
      <PageNumber at={at} pages={pages.length} />
    </section>
  );
}

interface NameLineProps {
  readonly line: Line<CandidateView>;
  readonly scoreOf: ScoreOf;
}

function NameLine({ line, scoreOf }: NameLineProps) {
  if (line.line === 'parent') {
    return <li class="name-parent">{line.parent}</li>;
  }
  const { unit, name, carried } = line.name;
  const mark = carried === null ? '' : carried ? ' name-carried' : ' name-declined';
  const score = scoreOf(unit);
  return (
    <li class={`name${mark}`}>
      <span class="name-number">{line.number}</span>
      <span class="name-name">
        {name}
        {carried !== null && <span class="name-mark">{carried ? ' ✓' : ' ✗'}</span>}
      </span>
      {score !== null && <span class="name-score number">{formatScore(score)}</span>}
    </li>
  );
}

/** Which page of several is shown. */
export function PageNumber({ at, pages }: { readonly at: number; readonly pages: number }) {
  return pages > 1 ? <p class="page-number">{words.page(at + 1, pages)}</p> : null;
}
