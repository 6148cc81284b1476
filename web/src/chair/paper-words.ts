/** What stands on the papers while it is typed: people one a line, and what the meeting itself suggests. */
import type { ChairView, Letterhead, PaperWords, Person, Signatory } from '../protocol';
import { readLines } from './typed';

export interface PaperWordsDraft {
  readonly cluster: Letterhead;
  readonly leader: Letterhead;
  readonly place: string;
  readonly secretaries: string;
  readonly chair: Signatory;
  readonly reporter: Signatory;
  readonly witnesses: string;
  readonly recipients: string;
  readonly kept_at: string;
}

export function paperWordsDraft(words: PaperWords): PaperWordsDraft {
  return {
    ...words,
    secretaries: words.secretaries.map(lineOf).join('\n'),
    witnesses: words.witnesses.map(lineOf).join('\n'),
    recipients: words.recipients.join('\n'),
  };
}

export function readPaperWords(draft: PaperWordsDraft): PaperWords {
  return {
    cluster: letterheadOf(draft.cluster),
    leader: letterheadOf(draft.leader),
    place: draft.place.trim(),
    secretaries: readLines(draft.secretaries).map(personOf),
    chair: signatoryOf(draft.chair),
    reporter: signatoryOf(draft.reporter),
    witnesses: readLines(draft.witnesses).map(personOf),
    recipients: readLines(draft.recipients),
    kept_at: draft.kept_at.trim(),
  };
}

/** What was saved, or, before anything was, what the meeting suggests. */
export function begunWords(view: ChairView): PaperWords {
  return isBlank(view.paper_words) ? suggestedWords(view) : view.paper_words;
}

/** Nobody said anything yet. */
function isBlank(words: PaperWords): boolean {
  const parts = Object.values(paperWordsDraft(words)) as (string | Letterhead | Signatory)[];
  return parts
    .flatMap((part) => (typeof part === 'string' ? [part] : Object.values(part)))
    .every((text) => text === '');
}

export function sameWords(one: PaperWords, other: PaperWords): boolean {
  const [first, second] = [one, other].map((words) => readPaperWords(paperWordsDraft(words)));
  return JSON.stringify(first) === JSON.stringify(second);
}

/** The minutes are the cluster's, the report is the unit's that leads it: a cluster has no seal. */
function suggestedWords(view: ChairView): PaperWords {
  const { particulars, wording } = view.hall;
  const leader = view.units.find(({ unit }) => unit.list === 'members' && unit.role === 'head');
  const body = leader?.unit.name ?? '';
  const { superior } = wording;
  return {
    ...view.paper_words,
    cluster: { superior, body: particulars.cluster, symbol: '' },
    leader: { superior, body, symbol: ABBREVIATION.exec(body)?.[0] ?? '' },
    place: particulars.place,
  };
}

/** "BHXH" of "BHXH tỉnh Bắc Ninh". */
const ABBREVIATION = /^[A-Z]{2,}(?= )/;

/** "Name, office": the first comma ends the name. */
function personOf(line: string): Person {
  const [name = '', ...office] = line.split(',');
  return { name: name.trim(), office: office.join(',').trim() };
}

function lineOf({ name, office }: Person): string {
  return office === '' ? name : `${name}, ${office}`;
}

function letterheadOf({ superior, body, symbol }: Letterhead): Letterhead {
  return { superior: superior.trim(), body: body.trim(), symbol: symbol.trim() };
}

function signatoryOf({ authority, title, name }: Signatory): Signatory {
  return { authority: authority.trim(), title: title.trim(), name: name.trim() };
}
