import { describe, expect, it } from 'vitest';
import type { Question } from '../election/question';
import { partsOf, rulesInWords } from './paper-parts';
import { FakeRound, NAMES } from './testing/fake-round';
import {
  COLUMN_NAMES,
  COLUMN_QUESTIONS,
  columns,
  each,
  listAndRow,
  listQuestion,
  panels,
  paper,
  rowQuestion,
} from './testing/papers';

const [first, second, joined] = COLUMN_QUESTIONS;

describe('the lists of a paper', () => {
  it('a list is marked by its names', () => {
    const [part, ...more] = partsOf(new FakeRound().election) ?? [];
    expect(more).toEqual([]);
    expect(part).toMatchObject({ form: 'list', max: 2, questions: [0] });
    expect(part?.rows.map(({ name }) => name)).toEqual(NAMES);
  });

  it('two columns stand beside each name, the joining question is not seen', () => {
    const [part] = partsOf(columns) ?? [];
    expect(part).toMatchObject({ form: 'columns', max: 1, questions: [0, 1] });
    expect(part?.rows[2]).toEqual({
      name: 'Hưng Yên',
      boxes: [
        { label: 'Xếp thứ nhất', question: 0, answer: 2 },
        { label: 'Xếp thứ nhì', question: 1, answer: 2 },
      ],
    });
  });

  it('a row has its two boxes', () => {
    const [part] = partsOf(each) ?? [];
    expect(part?.rows.map(({ name }) => name)).toEqual(COLUMN_NAMES);
    expect(part?.rows[1]?.boxes.map(({ label }) => label)).toEqual(['Đồng ý', 'Không đồng ý']);
  });

  it('two lists have their own titles and limits', () => {
    expect(partsOf(panels)).toMatchObject([
      { title: 'Tập thể', max: 2 },
      { title: 'Cá nhân', max: 1 },
    ]);
    expect(partsOf(listAndRow)?.map(({ form }) => form)).toEqual(['list', 'rows']);
  });
});

describe('a paper that is none of the four is never drawn', () => {
  const list = listQuestion('Ai?', COLUMN_NAMES, 2);
  const reordered = { ...list, answers: [...COLUMN_NAMES].reverse() };
  const product = { product: [0, 1, 2] };

  it.each<[string, Question[]]>([
    ['two lists without saying so', [list, list]],
    ['a list that takes no blank vote', [{ ...list, blank: false }]],
    ['a list that asks for two names at least', [{ ...list, min: 2 }]],
  ])('list: %s', (_, questions) => {
    expect(partsOf(paper('list', questions))).toBe(undefined);
  });

  it.each<[string, (Question | undefined)[]]>([
    [
      'other names in the second column',
      [first, { ...list, min: 0, max: 1, blank: false, answers: reordered.answers }, joined],
    ],
    ['other names behind the product', [first, second, reordered]],
    ['two names in a column', [first && { ...first, max: 2 }, second, joined]],
    ['three names in all', [first, second, joined && { ...joined, max: 3 }]],
    ['a column that must be filled', [first && { ...first, min: 1 }, second, joined]],
  ])('columns: %s', (_, questions) => {
    const asked = questions.flatMap((question) => question ?? []);
    expect(partsOf(paper('columns', asked, product))).toBe(undefined);
  });

  it('columns: joined in another order', () => {
    const turned = paper('columns', COLUMN_QUESTIONS, { product: [1, 0, 2] });
    expect(partsOf(turned)).toBe(undefined);
  });

  it.each<[string, Question]>([
    ['the boxes turned round', rowQuestion('An', ['Không đồng ý', 'Đồng ý'])],
    ['a third box', rowQuestion('An', ['Đồng ý', 'Không đồng ý', 'Khác'])],
    ['both boxes', { ...rowQuestion('An'), max: 2 }],
  ])('each: %s', (_, question) => {
    expect(partsOf(paper('each', [question]))).toBe(undefined);
  });

  it('panels: a single one', () => {
    expect(partsOf(paper('panels', [list]))).toBe(undefined);
  });
});

it('the rules in words are the lines of the description after the first', () => {
  expect(rulesInWords({ description: 'Hội nghị\nChọn 2.\n\nQuá bán.' })).toEqual([
    'Chọn 2.',
    'Quá bán.',
  ]);
  expect(rulesInWords({ description: 'Hội nghị' })).toEqual([]);
});
