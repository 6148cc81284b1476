import { useState } from 'preact/hooks';
import type { Connection } from '../connection';
import type { ChairView, Preset } from '../protocol';
import { notYet } from '../strings/chair-now';
import { start as words } from '../strings/chair-start';
import { Refused } from '../ui/act-button';
import { Button, Buttons } from '../ui/button';
import { Section } from '../ui/page';
import { DropZone } from './drop-zone';
import { Fold } from './fold';
import { MeetingSearch } from './meeting-search';
import { NotYet } from './not-yet';
import { PassedOver } from './passed-over';
import { PresetCard } from './preset-card';
import { askHistory, askLike, askLikeFile, askPresets, type Shown } from './starting-points';
import { useShown } from './use-shown';

interface StartPanelProps {
  readonly view: ChairView;
  readonly connection: Connection;
  readonly current: boolean;
}

/** Where the meeting starts from: shown whole before it is taken. */
export function StartPanel({ view, connection, current }: StartPanelProps) {
  const presets = useShown(() => askPresets(connection));
  // One is looked at at a time: it is the one that can be taken.
  const [opened, setOpened] = useState<string | undefined>(undefined);
  const [like, setLike] = useState<Shown<readonly Preset[]> | undefined>(undefined);
  if (view.hall.phase !== 'preparing') {
    return (
      <Section heading={words.heading} testId="panel-start">
        <p class="soft">{words.fixed}</p>
      </Section>
    );
  }
  const replaces = view.hall.particulars.title !== '' || view.units.length > 0;
  return (
    <Section heading={words.heading} testId="panel-start">
      <p class="soft">{words.intro}</p>
      {replaces && <p class="warn">{words.replaces}</p>}
      {!presets && <p role="status">{words.loading}</p>}
      <Presets shown={presets} opened={opened} primary={current} onOpened={setOpened} />
      <Fold summary={words.likeBefore} testId="start-like">
        <LikeBefore
          connection={connection}
          onShown={(found) => {
            setLike(found);
            setOpened(found.shown === 'found' ? found.found[0]?.name : undefined);
          }}
        />
        <Presets shown={like} opened={opened} primary={current} onOpened={setOpened} />
      </Fold>
      {opened === undefined && (
        <NotYet label={words.take} why={notYet.choosePreset} primary={current} />
      )}
    </Section>
  );
}

function Presets(props: {
  readonly shown: Shown<readonly Preset[]> | undefined;
  /** The name of the one that is looked at. */
  readonly opened: string | undefined;
  readonly primary: boolean;
  readonly onOpened: (name: string | undefined) => void;
}) {
  const { shown, opened, primary, onOpened } = props;
  if (shown?.shown === 'refused') {
    return <Refused sentence={shown.sentence} />;
  }
  return (
    <>
      <PassedOver shown={shown} />
      {shown?.found.map((preset) => (
        <PresetCard
          key={preset.name}
          preset={preset}
          open={preset.name === opened}
          primary={primary}
          onToggle={(open) => onOpened(open ? preset.name : undefined)}
        />
      ))}
    </>
  );
}

function LikeBefore(props: {
  readonly connection: Connection;
  readonly onShown: (shown: Shown<readonly Preset[]>) => void;
}) {
  const { connection, onShown } = props;
  const history = useShown(() => askHistory(connection));
  return (
    <>
      <p class="soft">{words.likeIntro}</p>
      {history?.shown === 'refused' && <Refused sentence={history.sentence} />}
      {history?.shown === 'found' && (
        <MeetingSearch meetings={history.found.meetings}>
          {(meeting) => (
            <Buttons>
              <Button
                testId={`like-${meeting.meeting.slice(0, 8)}`}
                onClick={() => void askLike(connection, meeting.meeting).then(onShown)}
              >
                {words.showLike}
              </Button>
            </Buttons>
          )}
        </MeetingSearch>
      )}
      <DropZone
        label={words.likeFile}
        accept=".zip,.jsonl,application/zip"
        testId="like-file"
        onFile={(file) => void askLikeFile(connection, file).then(onShown)}
      />
    </>
  );
}
