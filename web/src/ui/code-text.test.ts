import { expect, it } from 'vitest';
import { inGroups } from './code-text';

it('a digest stands in groups, the last as long as is left', () => {
  expect(inGroups('a1b2c3d4e5', 4)).toEqual(['a1b2', 'c3d4', 'e5']);
  expect(inGroups('', 4)).toEqual([]);
});
