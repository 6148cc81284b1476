/** A published outcome, list by list: votes, who is chosen and by which rule, ties, figures. */
import type { Clause, ContestRules, Outcome, PanelOutcome, Ranked } from '../protocol';
import { formatCount, formatPercentage } from '../strings';
import {
  course,
  denominatorNames,
  groundNames,
  neededSentence,
  placedName,
  tieSentence,
  unfilledSentence,
  verdictNames,
  voteNames,
} from '../strings/outcome';
import { FiguresTable, VoteBar } from './figures';
import './result-panels.css';
import { said } from '../strings/language';

interface ResultPanelsProps {
  readonly outcome: Outcome;
  readonly rules: ContestRules;
  readonly nameOf: (unit: number) => string;
}

export function ResultPanels({ outcome, rules, nameOf }: ResultPanelsProps) {
  return (
    <div class="result" data-testid="result">
      {outcome.panels.map((panel) => (
        <PanelResult key={panel.panel} panel={panel} rules={rules} nameOf={nameOf} />
      ))}
    </div>
  );
}

type PanelProps = Omit<ResultPanelsProps, 'outcome'> & { readonly panel: PanelOutcome };

function PanelResult({ panel, rules, nameOf }: PanelProps) {
  const title = rules.panels[panel.panel]?.title;
  return (
    <section class="result-panel">
      {title && <h3>{title}</h3>}
      <ul class="votes">
        {panel.ranking.map((line) => (
          <VoteBar
            key={line.unit}
            name={nameOf(line.unit)}
            votes={line.votes}
            of={panel.base}
            chosen={line.verdict === 'chosen'}
            note={noteOf(line, panel, rules)}
          />
        ))}
      </ul>
      {panel.needed !== null && <p>{neededSentence(panel.needed, rules.denominator)}</p>}
      <Chosen panel={panel} nameOf={nameOf} />
      {panel.ties.map((tie) => (
        <p key={tie.run_off.candidates.join()} data-testid="tie">
          {tieSentence(tie.run_off.candidates.map(nameOf), tie)}
        </p>
      ))}
      {panel.unfilled > 0 && <p>{unfilledSentence(panel.unfilled)}</p>}
      <FiguresTable figures={panel.figures} />
    </section>
  );
}

function Chosen({ panel, nameOf }: Pick<PanelProps, 'panel' | 'nameOf'>) {
  if (panel.chosen.length === 0) {
    return null;
  }
  return (
    <ul class="chosen-list" data-testid="chosen">
      {panel.chosen.map((placed) => (
        <li key={placed.unit}>
          <strong>{nameOf(placed.unit)}</strong>
          <br />
          {placedName(placed)}: {groundNames[placed.ground]} ({formatCount(placed.votes)})
        </li>
      ))}
    </ul>
  );
}

function noteOf(
  line: Ranked,
  { base, figures }: PanelOutcome,
  { denominator }: ContestRules,
): string {
  const share = `${formatPercentage(line.votes, base)} ${denominatorNames[denominator]}`;
  const ofPresent = `${formatPercentage(line.votes, figures.present)} ${denominatorNames.present}`;
  const shares = denominator === 'present' ? [share] : [share, ofPresent];
  return [...shares, ...otherVotes(line), verdictNames[line.verdict]].join(' · ');
}

/** The second column, or the votes against. */
function otherVotes({ second, against }: Ranked): readonly string[] {
  return [
    ...(second === null ? [] : [`${voteNames.second}: ${formatCount(second)}`]),
    ...(against === null ? [] : [`${voteNames.disagree}: ${formatCount(against)}`]),
  ];
}

/** The rule behind an outcome, sentence by sentence, as the server says it. */
export function Because({ clauses }: { readonly clauses: readonly Clause[] }) {
  if (clauses.length === 0) {
    return null;
  }
  return (
    <div class="because" data-testid="because">
      <h3>{course.because}</h3>
      <ul>
        {clauses.map((clause, at) => (
          <li key={at}>{said(clause)}</li>
        ))}
      </ul>
    </div>
  );
}
