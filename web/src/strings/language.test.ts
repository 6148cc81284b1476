import { expect, it } from 'vitest';
import { language, said, speak, translated } from './language';

const VIETNAMESE = { table: { word: 'từ' as string }, sentence: (count: number) => `${count} từ` };
const ENGLISH = { table: { word: 'word' }, sentence: (count: number) => `${count} words` };

let fetched: () => Promise<typeof ENGLISH> = () => Promise.resolve(ENGLISH);
const { table, sentence } = translated(VIETNAMESE, () => fetched());

it('a page whose English cannot be fetched stays Vietnamese, and can ask again', async () => {
  fetched = () => Promise.reject(new Error('no network'));
  await expect(speak('en')).rejects.toThrow('no network');
  expect([language.value, table.word, sentence(2)]).toEqual(['vi', 'từ', '2 từ']);
  fetched = () => Promise.resolve(ENGLISH);
  await speak('en');
  expect([language.value, table.word, sentence(2)]).toEqual(['en', 'word', '2 words']);
});

it('of two wishes the later is followed, however long the words take', async () => {
  await speak('vi');
  const slow = speak('en');
  await speak('vi');
  await slow;
  expect(table.word).toBe('từ');
});

it('words that come after the switch are in the language in use', async () => {
  await speak('en');
  const late = translated({ words: { word: 'từ' as string } }, () =>
    Promise.resolve({ words: { word: 'word' } }),
  );
  await expect.poll(() => late.words.word).toBe('word');
});

it('a sentence of the server is said in the language in use', async () => {
  await speak('vi');
  expect(said({ vi: 'Có', en: 'Yes' })).toBe('Có');
  await speak('en');
  expect(said({ vi: 'Có', en: 'Yes' })).toBe('Yes');
});
