/** One sentence for every refusal of the server: what is wrong, and what to do. */
import type { Imbalance, Refusal, RulesFlaw, WorkbookFlaw } from '../../protocol';
import { formatCount, formatDay, plural } from '../format';
import { flawSentence } from './flaws';
import { phoneRefusal } from './phone-refusals';

type Sentences = {
  readonly [Kind in Refusal['refusal']]:
    | string
    | ((refusal: Extract<Refusal, { refusal: Kind }>) => string);
};

const RULES: Readonly<Record<RulesFlaw, string>> = {
  no_title: 'A contest has no name. Fill it in and save again.',
  no_places: 'It is not said how many are chosen. Fill in 1 or more.',
  bad_picks: 'The marks on a ballot must be from 1 to the number of places.',
  bad_minimum: 'The fewest that must be chosen cannot be more than the number of places.',
  bad_panels:
    'A ballot has one list; a ballot with two lists needs two of different kinds, each with a name.',
  not_first_and_second:
    'Two columns and two rounds are for a first and a second place only: ranked, 2 places, 1 mark each, no alternates.',
  bad_office:
    'Head and deputy of the cluster are elected from member units only, not ranked, without alternates.',
  no_contest: 'The voting rules have no contest. Add at least one.',
  no_seats: 'Each unit must have from 1 to 500 delegates.',
  list_twice: 'The conditions of one list are given twice. Remove one of them.',
  too_many: 'A number or a list is larger than a meeting can have. Check it.',
  office_twice: 'Two contests elect the same office. Remove one of them.',
};

const IMBALANCES: Readonly<Record<Imbalance, string>> = {
  shape: 'the counts do not fit the parts of the ballot',
  present_above_convened: 'more are present than were convened',
  issued_above_present: 'more ballots were issued than units are present',
  returned_above_issued: 'more ballots were returned than issued',
  valid_and_invalid: 'valid and invalid ballots do not add up to those returned',
  votes_above_valid: 'a unit has more votes than there are valid ballots',
  votes_above_picks: 'there are more votes than the valid ballots can hold',
  votes_below_valid:
    'there are fewer votes than valid ballots, yet each valid ballot marks somebody',
};

const WORKBOOK: Readonly<Record<WorkbookFlaw, string>> = {
  locked: 'The file has a password. Open it, remove the password, save it, then choose it again.',
  other_kind:
    'This is neither .xlsx nor CSV. Open it in Excel or LibreOffice, save it as .xlsx, then choose that file.',
  broken: 'The file is damaged and cannot be read. Open it, save it again, then choose it again.',
  too_large: 'The file holds far more than a list of units. Copy the list into a file of its own.',
};

