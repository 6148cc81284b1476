import { useState } from 'preact/hooks';
import { countedMotions, openMotion } from '../motions';
import type { ChairView } from '../protocol';
import { questionOf, motions as words } from '../strings/motions';
import { TextField } from '../ui/field';
import { Section } from '../ui/page';
import { LastCount, MotionCard } from './motion-card';

interface MotionsPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** Motions in the chair's own words, and the record of all that were counted. */
export function MotionsPanel({ view, current }: MotionsPanelProps) {
  const { hall } = view;
  const [typed, setTyped] = useState('');
  const asked = openMotion(hall)?.matter;
  const open = asked?.matter === 'other' ? asked.text : undefined;
  const counted = countedMotions(hall);
  return (
    <>
      <Section heading={words.others} testId="panel-motions">
        <p class="soft">{words.othersIntro}</p>
        <TextField
          label={words.text}
          value={open ?? typed}
          disabled={open !== undefined}
          onText={setTyped}
          testId="motion-text"
        />
        <MotionCard
          view={view}
          matter={{ matter: 'other', text: open ?? typed.trim() }}
          words={{ title: words.heading, put: words.put }}
          current={current}
          testId="motion-other"
        />
      </Section>
      <Section heading={words.held} testId="motions-held">
        {counted.length === 0 && <p class="soft">{words.noneHeld}</p>}
        <ol class="rows">
          {counted.map(({ motion, count }) => (
            <li key={motion.id}>
              <p>{questionOf(motion.matter, hall)}</p>
              <LastCount count={count} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
