/** Words for units: where they stand and why, and what is wrong with a sheet. */
import type {
  Attestation,
  ClusterRole,
  Exclusion,
  ProblemCode,
  Shortfall,
  Standing,
  UnitList,
} from '../../protocol';

export const listNames: Readonly<Record<UnitList, string>> = {
  members: 'Member units',
  districts: 'District units (nominated by members)',
  collectives: 'Collectives',
  individuals: 'Individuals',
};

/** What one name of a list is, within a sentence. */
export const listNouns: Readonly<Record<UnitList, string>> = {
  members: 'unit',
  districts: 'unit',
  collectives: 'collective',
  individuals: 'individual',
};

export const clusterRoleNames: Readonly<Record<ClusterRole, string>> = {
  head: 'Cluster head',
  deputy: 'Deputy head',
};

export const attestationNames: Readonly<Record<Attestation, string>> = {
  standard: 'Meets the standard of point 3, Article 11 of the Regulation',
  party: 'Party organisation clean and strong',
  government: 'Administration strong',
  organisations: 'Mass organisations strong',
  pact_signed: 'Emulation pact signed',
  registered: 'Registered for emulation',
  targets_exceeded: 'Targets exceeded every year',
  no_discipline: 'Nobody disciplined by reprimand or more',
  excellent_years: 'Tasks done excellently for 2 years running or more',
  listed_award: 'Has an award on the list',
};

export const standingNames: Readonly<Record<Standing['kind'], string>> = {
  eligible: 'Eligible',
  not_eligible: 'Not eligible',
  not_considered: 'Not considered',
  deferred: 'Deferred',
};

const SHORTFALLS: Readonly<Record<Shortfall, string>> = {
  no_score: 'no agreed score yet',
  above_maximum:
    'agreed score above the highest possible one: check the scores or the highest possible score',
  below_ninety_percent: 'agreed score below 90% of the highest possible one',
  standard: 'the standard of point 3, Article 11 of the Regulation is not confirmed',
  party: 'the Party organisation is not confirmed as clean and strong',
  government: 'the administration is not confirmed as strong',
  organisations: 'the mass organisations are not confirmed as strong',
  targets_exceeded: 'it is not confirmed that targets were exceeded every year',
  no_discipline: 'it is not confirmed that nobody was disciplined by reprimand or more',
  excellent_years: 'excellent work for 2 years running or more is not confirmed',
  listed_award: 'no award on the list',
};

function exclusionWords(exclusion: Exclusion): string {
  switch (exclusion.kind) {
    case 'not_registered':
      return 'not registered for emulation';
    case 'pact_not_signed':
      return 'emulation pact not signed';
    case 'corruption':
      return `a case of wrongdoing or corruption: ${exclusion.reason}`;
    case 'serious_breach':
      return `a serious breach of Party policy or State law: ${exclusion.reason}`;
    case 'stated':
      return exclusion.reason;
  }
}

/** All reasons of a standing; empty for an eligible unit. */
export function standingReasons(standing: Standing): readonly string[] {
  switch (standing.kind) {
    case 'eligible':
      return [];
    case 'not_eligible':
      return standing.reasons.map((reason) => SHORTFALLS[reason]);
    case 'not_considered':
      return standing.reasons.map(exclusionWords);
    case 'deferred':
      return [standing.reason];
  }
}

/** What is wrong at one place of a sheet, and what to do about it. */
export const problemSentences: Readonly<Record<ProblemCode, string>> = {
  not_utf8: 'The file is not in UTF-8. Save it again from the spreadsheet as “CSV UTF-8”.',
  empty_file: 'There is no line with a unit. Check the file.',
  unclosed_quote: 'A quotation mark is opened and not closed. Delete or close it.',
  ragged_row:
    'This line has another number of cells than the heading line. Look for a separator too many or missing.',
  missing_column: 'This column is not there.',
  duplicate_column: 'Two columns mean the same. Remove one.',
  unknown_column: 'This column is not used and will be passed over.',
  empty_name: 'The name of the unit is missing.',
  duplicate_name: 'A line above has the same name.',
  empty_parent: 'The name of the member unit that this one belongs to is missing.',
  too_long: 'Longer than 200 characters. Shorten it.',
  bad_number: 'This is no number. Right would be: 1.372,5.',
  ambiguous_number:
    'It is not clear whether this mark groups thousands or starts decimals. Write it out, such as 1372,0.',
  bad_mark: 'Write “x” for yes, or leave it empty for no.',
  unknown_role: 'Write “Cụm trưởng” (head), “Cụm phó” (deputy), or leave it empty.',
  duplicate_role: 'Another line has a cluster head already.',
  unknown_status:
    'Write “Không xét: reason” (not considered), “Chưa xét: reason” (deferred), or leave it empty.',
  missing_reason: 'The reason after “Không xét” or “Chưa xét” is missing.',
  error_cell:
    'The cell shows an error, or holds a formula never calculated. Mend the formula, or write the value itself.',
  above_table: 'This line stands above the table and is passed over.',
  column_numbers: 'This line numbers the columns and is passed over.',
  repeated_header: 'The heading line comes again and is passed over.',
  total_row: 'A line of totals; it is passed over.',
  below_table: 'This line stands below the table and is passed over.',
  bad_award: 'An award needs its year, such as “Bằng khen của Bộ trưởng, 2025”.',
};
