/** The count of a round on paper: who has typed it in, and whether both say the same; no number. */
import type { ContestView, HallView, PaperRoundView } from '../protocol';
import { COUNTED_BY } from '../rounds';
import { formatCount } from '../strings';
import { paper } from '../strings/paper-round';
import { screen as words } from '../strings/screen';
import { SealOf } from './counting-slide';
import './paper-slide.css';
import { RoundLine } from './voting-slide';

interface PaperCountingProps {
  readonly hall: HallView;
  readonly contest: ContestView;
  readonly round: PaperRoundView;
}

export function PaperCountingSlide({ hall, contest, round }: PaperCountingProps) {
  const counted = round.stage === 'counted';
  const differs = round.differing.length > 0;
  return (
    <main class={counted ? 'slide slide-counting slide-counted' : 'slide slide-counting'}>
      <header>
        <p class="soft">
          <strong class="paper-mark">{paper.mark}</strong> {contest.rules.title}
        </p>
        <RoundLine round={round} />
        <h1 aria-live="polite">{counted ? words.counted : words.paperCounting}</h1>
      </header>
      <section class="shares" data-testid="paper-entered" data-entered={round.entered.length}>
        <h2>
          {words.paperEntered}
          <strong class="shares-count number" aria-live="polite">
            {formatCount(round.entered.length)}/{formatCount(COUNTED_BY)}
          </strong>
        </h2>
        <ul class="seals" style={{ '--tellers': hall.tellers.length }}>
          {hall.tellers.map(({ slot, name, office }) => (
            <SealOf
              key={slot}
              name={name}
              office={office}
              open={round.entered.includes(slot)}
              states={[words.paperTyped, words.paperWaits]}
            />
          ))}
        </ul>
        {differs && (
          <p class="callout callout-warn" data-testid="paper-differs">
            {words.paperDiffers}
          </p>
        )}
        {!counted && <p class="soft">{words.paperMeaning}</p>}
      </section>
    </main>
  );
}
