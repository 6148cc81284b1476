/** Giao ước thi đua: who has signed. */
import type { HallView, PactLine } from '../protocol';
import { signerTitleName } from '../strings/pact';
import { screen as words } from '../strings/screen';
import { fitted, longest } from './fit';
import { PageNumber } from './names';
import { chunked } from './pages';
import './pact-slide.css';
import { Tiles } from './tiles';
import { Track } from './track';
import { usePage } from './use-page';

const ROOM = { width: 57, height: 18 };
const ENTRY = { line: 2.7, beside: 3.2 };

export function PactSlide({ hall }: { readonly hall: HallView }) {
  const fit = fitted(hall.pact.length, longest(hall.pact.map(({ name }) => name)), ROOM, ENTRY);
  const pages = chunked(hall.pact, fit.page);
  const at = usePage(pages.length, String(hall.pact.length), 'looking');
  const page = pages[at] ?? [];
  const signed = hall.pact.filter(({ signing }) => signing !== null).length;
  return (
    <main class="slide slide-pact">
      <header class="slide-head">
        <h1>{words.pact}</h1>
        <p class="stage-line">{words.signed(signed, hall.pact.length)}</p>
      </header>
      <Track part={signed} whole={hall.pact.length} />
      <Tiles fit={fit} length={page.length} testId="pact">
        {page.map((line) => (
          <PactEntry key={line.unit} line={line} />
        ))}
      </Tiles>
      <PageNumber at={at} pages={pages.length} />
    </main>
  );
}

function PactEntry({ line }: { readonly line: PactLine }) {
  const { name, signing, valid } = line;
  return (
    <li class={signing ? 'tile tile-good' : 'tile'} data-signed={signing !== null}>
      <span class="tile-sign">{signing ? '✓' : '·'}</span>
      <span class="tile-name">
        {name}
        <span class="tile-note pact-signer">
          {signing &&
            (valid ? signing.signer : `${signing.signer}, ${signerTitleName(signing.title)}`)}
          {!valid && <strong class="pact-invalid"> {words.invalid}</strong>}
        </span>
      </span>
    </li>
  );
}
