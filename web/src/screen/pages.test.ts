import { expect, it } from 'vitest';
import { chunked, listed, packed } from './pages';

it('pages of a long list are of one length', () => {
  const provinces = Array.from({ length: 34 }, (_, at) => at);
  expect(chunked(provinces, 16).map((page) => page.length)).toEqual([12, 12, 10]);
  expect(chunked([1, 2], 16)).toEqual([[1, 2]]);
  expect(chunked([], 16)).toEqual([[]]);
});

it('sentences are packed by the lines that they take and never broken', () => {
  expect(packed(['aaaa', 'bbbb', 'ccccc', 'dddddddddddd'], 2, 4)).toEqual([
    ['aaaa', 'bbbb'],
    ['ccccc'],
    ['dddddddddddd'],
  ]);
});

it('names keep their numbers, and a parent is said again where its names go on', () => {
  const groups = [
    { parent: 'Bắc Ninh', units: ['Quế Võ', 'Gia Bình', 'Yên Phong'] },
    { parent: 'An Giang', units: ['Tri Tôn'] },
  ];
  const pages = listed(groups, 3).map((page) =>
    page.map((line) => (line.line === 'parent' ? line.parent : `${line.number} ${line.name}`)),
  );
  expect(pages).toEqual([
    ['Bắc Ninh', '1 Quế Võ', '2 Gia Bình'],
    ['Bắc Ninh', '3 Yên Phong'],
    ['An Giang', '4 Tri Tôn'],
  ]);
});

it('a list without parents is names only', () => {
  const [page] = listed([{ parent: null, units: ['A', 'B'] }], 10);
  expect(page?.map(({ line }) => line)).toEqual(['name', 'name']);
});
