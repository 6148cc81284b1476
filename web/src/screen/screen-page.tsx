/** The wall: one slide in its frame, in the language that the chair chose. */
import '../styles/reset.css';
import '../styles/tokens.css';
import '../styles/hall-tokens.css';
import '../styles/type.css';
import './font.css';
import './screen.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Link } from '../connection';
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { HallView } from '../protocol';
import { common, linkNames } from '../strings';
import { language, speak } from '../strings/language';
import { screen as words } from '../strings/screen';
import { RehearsalMark } from '../ui/rehearsal-mark';
import { useWakeLock } from '../ui/wake-lock';
import { Foot, Head, Warnings } from './frame';
import { slideOf } from './slide';
import { SlideView } from './slide-view';
import { type Topic, topicOf } from './topic';

interface ScreenProps {
  readonly id: MeetingId;
  readonly hall: HallView | undefined;
  readonly link: Link;
  readonly runner: TaskRunner;
}

export function ScreenPage({ id, hall, link, runner }: ScreenProps) {
  const topic = useTopic(hall);
  useLanguage(hall);
  useWakeLock(true);
  if (hall === undefined) {
    return (
      <div class="screen">
        <main class="slide slide-stopped">
          <h1>{common.product}</h1>
          <p>{linkNames[link]}</p>
        </main>
      </div>
    );
  }
  const slide = slideOf(hall, topic);
  const view = <SlideView id={id} hall={hall} slide={slide} runner={runner} />;
  if (slide.kind === 'nothing') {
    return (
      <div class="screen screen-off" data-testid="screen" data-slide="nothing">
        {hall.rehearsal && <RehearsalMark />}
        {view}
        <footer class="screen-line">
          <Warnings hall={hall} link={link} />
        </footer>
      </div>
    );
  }
  return (
    <div class="screen" data-testid="screen" data-slide={slide.kind}>
      <Head hall={hall} named={slide.kind === 'idle'} />
      {hall.rehearsal && <RehearsalMark />}
      {view}
      <Foot hall={hall} link={link} />
    </div>
  );
}

/** What the meeting speaks of, as far as this page has seen. */
function useTopic(hall: HallView | undefined): Topic | undefined {
  const before = useRef<HallView | undefined>(undefined);
  const [topic, setTopic] = useState<Topic>();
  useEffect(() => {
    if (hall) {
      const old = before.current;
      before.current = hall;
      setTopic((last) => topicOf(old, hall, last));
    }
  }, [hall]);
  return topic;
}

/** The wall speaks as the chair says, whatever this device speaks. */
function useLanguage(hall: HallView | undefined): void {
  const wanted = hall?.wall.language ?? 'vi';
  useEffect(() => {
    void speak(wanted);
  }, [wanted]);
  const spoken = language.value;
  useEffect(() => {
    document.documentElement.lang = spoken;
    document.title = words.pageTitle;
  }, [spoken]);
}
