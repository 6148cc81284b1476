/** Judging the three documents of a round before anything of it is believed. Pure. */
import { type Election, openElection, type RoundReport } from '../election';
import { partsOf } from './paper-parts';
import type { SetupRefusal } from './round-facts';
import { asksWhatIsSeen, type SeenRound } from './seen-round';

export interface SetupClaim {
  /** The meeting's uuid, to which this phone's keys are bound. */
  readonly meeting: string;
  /** The round as the view shows it: its uuid, φ, and what its ballot must ask. */
  readonly seen: SeenRound;
  /** The committee's code this phone holds to; nothing at first sight. */
  readonly pinned: string | undefined;
  /** This phone's public credential. */
  readonly credential: string;
}

export type SetupVerdict =
  | { readonly ok: false; readonly why: SetupRefusal; readonly code?: string }
  | {
      readonly ok: true;
      readonly election: Election;
      readonly code: string;
      readonly onRoll: boolean;
    };

/** Reads the election and holds it against what this phone knows. */
export function judgeElection(
  raw: string,
  claim: Pick<SetupClaim, 'meeting' | 'seen'>,
): Election | SetupRefusal {
  const opened = openElection(raw, claim.seen.fingerprint);
  if (!opened.ok) {
    return opened.flaw === 'wrong_fingerprint' ? 'other_election' : 'flawed';
  }
  const { rules, uuid } = opened.value;
  if (uuid !== claim.seen.id) {
    return 'other_election';
  }
  if (rules === undefined || rules.meeting !== claim.meeting) {
    return 'other_meeting';
  }
  if (partsOf(opened.value) === undefined) {
    return 'flawed';
  }
  return asksWhatIsSeen(opened.value, claim.seen) ? opened.value : 'other_election';
}

/** Holds the checked setup against the pinned code and this phone's credential. */
export function judgeSetup(
  election: Election,
  report: RoundReport,
  claim: Pick<SetupClaim, 'pinned' | 'credential'>,
): SetupVerdict {
  const code = report.committeeCode;
  if (claim.pinned !== undefined && plainCode(claim.pinned) !== plainCode(code)) {
    return { ok: false, why: 'other_trustees', code };
  }
  return { ok: true, election, code, onRoll: report.credentials.includes(claim.credential) };
}

/** A committee's code without its dashes: the form that links carry. */
export function plainCode(code: string): string {
  return code.replaceAll('-', '').toLowerCase();
}

/** A committee's code in its four groups. */
export function groupedCode(code: string): string {
  return (plainCode(code).match(/.{1,4}/g) ?? []).join('-');
}

/** What a link's `c=` does beside a token that can be one. */
export type LinkVerdict =
  | { readonly link: 'says_nothing' }
  | { readonly link: 'pins' | 'differs'; readonly code: string };

/** A link pins a committee's code where none is pinned; it never takes the place of one. */
export function judgeLink(committee: string | undefined, pinned: string | undefined): LinkVerdict {
  if (committee === undefined || !isCommitteeCode(committee)) {
    return { link: 'says_nothing' };
  }
  const code = plainCode(committee);
  if (pinned === undefined) {
    return { link: 'pins', code };
  }
  return code === plainCode(pinned) ? { link: 'says_nothing' } : { link: 'differs', code };
}

/** Whether a link's `c=` can be a committee's code at all. */
export function isCommitteeCode(code: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(plainCode(code));
}
