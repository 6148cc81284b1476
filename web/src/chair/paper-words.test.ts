import { describe, expect, it } from 'vitest';
import type { PaperWords } from '../protocol';
import { begunWords, paperWordsDraft, readPaperWords, sameWords } from './paper-words';
import { chairView, NO_PAPER_WORDS, prepared } from './test-views';

const SAVED: PaperWords = {
  cluster: { superior: 'BHXH VIỆT NAM', body: 'CỤM THI ĐUA SỐ 5', symbol: 'CTĐ5' },
  leader: { superior: 'BHXH VIỆT NAM', body: 'BHXH TỈNH HẢI DƯƠNG', symbol: 'BHXH' },
  place: 'Hải Dương',
  secretaries: [
    { name: 'Trần Thị B', office: 'Trưởng phòng Tổ chức, BHXH tỉnh Hải Dương' },
    { name: 'Lê Văn C', office: '' },
  ],
  chair: { authority: '', title: 'GIÁM ĐỐC', name: 'Nguyễn Văn A' },
  reporter: { authority: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Phạm Văn D' },
  witnesses: [],
  recipients: ['Lưu: VT, TCHC'],
  kept_at: 'Văn phòng BHXH tỉnh',
};

describe('what stands on the papers', () => {
  it('is read back as it was saved, people one a line', () => {
    const draft = paperWordsDraft(SAVED);
    expect(draft.secretaries).toBe(
      'Trần Thị B, Trưởng phòng Tổ chức, BHXH tỉnh Hải Dương\nLê Văn C',
    );
    expect(readPaperWords(draft)).toEqual(SAVED);
  });

  it('loses blanks at the ends and empty lines', () => {
    const draft = { ...paperWordsDraft(SAVED), place: ' Hà Nội ', recipients: '\n Lưu: VT \n' };
    expect(readPaperWords(draft)).toMatchObject({ place: 'Hà Nội', recipients: ['Lưu: VT'] });
    expect(sameWords(readPaperWords(draft), SAVED)).toBe(false);
    expect(sameWords(readPaperWords(paperWordsDraft(SAVED)), SAVED)).toBe(true);
  });

  it('begins with what the meeting knows: its cluster, its place, the unit that leads it', () => {
    const { unit, standing } = prepared(1, 'BHXH tỉnh Hải Dương');
    const view = chairView(
      {
        particulars: { title: 'Hội nghị', cluster: 'Cụm số 5', year: 2026, place: 'Hải Dương' },
        wording: { ...chairView().hall.wording, superior: 'BHXH Việt Nam' },
      },
      { units: [{ unit: { ...unit, role: 'head' }, standing }] },
    );
    expect(begunWords(view)).toEqual({
      ...NO_PAPER_WORDS,
      cluster: { superior: 'BHXH Việt Nam', body: 'Cụm số 5', symbol: '' },
      leader: { superior: 'BHXH Việt Nam', body: 'BHXH tỉnh Hải Dương', symbol: 'BHXH' },
      place: 'Hải Dương',
    });
  });

  it('stays as it was saved once anything was', () => {
    const saved = { ...NO_PAPER_WORDS, kept_at: 'Văn phòng' };
    expect(begunWords(chairView({}, { paper_words: saved }))).toEqual(saved);
  });
});
