// @vitest-environment happy-dom
/** A word that is read while a module is loaded stays in the language of that moment for good. */
import { expect, it } from 'vitest';
import { language } from './language';

const MODULES = import.meta.glob([
  '/src/**/*.{ts,tsx}',
  '!**/*.test.*',
  '!**/testing/**',
  '!**/main.tsx',
]);

it('no module reads a word before it draws', async () => {
  const read: string[] = [];
  Object.defineProperty(language, 'value', {
    get() {
      read.push(new Error('read').stack ?? '');
      return 'vi';
    },
  });
  for (const load of Object.values(MODULES)) {
    await load();
  }
  expect(Object.keys(MODULES).length).toBeGreaterThan(100);
  expect(read).toEqual([]);
});