const SENTENCES: Sentences = {
  not_yours: phoneRefusal,
  unreadable: phoneRefusal,
  not_open: phoneRefusal,
  bad_ballot: phoneRefusal,
  second_ballot: phoneRefusal,
  bad_statement: phoneRefusal,
  disk_refused: phoneRefusal,
  bad_signature: 'The signature of this act is wrong. Load the page again and repeat it.',
  too_long: 'A text is too long or a list has too many lines. Shorten it and repeat.',
  too_many_seats: ({ most }) =>
    `There are more than ${formatCount(most)} delegates in all. Check the column “Số đại biểu” and the ballots of each unit in the voting rules.`,
  unknown_head: 'This page shows an old state of the meeting. Wait until it follows, then repeat.',
  taken_before: 'This is recorded already. There is no need to repeat it.',
  sealed: 'The meeting has ended and is sealed. Nothing can be changed any more.',
  not_preparing: 'This can be done only while the meeting is being prepared.',
  not_checking_in: 'Check-in is not open. The chair opens it first.',
  not_in_session: 'The meeting has not begun. The chair opens the session first.',
  empty: 'A name or a reason is missing. Fill it in and repeat.',
  no_units: 'There is no list of member units. Import it first.',
  sheet: ({ problems }) =>
    `${plural(problems.length, { one: '1 place', other: `${formatCount(problems.length)} places` })} in the sheet must be put right. Mend the file and choose it again.`,
  workbook: ({ flaw }) => WORKBOOK[flaw],
  unknown_parent: ({ name }) =>
    `“${name}” belongs to no member unit. Mend the column “Trực thuộc” in the sheet.`,
  unknown_unit: 'This unit is not on the list. Load the page again and choose it anew.',
  unknown_contest: 'There is no such contest. Load the page again and choose it anew.',
  unknown_seat: 'This unit is not on the check-in list. Load the page again and choose it anew.',
  unknown_desk: 'There is no such check-in desk. Load the page again and choose it anew.',
  unknown_teller: 'There is no such teller. Load the page again and choose the name anew.',
  rules: ({ flaw }) => RULES[flaw],
  committee_size: 'There must be 2 to 5 tellers.',
  tellers_in_use: 'A roll is sealed with these tellers, so they cannot be changed any more.',
  rules_adopted: 'The voting rules are adopted and cannot be changed any more.',
  rules_not_adopted: 'The voting rules are not adopted. Hold the show of hands first.',
  motion_open: 'Another motion is open. Record its count or withdraw it first.',
  no_such_motion: 'This motion is no longer open. Look at the screen.',
  other_list_vote:
    'By the voting rules this list is adopted the other way (as a whole, or name by name).',
  not_pending: 'This does not settle what the contest waits for. Choose another way.',
  meeting_must_decide:
    'The voting rules leave the next step of this contest to the meeting. Hold the show of hands first.',
  no_quorum: ({ present, needed }) =>
    `${plural(present, { one: '1 delegate is', other: `${formatCount(present)} delegates are` })} present; the voting rules ask for at least ${formatCount(needed)}. Wait until there are enough.`,
  scores_not_locked: 'The agreed scores are not locked. Lock them before you propose a list.',
  scores_locked: 'The agreed scores are locked. To change one, unlock them first and say why.',
  office_by_ballot: 'By the voting rules this office is elected by secret ballot.',
  office_taken: 'This office is filled, or this unit holds the other office.',
  cannot_withdraw: 'This name cannot be withdrawn: it is not on the list, or it has been chosen.',
  unknown_step: 'The agenda has no such step, or the step is done when its work is done.',
  unknown_attendee: 'This person is not on the list. Load the page again and choose anew.',
  not_delegated: 'The chair has handed over to nobody.',
  delegated_already: 'The chair has handed over already. End that first.',
  not_signed: 'Nobody has signed the pact for this unit.',
  unknown_meeting: 'The data folder has no such meeting. Load the list again and choose anew.',
  false_log: ({ line }) =>
    line === null
      ? 'This file is no bundle or log of Phiếu Kín, or it was changed. Choose another file.'
      : `The log in this file is wrong at line ${formatCount(line)}, so it cannot be used. Choose another file.`,
  in_rehearsal:
    "This is a rehearsal already. Start a rehearsal from the chair's page of the real meeting.",
  too_few_expected: ({ minimum }) =>
    `A rehearsal needs at least ${formatCount(minimum)} delegates. Import more member units, or let more delegates come.`,
  nobody_stands:
    'No contest has anybody who may stand yet. Import lists, scores and attestations first, then rehearse.',
  tellers_not_adopted: 'The tellers are not adopted. Hold the show of hands first.',
  keys_missing: 'A teller has no key yet, or the chair has not confirmed it.',
  key_taken: 'This teller has a key. If it is not theirs, the chair rejects it first.',
  no_key_offered: 'This teller has sent no key to confirm.',
  bad_key: ({ flaw }) => `The key is not valid: ${flawSentence(flaw)}`,
  key_in_use: 'This key is in use for another role. Make a new one.',
  hands_do_not_add_up: ({ present }) =>
    `The three counts must add up to the ${formatCount(present)} present. Count and enter them again.`,
  checked_in_already: 'This unit is checked in already.',
  not_checked_in: 'This unit is not checked in. Check it in first.',
  token_live: 'This unit has a ballot token. Void it before you issue another.',
  no_token: 'This unit has no ballot token in use.',
  bad_credential: 'The ballot token is missing or was used before. Issue another.',
  no_spares:
    'The voting rules have no spare tokens in this meeting. When a token is lost while voting, the chair annuls the round and holds the vote again.',
  spare_count: ({ needed }) =>
    `The voting rules ask for exactly ${plural(needed, { one: '1 spare token', other: `${formatCount(needed)} spare tokens` })}. Load the page again and repeat.`,
  unknown_spare: 'This is no spare token of this round, or it is used. Take another slip.',
  has_voted:
    'This unit’s ballot is in the box, so its token cannot be replaced. The ballot counts.',
  not_on_roll:
    'This unit’s token was issued after the roll was sealed, so it is not for this round. It counts from the next one.',
  round_under_way: 'A round is not over yet. Wait until it is.',
  not_eligible: ({ name }) => `“${name}” is not eligible. Take it off the list.`,
  bad_list: 'The list is empty or has the same name twice. Check it.',
  list_adopted: 'The list is adopted and cannot be changed any more.',
  list_not_adopted: 'The list is not adopted. Hold the show of hands first.',
  no_list_proposed: 'No list has been proposed.',
  nothing_left: 'This contest has nothing left to vote on.',
  no_voters: 'No unit has a ballot token. The check-in desk issues them first.',
  too_few_voters: ({ minimum }) =>
    `At least ${plural(minimum, { one: '1 unit', other: `${formatCount(minimum)} units` })} with a ballot token are needed to hide how each one votes.`,
  two_tellers_needed:
    'Paper ballots are counted by two tellers, each on a device of their own. At least two keys must be confirmed.',
  on_paper: 'The meeting took this contest to paper, so there is no electronic round any more.',
  counts_agree: 'Two counts agree, so nothing is entered again. The chair publishes the result.',
  still_kept: ({ until }) =>
    `The electronic ballots have to be kept longer. They may be destroyed from ${formatDay(until)} on.`,
  nothing_proposed: 'Nobody has asked to destroy the electronic ballots. The chair asks first.',
  not_over: 'The meeting is not sealed, so the electronic ballots cannot be destroyed.',
  paper_not_yet:
    'This file cannot be made yet: the meeting has too little to put into it. Repeat after the next step.',
  file_not_made:
    'The program failed to make this file. Try again; if it stays so, use the other form (Word or PDF) and tell whoever runs the machine.',
  not_sealed_yet: 'The roll is not sealed. Seal it first.',
  not_counting: 'No round is waiting to be counted.',
  share_given: 'A teller has given a share, so this round can no longer be annulled.',
  share_twice: 'This teller’s share is there already.',
  bad_share: ({ flaw }) => `The share is not valid: ${flawSentence(flaw)}`,
  reason_needed: 'Devices have confirmed no more than half of the ballots. Say why and repeat.',
  not_counted: 'The count is not finished.',
  unbalanced: ({ imbalance }) =>
    `The figures do not fit: ${IMBALANCES[imbalance]}. They cannot be published; tell the head teller.`,
  not_published: 'The result is not published.',
  tie_open: 'There are still equal votes. Hold a run-off among those units first.',
  decided: 'The meeting has decided on this already.',
  result_undecided:
    'The meeting has not decided on a published result. Record its show of hands before you seal.',
  bad_evidence:
    'The server failed to record this. Repeat it; if it fails again, tell whoever looks after the server.',
  copy_lost:
    'The copy for a spare machine cannot be written. Bring it back, or press “Put it in the log” in the red frame, before you seal.',
  taken_over:
    'Another machine goes on with the meeting from the copy. This one takes nothing any more. Switch it off.',
  bad_wifi:
    'A Wi-Fi name has 1 to 32 characters; a password has 8 to 63, or is left empty where there is none.',
};

/** The sentence for a refusal. */
export function refusalSentence(refusal: Refusal): string {
  // The table pairs each kind with its own refusal; the checker cannot see that through the index.
  const sentence = SENTENCES[refusal.refusal] as string | ((refusal: Refusal) => string);
  return typeof sentence === 'string' ? sentence : sentence(refusal);
}
