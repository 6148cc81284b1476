/**
 * A count of paper ballots as a teller types it in: its fields in the order of the counting sheet, the numbers typed so
 * far, and what they make. Nothing here comes from another teller.
 */
import type { PanelTerms, PaperCount, PaperLine, PaperRow, RoundTerms } from '../protocol';

/** What a field of a candidate counts. */
export type Mark = 'votes' | 'second' | 'against';

/** One number on the form. */
export interface CountField {
  /** Unlike that of every other field of the round. */
  readonly key: string;
  readonly line: PaperLine;
  /** For a candidate: which of the numbers of the line. */
  readonly mark: Mark | null;
}

/** What was typed, by the key of the field. */
export type Typed = Readonly<Record<string, string>>;

/** More digits than any hall has ballots for. */
const MOST_DIGITS = 6;

/** Every field, in the order in which they are typed. */
export function fieldsOf({ panels }: RoundTerms): readonly CountField[] {
  const heads = (['issued', 'exchanged', 'returned'] as const).map((line) => ({
    key: line,
    line: { line },
    mark: null,
  }));
  return [...heads, ...panels.flatMap((terms, panel) => panelFields(terms, panel))];
}

/** Those of one list of the round. */
export function panelFields(terms: PanelTerms, panel: number): readonly CountField[] {
  const heads = asksBlank(terms) ? (['blank', 'spoiled'] as const) : (['spoiled'] as const);
  return [
    ...heads.map((line) => ({ key: `${line}-${panel}`, line: { line, panel }, mark: null })),
    ...terms.candidates.flatMap((unit) =>
      marksOf(terms).map((mark) => ({
        key: `${mark}-${panel}-${unit}`,
        line: { line: 'row' as const, panel, unit },
        mark,
      })),
    ),
  ];
}

/** With several rows of Đồng ý / Không đồng ý no ballot is blank: rows are left empty, and the ballot stays valid. */
export function asksBlank({ form, candidates }: PanelTerms): boolean {
  return form !== 'each' || candidates.length === 1;
}

/** The numbers of each candidate, as the form of the list asks for them. */
export function marksOf({ form }: PanelTerms): readonly Mark[] {
  switch (form) {
    case 'list':
      return ['votes'];
    case 'columns':
      return ['votes', 'second'];
    case 'each':
      return ['votes', 'against'];
  }
}

/** The digits of what was typed into a field; a count is a whole number. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, MOST_DIGITS);
}

/** The number of a field; nothing while it is empty. */
export function numberOf(typed: Typed, key: string): number | undefined {
  const text = typed[key] ?? '';
  return text === '' ? undefined : Number(text);
}

/** The whole count; nothing while a field is empty. */
export function countOf(terms: RoundTerms, typed: Typed): PaperCount | undefined {
  if (fieldsOf(terms).some(({ key }) => numberOf(typed, key) === undefined)) {
    return undefined;
  }
  const number = (key: string) => numberOf(typed, key) ?? 0;
  return {
    issued: number('issued'),
    exchanged: number('exchanged'),
    returned: number('returned'),
    panels: terms.panels.map((panel, at) => ({
      blank: number(`blank-${at}`),
      spoiled: number(`spoiled-${at}`),
      rows: panel.candidates.map((unit) => rowOf(panel, (mark) => number(`${mark}-${at}-${unit}`))),
    })),
  };
}

function rowOf(terms: PanelTerms, number: (mark: Mark) => number): PaperRow {
  const asked = (mark: Mark) => (marksOf(terms).includes(mark) ? number(mark) : null);
  return { votes: number('votes'), second: asked('second'), against: asked('against') };
}

/** Whether a line is among those in which the counts differ. */
export function isDiffering(line: PaperLine, differing: readonly PaperLine[]): boolean {
  return differing.some((one) => sameLine(one, line));
}

function sameLine(one: PaperLine, other: PaperLine): boolean {
  const place = (line: PaperLine) => ('panel' in line ? line.panel : -1);
  const unit = (line: PaperLine) => ('unit' in line ? line.unit : -1);
  return one.line === other.line && place(one) === place(other) && unit(one) === unit(other);
}
