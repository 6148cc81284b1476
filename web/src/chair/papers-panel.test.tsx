// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { Answer, Asking } from '../connection';
import type { ChairView, PaperName } from '../protocol';
import { openTestPage } from './test-page';
import { ADOPTED_LIST, agendaLine, chairView, contest, inSession, round } from './test-views';

const FILE: Answer = {
  type: 'file',
  request: 1,
  name: 'bien-ban-kiem-phieu.pdf',
  media: 'application/pdf',
  bytes: btoa('%PDF'),
};

const COUNT: PaperName = { paper: 'count', contest: 1, round: 1 };
const PAPERS: PaperName[] = [{ paper: 'rules' }, COUNT, { paper: 'minutes' }, { paper: 'report' }];

function published(over: Partial<Omit<ChairView, 'hall'>> = {}): ChairView {
  const rounds = [round(1, 'published')];
  const one = contest(1, { list: ADOPTED_LIST, rounds, settled: true });
  return { ...inSession(one), papers: PAPERS, ...over };
}

/** What the browser is told to save, by name. */
function watchSaving(): Promise<string>[] {
  const saved: Promise<string>[] = [];
  let content: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob;
    return 'blob:1';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const { download } = this;
    saved.push((content ?? new Blob()).text().then((text) => `${download}: ${text}`));
  });
  return saved;
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('a paper is asked for by name and form, and saved as the server calls it', async () => {
  const saved = watchSaving();
  const page = await openTestPage({ view: published(), answer: () => FILE });
  await page.press('step-papers');
  await page.press('paper-count-1-1-docx');
  await page.press('paper-minutes-pdf');
  expect(page.asked).toEqual<Asking[]>([
    { type: 'make_file', file: { file: 'paper', paper: COUNT, form: 'docx' } },
    { type: 'make_file', file: { file: 'paper', paper: { paper: 'minutes' }, form: 'pdf' } },
  ]);
  expect(await Promise.all(saved)).toEqual([
    'bien-ban-kiem-phieu.pdf: %PDF',
    'bien-ban-kiem-phieu.pdf: %PDF',
  ]);
  expect(page.text('paper-minutes')).toContain('bien-ban-kiem-phieu.pdf');
});

it('what cannot be made yet is named with when it comes', async () => {
  const papers: PaperName[] = [{ paper: 'rules' }, { paper: 'pact' }];
  const page = await openTestPage({ view: chairView({}, { papers }) });
  await page.press('step-papers');
  expect(page.text('papers-before')).toContain('khi danh sách đã được giới thiệu');
  expect(page.text('papers-count')).toContain('sau khi công bố');
  expect(page.text('papers-end')).toContain('từ khi khai mạc');
  expect(page.find('paper-minutes')).toBeNull();
});

it('while it is made no second one is asked for', async () => {
  const never = () => new Promise<Answer>(() => undefined);
  const page = await openTestPage({ view: published(), answer: never });
  await page.press('step-papers');
  await page.press('paper-rules-pdf');
  expect(page.text('paper-rules')).toContain('Đang làm: Thể lệ bỏ phiếu');
  await page.press('paper-rules-docx');
  expect(page.asked).toHaveLength(1);
});

it('a refusal is said beside the paper, and nothing is saved', async () => {
  const saved = watchSaving();
  const answer = () =>
    ({ type: 'refused', request: 1, refusal: { refusal: 'paper_not_yet' } }) as const;
  const page = await openTestPage({ view: published(), answer });
  await page.press('step-papers');
  await page.press('paper-rules-pdf');
  expect(page.text('paper-rules')).toContain('Chưa làm được tệp này');
  expect(saved).toEqual([]);
});

it('what lacks the meeting’s digest is called a draft until the sealing', async () => {
  const open = await openTestPage({ view: published() });
  await open.press('step-papers');
  expect(open.text('paper-minutes')).toContain('dự thảo');
  expect(open.text('paper-count-1-1')).not.toContain('dự thảo');
  const sealed = await openTestPage({ view: chairView({ phase: 'sealed' }, { papers: PAPERS }) });
  expect(sealed.text('panel-papers')).not.toContain('dự thảo');
});

it('the minutes of a count are offered where its result was published', async () => {
  const saved = watchSaving();
  const agenda = [agendaLine(1, 'adoption', { now: true })];
  const page = await openTestPage({ view: published({ agenda }), answer: () => FILE });
  expect(page.text('count-minutes')).toContain('Biên bản kiểm phiếu lần 1');
  expect(page.primaries()).toBe(1);
  await page.press('count-minutes');
  expect(page.asked).toEqual([
    { type: 'make_file', file: { file: 'paper', paper: COUNT, form: 'pdf' } },
  ]);
  expect(saved).toHaveLength(1);
});

it('tables are asked for by what they hold; the bundle is there once sealed', async () => {
  watchSaving();
  const page = await openTestPage({ view: published(), answer: () => FILE });
  await page.press('step-papers');
  await page.press('data-results-xlsx');
  await page.press('data-units-json');
  expect(page.asked).toEqual([
    { type: 'make_file', file: { file: 'results', form: 'xlsx' } },
    { type: 'make_file', file: { file: 'units', form: 'json' } },
  ]);
  expect(page.find('data-bundle')).toBeNull();
  const sealed = await openTestPage({ view: chairView({ phase: 'sealed' }) });
  expect(sealed.find('data-bundle')?.getAttribute('href')).toContain('bundle.zip');
});

it('letterheads are saved as a whole, and no more once the meeting is sealed', async () => {
  const page = await openTestPage({ view: published() });
  await page.press('step-papers');
  await page.type('paper-words-place', 'Hà Nội');
  await page.type('paper-words-secretaries', 'Trần Thị B, Trưởng phòng');
  await page.press('paper-words-save');
  expect(page.acts).toMatchObject([
    {
      act: 'set_paper_words',
      place: 'Hà Nội',
      secretaries: [{ name: 'Trần Thị B', office: 'Trưởng phòng' }],
    },
  ]);
  const sealed = await openTestPage({ view: chairView({ phase: 'sealed' }) });
  await sealed.press('step-papers');
  expect(sealed.find('panel-paper-words')).not.toBeNull();
  expect(sealed.find('paper-words-save')).toBeNull();
});
