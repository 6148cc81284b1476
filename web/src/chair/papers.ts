/** The official papers as a clerk asks for them: by when in the meeting each is needed. */
import type { ChairView, PaperName } from '../protocol';

export type PaperGroup = 'before' | 'count' | 'end';

/** In the order of the meeting; once it is sealed, those to sign first. */
export function paperGroups({ hall }: ChairView): readonly PaperGroup[] {
  return hall.phase === 'sealed' ? ['end', 'count', 'before'] : ['before', 'count', 'end'];
}

export function groupOf({ paper }: PaperName): PaperGroup {
  switch (paper) {
    case 'rules':
    case 'candidates':
    case 'ballot':
    case 'scores':
      return 'before';
    case 'count':
      return 'count';
    case 'minutes':
    case 'report':
    case 'submission':
    case 'pact':
      return 'end';
  }
}

/** Whether a paper is only final with the meeting's digest, which is there from the sealing on. */
export function isDraft({ paper }: PaperName, { hall }: ChairView): boolean {
  const needsDigest = paper === 'minutes' || paper === 'report' || paper === 'submission';
  return needsDigest && hall.phase !== 'sealed';
}

/** The contest that a paper is of, where the meeting has several. */
export function contestOf(paper: PaperName, { hall }: ChairView): string | undefined {
  return 'contest' in paper && hall.contests.length > 1
    ? hall.contests.find(({ id }) => id === paper.contest)?.rules.title
    : undefined;
}

/** The minutes of the contest's newest count, once there are any. */
export function newestCount(contest: number, { papers }: ChairView): PaperName | undefined {
  return papers.filter((one) => one.paper === 'count' && one.contest === contest).at(-1);
}

/** Tells one paper of a meeting from all others. */
export function paperKey(paper: PaperName): string {
  return Object.values(paper).join('-');
}
