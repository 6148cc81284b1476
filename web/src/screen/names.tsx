/** Names on the wall: by parent, list beside list, in pages where they are many. */
import { grouped } from '../grouped';
import type { CandidateView } from '../protocol';
import { screen as words } from '../strings/vi/screen';
import { type Line, listed } from './pages';
import { usePage } from './use-page';

export interface NameList {
  /** Above the names; empty where the slide says it. */
  readonly title: string;
  /** What the ballot asks of this list. */
  readonly rule: string;
  readonly names: readonly CandidateView[];
}

interface NameListsProps {
  readonly lists: readonly NameList[];
  /** Lines that one page holds, in all its columns. */
  readonly lines: number;
}

/** The lists of a ballot side by side. */
export function NameLists({ lists, lines }: NameListsProps) {
  return (
    <div class={`name-lists name-lists-${lists.length}`}>
      {lists.map((list, at) => (
        <Names
          key={at}
          list={list}
          lines={Math.floor(lines / lists.length)}
          columns={lists.length}
        />
      ))}
    </div>
  );
}

function Names(props: {
  readonly list: NameList;
  readonly lines: number;
  /** Lists beside each other: each has less width then. */
  readonly columns: number;
}) {
  const { list, lines, columns } = props;
  const pages = listed(
    grouped(list.names, ({ parent }) => parent),
    lines,
  );
  const at = usePage(pages.length, list.names.map(({ unit }) => unit).join());
  const page = pages[at] ?? [];
  return (
    <section class="name-list">
      {list.title && <h2>{list.title}</h2>}
      <ol class={`names names-${sizeOf(page.length * columns)}`} data-testid="names">
        {page.map((line) => (
          <NameLine key={line.line === 'name' ? line.name.unit : line.parent} line={line} />
        ))}
      </ol>
      <p class="soft">{list.rule}</p>
      <PageNumber at={at} pages={pages.length} />
    </section>
  );
}

function NameLine({ line }: { readonly line: Line<CandidateView> }) {
  if (line.line === 'parent') {
    return <li class="name-parent">{line.parent}</li>;
  }
  const { name, carried } = line.name;
  const mark = carried === null ? '' : carried ? ' name-carried' : ' name-declined';
  return (
    <li class={`name${mark}`}>
      <span class="name-number">{line.number}.</span> {name}
      {carried !== null && <span class="name-mark">{carried ? ' ✓' : ' ✗'}</span>}
    </li>
  );
}

/** Which page of several is shown. */
export function PageNumber({ at, pages }: { readonly at: number; readonly pages: number }) {
  return pages > 1 ? <p class="page-number">{words.page(at + 1, pages)}</p> : null;
}

/** How large the entries of a list of `length` can be drawn. */
export function sizeOf(length: number): 'large' | 'medium' | 'small' {
  if (length <= 6) {
    return 'large';
  }
  return length <= 14 ? 'medium' : 'small';
}
