/** What the room is at beside the ballots: the motion before it, and the rules it adopted. */
import { countedMotions, openMotion } from '../motions';
import type { HallView } from '../protocol';
import { delegate } from '../strings/delegate';
import { handsSentence, outcomeSentence } from '../strings/hands';
import { matterSentence, questionOf, motions as words } from '../strings/motions';
import { Clauses } from '../ui/clauses';
import { Section } from '../ui/page';

/** The open motion, or what came of the last one. */
export function MotionCard({ hall }: { readonly hall: HallView }) {
  const open = openMotion(hall);
  const last = countedMotions(hall).at(-1);
  if (open) {
    return (
      <Section heading={words.heading} testId="motion-open">
        <p>
          <strong>{questionOf(open.matter, hall)}</strong>
        </p>
        <p class="soft">{delegate.motionOpen}</p>
      </Section>
    );
  }
  if (!last) {
    return null;
  }
  const { motion, count } = last;
  return (
    <Section heading={delegate.motionLast} testId="motion-last">
      <p>{matterSentence(motion.matter, hall)}</p>
      <p>
        <strong>{outcomeSentence(count)}</strong>
      </p>
      <p class="soft">{handsSentence(count.hands)}</p>
      {count.reason && <p class="soft">{words.reason(count.reason)}</p>}
    </Section>
  );
}

/** Thể lệ bỏ phiếu, folded away until it is asked for. */
export function RulesCard({ hall }: { readonly hall: HallView }) {
  if (hall.clauses.length === 0) {
    return null;
  }
  return (
    <details class="section" data-testid="rules">
      <summary>{delegate.rulesOf}</summary>
      <p class="soft">{hall.rules_adopted ? delegate.rulesAdopted : delegate.rulesProposed}</p>
      <Clauses clauses={hall.clauses} />
    </details>
  );
}
