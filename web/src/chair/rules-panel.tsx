import type { ChairView } from '../protocol';
import { rules as words } from '../strings/chair-rules';
import { Section } from '../ui/page';
import { Fold } from './fold';
import { MotionCard } from './motion-card';
import { Place } from './place';
import { RulesForm } from './rules-form';
import './rules-panel.css';
import { said } from '../strings/language';

interface RulesPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** The Thể lệ: typed and saved, read out, put to the vote; once adopted only to be read. */
export function RulesPanel({ view, current }: RulesPanelProps) {
  const { hall } = view;
  const preparing = hall.phase === 'preparing';
  return (
    <Section heading={words.heading} testId="panel-rules">
      <p class={hall.rules_adopted ? 'good' : 'soft'}>
        {hall.rules_adopted ? words.adopted : words.intro}
      </p>
      {preparing ? (
        <p class="soft">{words.motionLater}</p>
      ) : (
        <Place spot="rules-vote">
          <MotionCard
            view={view}
            matter={{ matter: 'rules' }}
            words={words.motion}
            current={current}
            settled={hall.rules_adopted}
          />
        </Place>
      )}
      <Fold summary={words.inWords} open={!preparing} testId="rules-clauses">
        <Clauses view={view} />
      </Fold>
      {!hall.rules_adopted && (
        <Fold summary={words.edit} open={preparing} testId="rules-edit">
          <RulesForm rules={hall.rules} primary={current && preparing} />
        </Fold>
      )}
    </Section>
  );
}

function Clauses({ view }: { readonly view: ChairView }) {
  const { clauses } = view.hall;
  return clauses.length === 0 ? (
    <p class="soft">{words.notInWords}</p>
  ) : (
    <ol class="clauses">
      {clauses.map((clause) => (
        <li key={clause.vi}>{said(clause)}</li>
      ))}
    </ol>
  );
}
