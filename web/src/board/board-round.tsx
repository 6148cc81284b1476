/** A round on the board, from closing on. */
import { useState } from 'preact/hooks';
import { comparedDigests, type RoundFacts } from '../audit/round-facts';
import { useFacts } from '../audit/use-facts';
import type { TaskRunner } from '../election/worker-client';
import { type RoundFile, roundFile } from '../files';
import type { MeetingId, RoundOfContest } from '../meeting';
import type { RoundView } from '../protocol';
import { newestOnPhones } from '../rounds';
import { common, roundStageNames } from '../strings';
import { board as words } from '../strings/board';
import { keeping } from '../strings/keeping';
import { roundKindName } from '../strings/outcome';
import { ContestCourse } from '../ui/contest-course';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { Because, ResultPanels } from '../ui/result-panels';
import { Download } from './download';
import { archiveName } from './names';
import { RecheckButton } from './recheck';
import { TrackerList } from './tracker-list';

interface BoardRoundProps {
  readonly id: MeetingId;
  readonly of: RoundOfContest;
  readonly nameOf: (unit: number) => string;
  readonly runner: Pick<TaskRunner, 'run'>;
  readonly newest: boolean;
  /** The electronic ballots are gone: nothing of the box can be fetched. */
  readonly destroyed: boolean;
}

export function BoardRound({ id, of, nameOf, runner, newest, destroyed }: BoardRoundProps) {
  const { contest, round } = of;
  return (
    <Section
      heading={words.roundTitle(contest.rules.title, round.number)}
      testId={`board-round-${round.id}`}
    >
      <p>
        <strong>{roundStageNames[round.stage]}</strong>
        {round.reason && `: ${round.reason}`}
      </p>
      {round.terms.kind.kind !== 'first' && <p class="soft">{roundKindName(round.terms.kind)}</p>}
      <Published of={of} nameOf={nameOf} />
      {round.count && destroyed && <DestroyedRound id={id} round={round} />}
      {round.count && !destroyed && <ClosedRound id={id} of={of} runner={runner} newest={newest} />}
    </Section>
  );
}

/** The result as it was published; after the contest's newest round also how it goes on. */
function Published({ of: { contest, round }, nameOf }: Pick<BoardRoundProps, 'of' | 'nameOf'>) {
  const newest = newestOnPhones(contest)?.id === round.id;
  return (
    <>
      {round.published && (
        <>
          <ResultPanels outcome={round.published.outcome} rules={contest.rules} nameOf={nameOf} />
          <Because clauses={round.published.because} />
        </>
      )}
      {newest && <ContestCourse contest={contest} nameOf={nameOf} />}
    </>
  );
}

interface ClosedRoundProps {
  readonly id: MeetingId;
  readonly of: RoundOfContest;
  readonly runner: Pick<TaskRunner, 'run'>;
  readonly newest: boolean;
}

function ClosedRound({ id, of, runner, newest }: ClosedRoundProps) {
  const { round } = of;
  const reading = useFacts(id, round, runner);
  const [verified, setVerified] = useState<string>();
  return (
    <>
      <p>{words.ballots(round.ballots, round.voters)}</p>
      {round.replaced > 0 && <p data-testid="replaced">{words.replaced(round.replaced)}</p>}
      <RecheckButton
        key={round.stage}
        id={id}
        of={of}
        runner={runner}
        primary={newest}
        onVerified={setVerified}
      />
      {reading.reading === 'under_way' && <p class="soft">{common.loading}</p>}
      {reading.reading === 'unavailable' && <Notice kind="warning">{words.unavailable}</Notice>}
      {reading.reading === 'done' && (
        <>
          <TrackerList trackers={reading.facts.trackers} />
          <Digests round={round} facts={reading.facts} />
          <Stated round={round} facts={reading.facts} verified={verified} />
        </>
      )}
      <Files id={id} round={round} names={round.published ? [...FILES, 'blame.json'] : FILES} />
    </>
  );
}

/** What is left of a box whose ballots were destroyed. */
function DestroyedRound({ id, round }: { readonly id: MeetingId; readonly round: RoundView }) {
  return (
    <>
      <p>{words.ballots(round.ballots, round.voters)}</p>
      <p class="soft" data-testid="round-destroyed">
        {keeping.destroyed}
      </p>
      <Files id={id} round={round} names={LASTING} />
    </>
  );
}

interface FactsProps {
  readonly round: RoundView;
  readonly facts: RoundFacts;
}

/** As computed here; what is announced otherwise is told in red. */
function Digests({ round, facts }: FactsProps) {
  const compared = comparedDigests(facts, round);
  return (
    <>
      <dl class="digests">
        {compared.map(({ of, own, agrees }) => (
          <div key={of} data-digest={of} data-agrees={agrees}>
            <dt>{words.digests[of]}</dt>
            <dd class="code">{own}</dd>
          </div>
        ))}
      </dl>
      {compared.some(({ agrees }) => !agrees) && (
        <Notice kind="danger" testId="digests-differ">
          {words.digestsDiffer}
        </Notice>
      )}
    </>
  );
}

/** Only a recheck shows that the ballots are real: until then whoever stated something is provisional. */
function Stated({
  round,
  facts,
  verified,
}: FactsProps & { readonly verified: string | undefined }) {
  return (
    <div>
      <h3>{words.stated}</h3>
      <p data-testid="stated-in" data-count={facts.statedIn}>
        {words.statedIn(facts.statedIn, round.ballots)}
      </p>
      {round.published && (
        <p data-testid="stated-recount" data-count={facts.statedRecount}>
          {words.statedRecount(facts.statedRecount, round.ballots)}
        </p>
      )}
      {verified !== facts.digests.archive && <p class="soft">{words.provisional}</p>}
    </div>
  );
}

/** Those that stay when the ballots are destroyed. */
const LASTING: readonly RoundFile[] = [
  'election.json',
  'trustees.json',
  'roll.json',
  'statements.json',
];

const FILES: readonly RoundFile[] = ['archive.bel', ...LASTING];

interface FilesProps {
  readonly id: MeetingId;
  readonly round: RoundView;
  readonly names: readonly RoundFile[];
}

function Files({ id, round, names }: FilesProps) {
  return (
    <div class="downloads">
      <h3>{words.filesHeading}</h3>
      {names.map((file) => (
        <Download
          key={file}
          href={roundFile(id, round.id, file)}
          file={file === 'archive.bel' ? archiveName(round.id) : `${round.id}-${file}`}
          words={words.files[file]}
        />
      ))}
    </div>
  );
}
