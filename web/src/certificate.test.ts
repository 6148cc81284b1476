import { expect, it } from 'vitest';
import { inGroups } from './certificate';

it('shows a fingerprint in groups that an eye can follow', () => {
  expect(inGroups('00ff12ab34')).toBe('00ff 12ab 34');
});
