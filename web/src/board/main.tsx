import { render } from 'preact';
import { Crew } from '../election/crew';
import { type Meeting, meetingIdOf, openMeeting } from '../meeting';
import { common } from '../strings';
import { board as words } from '../strings/board';
import { Page } from '../ui/page';
import { beginReading } from '../ui/reading';
import { BoardPage } from './board-page';

beginReading('board');
const root = document.getElementById('app');
const id = meetingIdOf(location.pathname);
const runner = new Crew();

function Board({ meeting }: { readonly meeting: Meeting }) {
  const { connection, hall } = meeting;
  return (
    <BoardPage id={meeting.id} hall={hall.value} link={connection.link.value} runner={runner} />
  );
}

if (root) {
  render(
    id ? (
      <Board meeting={openMeeting(id)} />
    ) : (
      <Page title={words.page}>
        <p>{common.noMeeting}</p>
      </Page>
    ),
    root,
  );
}
