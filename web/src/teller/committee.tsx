/** Mã Tổ kiểm phiếu as this page computes it, beside the one on the wall. */
import { useEffect, useState } from 'preact/hooks';
import { logFile } from '../audit/addresses';
import { readLog } from '../audit/log';
import { acceptedKeys } from '../audit/story';
import { outcome } from '../election/outcome';
import { Trustees } from '../election/trustee';
import { fetchText, roundFile } from '../files';
import { type MeetingId, roundsOf } from '../meeting';
import type { HallView } from '../protocol';
import { common } from '../strings';
import { teller as words } from '../strings/teller';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { keyCode } from './key-code';
import type { Teller } from './teller';

interface CommitteeProps {
  readonly teller: Teller;
  readonly hall: HallView;
  readonly name: string;
}

export function Committee({ teller, hall, name }: CommitteeProps) {
  const [found, setFound] = useState<Found>({ found: 'nothing' });
  const round = roundsOf(hall).at(-1)?.round.id;
  const announced = hall.committee_code;
  useEffect(() => {
    let current = true;
    if (announced !== null) {
      lookFor(teller, round).then((now) => current && setFound(now));
    }
    return () => {
      current = false;
    };
  }, [announced, round]);
  const trustee = teller.keys.value?.trustee;
  return (
    <Section heading={words.readyHeading(name)} testId="teller-ready">
      {trustee && (
        <p class="soft">
          {words.keyCode}: <span class="code">{keyCode(trustee)}</span>
        </p>
      )}
      <h3>{common.committeeCode}</h3>
      <CodeView teller={teller} found={found} announced={announced} />
    </Section>
  );
}

interface CodeViewProps {
  readonly teller: Teller;
  readonly found: Found;
  readonly announced: string | null;
}

function CodeView({ teller, found, announced }: CodeViewProps) {
  switch (found.found) {
    case 'nothing':
      return <p>{words.committeeWait}</p>;
    case 'trouble':
      return <Notice kind="warning">{words.committeeUnavailable}</Notice>;
    case 'code':
      return (
        <>
          <p class="committee-code code" data-testid="own-committee-code">
            {found.code}
          </p>
          <p>{words.committeeHint}</p>
          <CodeComparison own={found} announced={announced} teller={teller} />
        </>
      );
  }
}

interface CodeComparisonProps {
  readonly teller: Teller;
  readonly own: OwnCode;
  readonly announced: string | null;
}

function CodeComparison({ teller, own, announced }: CodeComparisonProps) {
  const remembered = teller.memory.value.committeeCode;
  const same =
    own.inRoll && own.code === announced && (remembered === undefined || remembered === own.code);
  return same ? (
    <Notice kind="good" testId="committee-same">
      {words.committeeSame}
    </Notice>
  ) : (
    <Notice kind="danger" testId="committee-differs">
      {words.committeeDiffers}
    </Notice>
  );
}

/** The code of the keys that the log says accepted. */
interface OwnCode {
  readonly found: 'code';
  readonly code: string;
  /** The newest roll, once there is one, names the same keys. */
  readonly inRoll: boolean;
}

type Found = OwnCode | { readonly found: 'nothing' | 'trouble' };

/** Never rejects: what goes wrong is a finding too. */
async function lookFor(teller: Teller, round: string | undefined): Promise<Found> {
  const { id } = teller.meeting;
  try {
    const accepted = await acceptedTrustees(id);
    const sealed = round === undefined ? accepted : await sealedTrustees(id, round);
    const trustees = accepted ?? sealed;
    if (trustees === undefined || sealed === undefined) {
      return { found: round === undefined ? 'nothing' : 'trouble' };
    }
    const checked = await teller.runner.run('check_trustees', { trustees });
    return checked.ok
      ? { found: 'code', code: checked.value.committeeCode, inRoll: accepted === sealed }
      : { found: 'trouble' };
  } catch {
    return { found: 'trouble' };
  }
}

function sealedTrustees(id: MeetingId, round: string): Promise<string | undefined> {
  return fetchText(roundFile(id, round, 'trustees.json'));
}

async function acceptedTrustees(id: MeetingId): Promise<string | undefined> {
  const log = readLog((await fetchText(logFile(id))) ?? '');
  const keys = log.ok ? acceptedKeys(log.lines) : undefined;
  const trustees = keys && outcome(() => Trustees.fromKeys(keys));
  return trustees?.ok ? trustees.value.raw : undefined;
}
