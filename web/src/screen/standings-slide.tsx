/** For each unit why it is or is not on the list. */
import type { HallView, UnitStanding } from '../protocol';
import { formatScore } from '../strings';
import { screen as words } from '../strings/screen';
import { listNames, standingNames, standingReasons } from '../strings/units';
import { PageNumber } from './names';
import { chunked } from './pages';
import './standings-slide.css';
import { usePage } from './use-page';

export function StandingsSlide({ hall }: { readonly hall: HallView }) {
  const pages = standingPages(hall.standings);
  const at = usePage(pages.length, String(pages.length));
  const page = pages[at];
  if (page === undefined) {
    return <main class="slide" />;
  }
  return (
    <main class="slide slide-standings">
      <header class="slide-head">
        <h1>{listNames[page.list]}</h1>
        <p class="stage-line stage-adopted">{words.eligible(page.eligible, page.all)}</p>
        {hall.scores_locked && <p class="soft">{words.locked(hall.scores_locked.agreed_by)}</p>}
      </header>
      <ul
        class="standings"
        style={{ '--rows': Math.ceil(page.units.length / 2) }}
        data-testid="standings"
      >
        {page.units.map((unit) => (
          <StandingLine key={unit.unit} unit={unit} />
        ))}
      </ul>
      <PageNumber at={at} pages={pages.length} />
    </main>
  );
}

interface StandingPage {
  readonly list: UnitStanding['list'];
  readonly eligible: number;
  readonly all: number;
  readonly units: readonly UnitStanding[];
}

const LISTS = ['members', 'districts', 'collectives', 'individuals'] as const;

/** Units on one page: two columns of seven. */
const ON_A_PAGE = 14;

/** List after list, in pages. */
export function standingPages(standings: readonly UnitStanding[]): readonly StandingPage[] {
  return LISTS.flatMap((list) => {
    const own = standings.filter((one) => one.list === list);
    const eligible = own.filter(({ standing }) => standing.kind === 'eligible').length;
    return own.length === 0
      ? []
      : chunked(own, ON_A_PAGE).map((units) => ({ list, eligible, all: own.length, units }));
  });
}

function StandingLine({ unit }: { readonly unit: UnitStanding }) {
  const { name, parent, agreed_score: score, standing } = unit;
  const reasons = standingReasons(standing).join('; ');
  return (
    <li class={`standing standing-${standing.kind}`} data-standing={standing.kind}>
      <span class="standing-sign" aria-hidden="true">
        {standing.kind === 'eligible' ? '✓' : '–'}
      </span>
      <span class="standing-name">
        {name}
        {parent && <span class="soft"> {parent}</span>}
      </span>
      <span class="standing-score number">{score === null ? '' : formatScore(score)}</span>
      <span class="standing-why">
        {standingNames[standing.kind]}
        {reasons && `: ${reasons}`}
      </span>
    </li>
  );
}
