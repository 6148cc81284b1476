import { describe, expect, it } from 'vitest';
import { AnotherArchive, type Notebook, noteShare, recall, remember } from './memory';

function notebook(): Notebook {
  const pages = new Map<string, string>();
  return {
    read: (name) => pages.get(name),
    write: (name, value) => {
      pages.set(name, value);
      return true;
    },
  };
}

describe('the memory of a teller', () => {
  it('starts empty, also over what cannot be read', () => {
    const book = notebook();
    book.write('memory', '{broken');
    expect(recall(book)).toEqual({ given: {} });
  });

  it('keeps what was noted before beside what is new', () => {
    const book = notebook();
    remember(book, { slot: 2 });
    remember(book, { committeeCode: '7q3k-x2mp-09ra-h5tz' });
    expect(recall(book)).toEqual({ slot: 2, committeeCode: '7q3k-x2mp-09ra-h5tz', given: {} });
  });

  it('lets the same share be given again, and one for each round', () => {
    const book = notebook();
    noteShare(book, 'phi', 'dd');
    noteShare(book, 'phi', 'dd');
    expect(noteShare(book, 'psi', 'ee').given).toEqual({ phi: 'dd', psi: 'ee' });
  });

  it('never lets two archives of one round have a share', () => {
    const book = notebook();
    noteShare(book, 'phi', 'dd');
    expect(() => noteShare(book, 'phi', 'ee')).toThrow(AnotherArchive);
    expect(recall(book).given).toEqual({ phi: 'dd' });
  });
});
