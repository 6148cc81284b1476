import type { ChairView, CopyNote, CopyView } from '../protocol';
import { copies as words } from '../strings/copies';
import { ActButton } from '../ui/act-button';
import { Notice } from '../ui/notice';
import './copy-news.css';

/** Where the copies for a spare machine are that are kept: a quiet line. */
export function CopiesKept({ copies }: { readonly copies: readonly CopyView[] }) {
  const kept = copies.filter(({ standing }) => standing.copy === 'kept');
  return kept.length === 0 ? null : (
    <p class="chair-note" data-testid="copy-kept">
      {words.kept(kept.map(({ folder }) => folder).join(', '))}
    </p>
  );
}

/** What the chair must know and do about the copies for a spare machine. */
export function CopyNews({ view }: { readonly view: ChairView }) {
  const { copies, copy_noted: noted, moved } = view;
  const allKept = copies.every(({ standing }) => standing.copy === 'kept');
  return (
    <>
      {moved && view.hall.phase !== 'sealed' && <Moved view={view} moved={moved} />}
      {copies.map((copy) => (
        <Trouble key={copy.folder} copy={copy} view={view} />
      ))}
      {allKept && copies.length > 0 && noted?.news === 'lost' && (
        <Note
          note={{ news: 'back', at: new Date().toISOString().replace(/\.\d+/, '') }}
          view={view}
        >
          {words.noteBack}
        </Note>
      )}
    </>
  );
}

function Trouble({ copy, view }: { readonly copy: CopyView; readonly view: ChairView }) {
  const { folder, standing } = copy;
  switch (standing.copy) {
    case 'kept':
      return null;
    case 'taken_over':
      return (
        <Notice kind="danger" heading={words.takenOverHeading} testId="copy-taken-over">
          <p>{words.takenOver(folder)}</p>
        </Notice>
      );
    case 'lost':
      return (
        <Notice kind="danger" heading={words.lostHeading} testId="copy-lost">
          <p>{words.lost(folder, standing.since)}</p>
          <p class="soft">{standing.why}</p>
          <p>{words.lostNow}</p>
          <Note note={{ news: 'lost', at: standing.since }} view={view}>
            {words.note}
          </Note>
        </Notice>
      );
  }
}

/** This machine has taken over: what the room has to do now. */
function Moved(props: {
  readonly view: ChairView;
  readonly moved: NonNullable<ChairView['moved']>;
}) {
  const { view, moved } = props;
  const [before] = moved.addresses;
  const same = before === undefined || view.addresses.includes(before);
  return (
    <Notice kind="warning" heading={words.movedHeading} testId="copy-moved">
      <ol class="copy-steps">
        <li>{words.switchOff}</li>
        <li>{same ? words.sameAddress : words.otherAddress(before ?? '', view.hall.address)}</li>
        {before?.startsWith('https:') && <li>{words.newCertificate}</li>}
        <li>{words.compare(view.hall.height)}</li>
      </ol>
      <Note note={{ news: 'taken_over', at: moved.at }} view={view}>
        {words.note}
      </Note>
    </Notice>
  );
}

/** Puts the news into the log; once it is there it says so. */
function Note(props: {
  readonly note: CopyNote;
  readonly view: ChairView;
  readonly children: string;
}) {
  const { note, view } = props;
  const { copy_noted: noted, hall } = view;
  if (hall.phase === 'sealed') {
    return null;
  }
  if (noted?.news === note.news && noted.at === note.at) {
    return <p data-testid="copy-noted">{words.noted}</p>;
  }
  return (
    <ActButton act={{ act: 'note_copy', ...note }} testId={`note-${note.news}`}>
      {props.children}
    </ActButton>
  );
}
