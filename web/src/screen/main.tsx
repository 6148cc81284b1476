import { render } from 'preact';
import { TaskRunner } from '../election/worker-client';
import { type Meeting, meetingIdOf, openMeeting } from '../meeting';
import { common } from '../strings';
import { beginReading } from '../ui/reading';
import { ScreenPage } from './screen-page';

beginReading('screen');
const root = document.getElementById('app');
const id = meetingIdOf(location.pathname);

const runner = new TaskRunner();

function Screen({ meeting }: { readonly meeting: Meeting }) {
  const { connection, hall } = meeting;
  return (
    <ScreenPage id={meeting.id} hall={hall.value} link={connection.link.value} runner={runner} />
  );
}

if (root) {
  render(id ? <Screen meeting={openMeeting(id)} /> : <p>{common.noMeeting}</p>, root);
}
