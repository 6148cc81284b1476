/** The form of a paper count: large numbers in the order of the counting sheet, and what does not balance in words. */
import { useId } from 'preact/hooks';
import { candidateName } from '../meeting';
import type { ContestView, PanelTerms, PaperLine, PaperRoundView } from '../protocol';
import { voteNames } from '../strings/outcome';
import { unbalancedSentence, count as words } from '../strings/paper-count';
import { paperLineName } from '../strings/paper-round';
import { Button } from '../ui/button';
import {
  type CountField,
  countOf,
  digitsOf,
  fieldsOf,
  isDiffering,
  type Mark,
  marksOf,
  numberOf,
  panelFields,
  type Typed,
} from './paper-count';
import './paper-form.css';
import { panelSums, type Unbalanced, unbalanced } from './paper-sums';

interface PaperFormProps {
  readonly contest: ContestView;
  readonly round: PaperRoundView;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onReview: () => void;
}

export function PaperForm(props: PaperFormProps) {
  const { contest, round, typed, onReview } = props;
  const { terms, convocation } = round;
  const flaws = unbalanced(terms, convocation.present, typed);
  const left = fieldsOf(terms).filter(({ key }) => numberOf(typed, key) === undefined).length;
  const ready = left === 0 && flaws.length === 0;
  const note = useId();
  return (
    <form
      class="form paper-form"
      data-testid="paper-form"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          focusAfter(event.currentTarget, event.target);
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && countOf(terms, typed)) {
          onReview();
        }
      }}
    >
      <p>{words.intro}</p>
      <fieldset class="paper-part">
        <legend>{words.ballots}</legend>
        {fieldsOf(terms)
          .filter(({ line }) => !('panel' in line))
          .map((field) => (
            <LineField key={field.key} {...props} field={field} />
          ))}
        <p class="soft">{words.present(convocation.present)}</p>
        <Flaws contest={contest} flaws={flaws.filter((flaw) => !('panel' in flaw))} />
      </fieldset>
      {terms.panels.map((panel, at) => (
        <PanelPart
          key={at}
          {...props}
          panel={panel}
          at={at}
          flaws={flaws.filter((flaw) => 'panel' in flaw && flaw.panel === at)}
        />
      ))}
      <Button type="submit" kind="primary" disabled={!ready} why={note} testId="paper-review">
        {words.review}
      </Button>
      <p id={note} class={flaws.length > 0 ? 'field-flaw' : 'soft'} aria-live="polite">
        {standing(flaws.length, left)}
      </p>
    </form>
  );
}

function standing(flaws: number, left: number): string {
  if (flaws > 0) {
    return words.doesNotFit;
  }
  return left > 0 ? words.left(left) : words.fits;
}

interface PanelPartProps extends PaperFormProps {
  readonly panel: PanelTerms;
  readonly at: number;
  readonly flaws: readonly Unbalanced[];
}

/** One list: what is not valid, then every name, then what they make. */
function PanelPart(props: PanelPartProps) {
  const { contest, typed, panel, at, flaws } = props;
  const title = contest.rules.panels[panel.panel]?.title || words.inBox;
  const fields = panelFields(panel, at);
  const { valid, marks, most } = panelSums(panel, at, typed);
  return (
    <fieldset class="paper-part" data-testid={`paper-panel-${at}`}>
      <legend>{title}</legend>
      {fields
        .filter(({ mark }) => mark === null)
        .map((field) => (
          <LineField key={field.key} {...props} field={field} />
        ))}
      {panel.candidates.map((unit) => (
        <Row key={unit} {...props} unit={unit} />
      ))}
      {panel.form === 'each' && panel.candidates.length > 1 && <p class="soft">{words.rowHint}</p>}
      {valid !== undefined && (
        <p class="paper-sums" data-testid={`paper-sums-${at}`}>
          {words.valid(valid)} {most !== undefined && words.marks(marks, most)}
        </p>
      )}
      <Flaws contest={contest} flaws={flaws} />
    </fieldset>
  );
}

/** A name with its number, or with the numbers of two columns or boxes. */
function Row(props: PanelPartProps & { readonly unit: number }) {
  const { contest, panel, at, unit } = props;
  const line = { line: 'row', panel: at, unit } as const;
  const kinds = marksOf(panel);
  const name = candidateName(contest, unit);
  if (kinds.length === 1) {
    return <LineField {...props} field={{ key: `votes-${at}-${unit}`, line, mark: 'votes' }} />;
  }
  return (
    <fieldset class="paper-row" data-differs={isDiffering(line, props.round.differing)}>
      <legend>
        {name}
        <Differs line={line} round={props.round} />
      </legend>
      {kinds.map((mark) => (
        <NumberField
          key={mark}
          {...props}
          field={{ key: `${mark}-${at}-${unit}`, line, mark }}
          label={markName(mark, panel)}
        />
      ))}
    </fieldset>
  );
}

/** What a number of a name with two numbers counts. */
export function markName(mark: Mark, { form }: PanelTerms): string {
  switch (mark) {
    case 'votes':
      return form === 'each' ? voteNames.agree : voteNames.first;
    case 'second':
      return voteNames.second;
    case 'against':
      return voteNames.disagree;
  }
}

type FieldProps = Pick<PaperFormProps, 'contest' | 'round' | 'typed' | 'onTyped'> & {
  readonly field: CountField;
};

function LineField(props: FieldProps) {
  const { contest, round, field } = props;
  const differs = isDiffering(field.line, round.differing);
  return (
    <div class="paper-line" data-differs={differs}>
      <NumberField {...props} label={labelOf(contest, field.line)} />
      <Differs line={field.line} round={round} />
    </div>
  );
}

/** Which list it belongs to stands above all its fields. */
function labelOf(contest: ContestView, line: PaperLine): string {
  return paperLineName(line, line.line === 'row' ? candidateName(contest, line.unit) : '', '');
}

function NumberField({ field, label, typed, onTyped }: FieldProps & { readonly label: string }) {
  const id = useId();
  return (
    <div class="paper-number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="next"
        value={typed[field.key] ?? ''}
        data-testid={`count-${field.key}`}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          const digits = digitsOf(event.currentTarget.value);
          event.currentTarget.value = digits;
          onTyped({ ...typed, [field.key]: digits });
        }}
      />
    </div>
  );
}

/** Where the two counts differ: by a sign and in words, never by the other number. */
export function Differs(props: {
  readonly line: CountField['line'];
  readonly round: PaperRoundView;
}) {
  return isDiffering(props.line, props.round.differing) ? (
    <span class="paper-differs">≠ {words.differs}</span>
  ) : null;
}

function Flaws(props: { readonly contest: ContestView; readonly flaws: readonly Unbalanced[] }) {
  const { contest, flaws } = props;
  return (
    <div aria-live="polite">
      {flaws.map((flaw) => {
        const sentence = unbalancedSentence(flaw, (unit) => candidateName(contest, unit));
        return (
          <p key={sentence} class="field-flaw" data-flaw={flaw.flaw}>
            {sentence}
          </p>
        );
      })}
    </div>
  );
}

/** As on a counting sheet: from one number to the next, then to the button. */
function focusAfter(form: HTMLFormElement, input: HTMLInputElement): void {
  const stops = [
    ...form.querySelectorAll<HTMLElement>('input, button[type="submit"]:not(:disabled)'),
  ];
  stops[stops.indexOf(input) + 1]?.focus();
}
