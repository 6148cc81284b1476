import { openMotion, sameMatter } from '../motions';
import type { ContestView, PanelTerms, RoundTerms } from '../protocol';
import { round as words } from '../strings/chair-contest';
import { fruitlessSentence, missingSentence } from '../strings/contest-stage';
import { roundKindName } from '../strings/outcome';
import { panelRule } from '../strings/panels';
import { ActButton } from '../ui/act-button';
import { Notice } from '../ui/notice';
import { Names } from './candidate-list';
import type { ContestPanelProps } from './contest-panel';
import type { ContestStage } from './contest-stage';
import { Fold } from './fold';
import { missingForRoll } from './missing';
import { MotionCard } from './motion-card';
import { MoveToPaper } from './move-to-paper';

interface SealRollProps extends ContestPanelProps {
  readonly stage: Extract<ContestStage, { stage: 'seal' }>;
}

/** Before a round: why it is held, who votes, on whom, and what is still missing. */
export function SealRoll({ view, contest, stage, current }: SealRollProps) {
  const missing = missingForRoll(view, contest);
  const without = Math.max(0, view.hall.present - view.tokens);
  const ready = missing.length === 0;
  const leaveOpen = { matter: 'resolve', contest: contest.id, resolution: 'leave_open' } as const;
  const open = openMotion(view.hall);
  const leaving = open !== undefined && sameMatter(open.matter, leaveOpen);
  return (
    <div class="form" data-testid="seal-roll" data-kind={stage.terms.kind.kind}>
      {stage.after && <p class="warn">{fruitlessSentence(stage.after)}</p>}
      <h3>{roundKindName(stage.terms.kind)}</h3>
      <RoundLists contest={contest} terms={stage.terms} />
      <p>{words.sealText(view.tokens)}</p>
      {without > 0 && <p class="warn">{words.withoutToken(without)}</p>}
      {!ready && !current && (
        <Notice kind="warning" testId="seal-missing">
          <ul>
            {missing.map((one) => (
              <li key={one.missing}>{missingSentence(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActButton
        act={{ act: 'seal_roll', contest: contest.id }}
        kind={current ? 'primary' : 'secondary'}
        testId="seal-roll-button"
      >
        {words.seal(stage.round)}
      </ActButton>
      {stage.terms.kind.kind === 'further' && (
        <Fold summary={words.orLeaveOpen} open={leaving} testId="leave-open">
          <MotionCard
            view={view}
            matter={leaveOpen}
            words={{ title: words.leaveOpenTitle, put: words.put }}
            current={false}
          />
        </Fold>
      )}
      <MoveToPaper view={view} contest={contest} />
    </div>
  );
}

interface RoundListsProps {
  readonly contest: ContestView;
  readonly terms: RoundTerms;
}

/** What the ballot of a round asks, list by list, and the names on it. */
export function RoundLists({ contest, terms }: RoundListsProps) {
  return (
    <>
      {terms.panels.map((panel) => (
        <PanelNames key={panel.panel} contest={contest} panel={panel} />
      ))}
    </>
  );
}

function PanelNames(props: { readonly contest: ContestView; readonly panel: PanelTerms }) {
  const { contest, panel } = props;
  const rules = contest.rules.panels[panel.panel];
  const { candidates } = contest.list;
  const names = panel.candidates.flatMap(
    (unit) => candidates.find((one) => one.unit === unit) ?? [],
  );
  return (
    <div data-testid={`panel-${panel.panel}`}>
      {rules?.title && <h3>{rules.title}</h3>}
      {rules && <p class="soft">{panelRule(panel, rules.list)}</p>}
      <Names names={names} />
    </div>
  );
}
