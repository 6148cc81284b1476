/** A sentence for every group of flaws, in words of the room. */
import type { Flaw } from '../../election/flaw';
import { type FlawGroup, flawGroups } from '../flaw-groups';

const SENTENCES: Readonly<Record<FlawGroup, string>> = {
  unreadable: 'the data is damaged or has the wrong form. Load the page again and repeat it.',
  unsupported: 'the data is of a kind that this program does not use.',
  setup: 'the settings of this round break the rules. Ask the chair to annul it and open another.',
  other_round: 'the data belongs to another round.',
  roll: 'the ballot token is not on the roll of this round. Go to the check-in desk.',
  proof: 'a cryptographic proof is wrong. Tell the head teller.',
  duplicate: 'a ballot is in the box twice. Tell the head teller.',
  spare:
    'the ballot token was replaced, or it is a spare one not in use yet. Go to the check-in desk.',
  count: 'the recount differs from the published figures. Tell the head teller.',
  share: 'a teller’s share is missing or does not fit. Tell the head teller.',
  archive: 'the record of the count was changed or is incomplete. Tell the head teller.',
};

/** What a flaw means to a person in the room; starts in lower case, for after a colon. */
export function flawSentence(flaw: Flaw): string {
  return SENTENCES[flawGroups[flaw]];
}
