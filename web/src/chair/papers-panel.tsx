import type { MeetingId } from '../meeting';
import type { ChairView, PaperForm, PaperName } from '../protocol';
import { paperForms, paperTitle, papers as words } from '../strings/papers';
import { Section } from '../ui/page';
import { DataPanel } from './data-panel';
import { type FileForm, FileRow } from './file-row';
import { PaperWordsPanel } from './paper-words-panel';
import { contestOf, groupOf, isDraft, type PaperGroup, paperGroups, paperKey } from './papers';

interface PapersPanelProps {
  readonly view: ChairView;
  readonly id: MeetingId;
}

/** The papers to print and sign, what stands on them, and the meeting as tables. */
export function PapersPanel({ view, id }: PapersPanelProps) {
  return (
    <>
      <Papers view={view} />
      <PaperWordsPanel view={view} />
      <DataPanel view={view} id={id} />
    </>
  );
}

/** Every paper that can be made now, by when in the meeting it is needed. */
export function Papers({ view }: { readonly view: ChairView }) {
  const drafts = view.papers.some((paper) => isDraft(paper, view));
  return (
    <Section heading={words.heading} testId="panel-papers">
      <p class="soft">{words.intro}</p>
      {drafts && <p class="warn">{words.draftHint}</p>}
      {paperGroups(view).map((group) => (
        <Group key={group} group={group} view={view} />
      ))}
    </Section>
  );
}

function Group({ group, view }: { readonly group: PaperGroup; readonly view: ChairView }) {
  const papers = view.papers.filter((paper) => groupOf(paper) === group);
  const later = laterOf(group, papers);
  return (
    <div data-testid={`papers-${group}`}>
      <h3>{words.groups[group]}</h3>
      <ul class="file-rows">
        {papers.map((paper) => (
          <FileRow
            key={paperKey(paper)}
            title={paperTitle(paper)}
            mark={isDraft(paper, view) ? words.draft : undefined}
            note={contestOf(paper, view)}
            forms={formsOf(paper)}
            testId={`paper-${paperKey(paper)}`}
          />
        ))}
      </ul>
      {later.map((sentence) => (
        <p key={sentence} class="soft">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** When those come that are not there yet. */
function laterOf(group: PaperGroup, papers: readonly PaperName[]): readonly string[] {
  const lacks = (kind: PaperName['paper']) => papers.every(({ paper }) => paper !== kind);
  switch (group) {
    case 'before':
      return lacks('candidates') ? [words.later.candidates] : [];
    case 'count':
      return papers.length === 0 ? [words.later.count] : [];
    case 'end':
      return [
        ...(lacks('minutes') ? [words.later.minutes] : []),
        ...(lacks('report') ? [words.later.report] : []),
      ];
  }
}

const FORMS: readonly PaperForm[] = ['docx', 'pdf'];

function formsOf(paper: PaperName): readonly FileForm[] {
  return FORMS.map((form) => ({
    name: form,
    label: paperForms[form],
    file: { file: 'paper', paper, form },
  }));
}
