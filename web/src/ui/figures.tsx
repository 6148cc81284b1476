import type { Figures } from '../protocol';
import { figureNames, formatCount } from '../strings';
import './figures.css';

/** As the counting minutes have them. */
export const FIGURES_IN_ORDER: readonly (keyof Figures)[] = [
  'convened',
  'present',
  'issued',
  'returned',
  'valid',
  'invalid',
  'blank',
];

/** The figures of a round in the order of the counting minutes. */
export function FiguresTable({ figures }: { readonly figures: Figures }) {
  return (
    <table class="figures" data-testid="figures">
      <tbody>
        {FIGURES_IN_ORDER.map((name) => (
          <tr key={name} class={`figure-${name}`}>
            <th scope="row">{figureNames[name]}</th>
            <td class="number" data-figure={name}>
              {formatCount(figures[name])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface VoteBarProps {
  readonly name: string;
  readonly votes: number;
  /** What a full bar stands for: the valid ballots. */
  readonly of: number;
  /** Percentage, place, "chosen". */
  readonly note?: string;
  readonly chosen?: boolean;
}

/** One candidate's votes as a number and a bar. */
export function VoteBar({ name, votes, of, note, chosen = false }: VoteBarProps) {
  return (
    <li class={chosen ? 'vote-bar vote-bar-chosen' : 'vote-bar'} data-votes={votes}>
      <span class="vote-name">{name}</span>
      <span class="vote-count number">{formatCount(votes)}</span>
      <meter class="vote-meter" min={0} max={Math.max(of, 1)} value={votes} aria-hidden="true" />
      {note && <span class="vote-note">{note}</span>}
    </li>
  );
}
