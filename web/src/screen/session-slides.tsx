/** Slides of a session beside its ballots: the Thể lệ, who may stand, the offices, the register. */
import type { HallView, PactLine, UnitStanding } from '../protocol';
import { formatScore } from '../strings';
import { signerTitleName } from '../strings/vi/pact';
import { screen as words } from '../strings/vi/screen';
import { clusterRoleNames, listNames, standingNames, standingReasons } from '../strings/vi/units';
import { PageNumber } from './names';
import { chunked, packed } from './pages';
import { usePage } from './use-page';

interface HallProps {
  readonly hall: HallView;
}

export function RulesSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-rules">
      <h1>{words.rules}</h1>
      <p class={`stage-line stage-${hall.rules_adopted ? 'adopted' : 'proposed'}`}>
        {hall.rules_adopted ? words.rulesAdopted : words.rulesProposed}
      </p>
      <Clauses sentences={hall.clauses.map(({ vi }) => vi)} lines={9} />
    </main>
  );
}

/** About how many letters stand in a line as wide as the wall. */
const LETTERS = 88;

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
            <span class="name-number">{before + line + 1}.</span> {sentence}
          </li>
        ))}
      </ol>
      <PageNumber at={at} pages={pages.length} />
    </div>
  );
}

/** For each unit why it is or is not on the list. */
export function StandingsSlide({ hall }: HallProps) {
  const pages = standingPages(hall.standings);
  const at = usePage(pages.length, String(pages.length));
  const page = pages[at];
  if (page === undefined) {
    return <main class="slide" />;
  }
  return (
    <main class="slide slide-standings">
      <header class="standings-head">
        <h1>{listNames[page.list]}</h1>
        <p class="stage-line">{words.eligible(page.eligible, page.all)}</p>
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

/** Units on one page: two columns of eight. */
const ON_A_PAGE = 16;

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

export function OfficersSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-officers">
      <h1>{words.officers}</h1>
      <Officers hall={hall} />
    </main>
  );
}

/** Who holds the offices from now on. */
export function Officers({ hall }: HallProps) {
  const name = (unit: number) => hall.standings.find((one) => one.unit === unit)?.name ?? '';
  const filled = hall.offices.filter(({ holders }) => holders.length > 0);
  return (
    <>
      <dl class="officers">
        {filled.map(({ role, holders }) => (
          <div key={role}>
            <dt>{clusterRoleNames[role]}</dt>
            <dd>{holders.map(({ unit }) => name(unit)).join(', ')}</dd>
          </div>
        ))}
      </dl>
      {filled.length > 0 && <p class="stage-line stage-adopted">{words.atOnce}</p>}
    </>
  );
}

export function PactSlide({ hall }: HallProps) {
  const pages = chunked(hall.pact, 36);
  const at = usePage(pages.length, String(hall.pact.length));
  const page = pages[at] ?? [];
  return (
    <main class="slide slide-pact">
      <h1>{words.pact}</h1>
      <p class="stage-line">{words.signed(signedOf(hall.pact), hall.pact.length)}</p>
      <ul class={`seats seats-${page.length > 14 ? 'small' : 'medium'}`} data-testid="pact">
        {page.map((line) => (
          <PactEntry key={line.unit} line={line} />
        ))}
      </ul>
      <PageNumber at={at} pages={pages.length} />
    </main>
  );
}

function PactEntry({ line }: { readonly line: PactLine }) {
  const { name, signing, valid } = line;
  return (
    <li class={signing ? 'seat seat-present' : 'seat'} data-signed={signing !== null}>
      <span class="seat-sign">{signing ? '✓' : '·'}</span>
      {name}
      {signing && (
        <span class="seat-signer">
          {valid ? signing.signer : `${signing.signer}, ${signerTitleName(signing.title)}`}
        </span>
      )}
      {!valid && <strong class="pact-invalid"> {words.invalid}</strong>}
    </li>
  );
}

function signedOf(lines: readonly PactLine[]): number {
  return lines.filter(({ signing }) => signing !== null).length;
}
