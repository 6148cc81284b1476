/** Words of an outcome: what the rules made of each name, why, and what is left to decide. */
import type {
  ContestView,
  Denominator,
  Ground,
  PanelTerms,
  Pending,
  Placed,
  PlacedRole,
  RoundKind,
  Verdict,
} from '../../protocol';
import { formatCount } from '../format';
import { ordinal } from './common';

export const verdictNames: Readonly<Record<Verdict, string>> = {
  chosen: 'Được chọn',
  alternate: 'Dự khuyết',
  tied: 'Bằng phiếu',
  below_threshold: 'Chưa đủ số phiếu cần có',
  no_votes: 'Không có phiếu',
  outvoted: 'Không được chọn',
};

/** The rule that gave a place; within a sentence or brackets. */
export const groundNames: Readonly<Record<Ground, string>> = {
  votes: 'theo số phiếu',
  second_column: 'nhiều phiếu hơn ở cột thứ nhì',
  both_columns: 'bằng phiếu ở cột thứ nhì, cộng cả hai cột nhiều phiếu hơn',
  run_off: 'nhiều phiếu hơn khi bầu lại',
  higher_score: 'bằng phiếu, điểm thống nhất cao hơn',
  uncontested: 'không còn ai khác cho vị trí này',
};

export const placedRoleNames: Readonly<Record<PlacedRole, string>> = {
  chosen: 'Được bình chọn',
  alternate: 'Dự khuyết',
};

export const denominatorNames: Readonly<Record<Denominator, string>> = {
  valid: 'số phiếu hợp lệ',
  returned: 'số phiếu thu về',
  present: 'số đại biểu có mặt',
  convened: 'số đại biểu được triệu tập',
};

/** Columns of Đồng ý / Không đồng ý and of two places. */
export const voteNames = {
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  first: 'Cột thứ nhất',
  second: 'Cột thứ nhì',
} as const;

/** Why a round is held. */
export function roundKindName(kind: RoundKind): string {
  switch (kind.kind) {
    case 'first':
      return 'Bỏ phiếu';
    case 'second':
      return 'Bỏ phiếu chọn vị trí thứ nhì';
    case 'run_off':
      return kind.number > 1
        ? `Bầu lại giữa những tên bằng phiếu (lần ${kind.number})`
        : 'Bầu lại giữa những tên bằng phiếu';
    case 'further':
      return 'Bỏ phiếu tiếp cho vị trí còn lại';
  }
}

/** "Xếp thứ nhất", "Được bình chọn" or "Dự khuyết". */
export function placedName({ place, role }: Pick<Placed, 'place' | 'role'>): string {
  return role === 'chosen' && place !== null ? `Xếp thứ ${ordinal(place)}` : placedRoleNames[role];
}

/** "A, B cùng được 4 phiếu; chưa rõ ai xếp thứ nhất." */
export function tieSentence(
  names: readonly string[],
  { votes, run_off }: { readonly votes: number; readonly run_off: PanelTerms },
): string {
  return `${names.join(', ')} cùng được ${formatCount(votes)} phiếu; ${contested(run_off)}.`;
}

/** The places that equals contest. */
function contested({ first_place, places, ranked, alternates }: PanelTerms): string {
  if (places === 0) {
    return `còn ${formatCount(alternates)} suất dự khuyết`;
  }
  if (!ranked) {
    return `còn ${formatCount(places)} vị trí`;
  }
  const last = first_place + places - 1;
  return last === first_place
    ? `chưa rõ vị trí thứ ${ordinal(first_place)}`
    : `chưa rõ thứ tự từ thứ ${ordinal(first_place)} đến thứ ${ordinal(last)}`;
}

/** What the meeting has to decide by show of hands; `names` are those tied still. */
export function pendingSentence(pending: Pending, names: readonly string[]): string {
  switch (pending.pending) {
    case 'still_tied':
      return `${tieSentence(names, pending.tie)} Đã bầu lại ${pending.run_offs} lần. Hội nghị biểu quyết cách giải quyết; không bốc thăm.`;
    case 'unfilled':
      return `${unfilledSentence(pending.places)} Hội nghị quyết định bỏ phiếu tiếp hay để trống.`;
    case 'failed':
      return 'Lần bỏ phiếu không có kết quả. Hội nghị quyết định bỏ phiếu lại, bỏ phiếu giấy hay dừng nội dung này.';
  }
}

export function unfilledSentence(places: number): string {
  return `Còn ${formatCount(places)} vị trí chưa có ai được chọn.`;
}

/** The fewest votes that pass, and the share they are. */
export function neededSentence(needed: number, denominator: Denominator): string {
  return `Cần ít nhất ${formatCount(needed)} phiếu (quá nửa ${denominatorNames[denominator]}).`;
}

export const course = {
  because: 'Vì sao có kết quả này',
  reported: 'Báo cáo theo kết quả bằng phiếu như đã công bố:',
  short: 'Chưa đủ số lượng phải chọn.',
  vacant: (places: number): string => `Để trống ${formatCount(places)} vị trí.`,
  next: (kind: RoundKind, names: readonly string[]): string =>
    `Tiếp theo: ${lowered(roundKindName(kind))}: ${names.join(', ')}.`,
  settled: 'Đã bỏ phiếu xong, chờ hội nghị thông qua kết quả.',
} as const;

/** What the meeting made of the published result. */
export function decisionSentence(decision: NonNullable<ContestView['decision']>): string {
  switch (decision.decision) {
    case 'adopted':
      return `Hội nghị đã thông qua kết quả: ${formatCount(decision.hands.in_favour)} tán thành.`;
    case 'declined':
      return `Hội nghị không thông qua kết quả. Lý do: ${decision.reason}`;
    case 'dropped':
      return 'Hội nghị quyết định dừng nội dung này.';
  }
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
