/** The chair's agenda in sentences. */
import type { StepId, StepState, Why } from '../../chair/agenda';
import type { ContestStage, Fruitless, Missing } from '../../chair/contest-stage';

type Named = Exclude<StepId, `contest-${number}`>;

const TITLES: Readonly<Record<Named, string>> = {
  name: 'Thông tin hội nghị',
  members: 'Danh sách đơn vị thành viên',
  districts: 'Danh sách BHXH huyện',
  contests: 'Nội dung bình chọn',
  tellers: 'Giới thiệu Tổ kiểm phiếu',
  desks: 'Bàn điểm danh',
  open_check_in: 'Mở điểm danh',
  attendance: 'Điểm danh, phát mã bỏ phiếu',
  open_session: 'Khai mạc phiên họp',
  adopt_tellers: 'Biểu quyết Tổ kiểm phiếu',
  keys: 'Khóa của Tổ kiểm phiếu',
  seal: 'Kết thúc và niêm phong',
};

/** What a step is called; a contest by its own title. */
export function stepTitle(id: StepId, title: string | null): string {
  return title ?? TITLES[id as Named];
}

export const stepStateNames: Readonly<Record<StepState, string>> = {
  done: 'Đã xong',
  now: 'Đang làm',
  ready: 'Làm được',
  waits: 'Chờ',
};

const FRUITLESS: Readonly<Record<Fruitless, string>> = {
  annulled: 'Lần bỏ phiếu trước đã hủy.',
  not_countable: 'Lần bỏ phiếu trước quá ít phiếu nên không kiểm.',
  not_decryptable: 'Lần bỏ phiếu trước không mở được kết quả.',
};

export function fruitlessSentence(after: Fruitless): string {
  return FRUITLESS[after];
}

/** What a contest waits for. */
export function stageSentence(stage: ContestStage, tellers: number): string {
  switch (stage.stage) {
    case 'propose':
      return stage.declined
        ? 'Danh sách bầu không được thông qua. Giới thiệu danh sách khác.'
        : 'Chưa có danh sách bầu. Chọn đơn vị đủ điều kiện để giới thiệu.';
    case 'adopt_list':
      return 'Danh sách bầu đã giới thiệu, chờ biểu quyết giơ tay.';
    case 'seal':
      return sealSentence(stage);
    case 'open':
      return 'Danh sách bỏ phiếu đã chốt. Có thể mở bỏ phiếu.';
    case 'voting':
      return `Đang bỏ phiếu: ${stage.round.ballots}/${stage.round.voters} phiếu đã vào hòm.`;
    case 'counting':
      return `Đang kiểm phiếu: ${stage.round.count?.shares.length ?? 0}/${tellers} phần mở của Tổ kiểm phiếu.`;
    case 'publish':
      return 'Kết quả đã mở, không thể hủy; chờ công bố.';
    case 'adopt_result':
      return 'Kết quả đã công bố, chờ biểu quyết thông qua.';
    case 'decided':
      return stage.adopted ? 'Hội nghị đã thông qua kết quả.' : 'Hội nghị không thông qua kết quả.';
  }
}

function sealSentence(stage: Extract<ContestStage, { stage: 'seal' }>): string {
  if (stage.after) {
    return `${FRUITLESS[stage.after]} Có thể bỏ phiếu lại.`;
  }
  return stage.runOff
    ? `Có ${stage.runOff.units.length} đơn vị bằng phiếu. Cần bầu lại giữa các đơn vị này.`
    : 'Danh sách bầu đã thông qua. Chốt danh sách bỏ phiếu để mở hòm.';
}

/** What must be there first, and where it comes from. */
export function missingSentence(missing: Missing): string {
  switch (missing.missing) {
    case 'session':
      return 'Phiên họp chưa khai mạc.';
    case 'tellers':
      return 'Chưa giới thiệu Tổ kiểm phiếu.';
    case 'tellers_adopted':
      return 'Tổ kiểm phiếu chưa được biểu quyết thông qua.';
    case 'keys':
      return `Chưa có khóa đã xác nhận của: ${missing.names.join(', ')}.`;
    case 'tokens':
      return `Mới có ${missing.tokens} mã bỏ phiếu được phát, cần ít nhất ${missing.minimum}.`;
    case 'other_round':
      return `Đang bỏ phiếu nội dung khác: ${missing.title}.`;
  }
}

/** Why a step stands as it stands. */
export function whySentence(why: Why): string {
  switch (why.why) {
    case 'title_missing':
      return 'Hội nghị chưa có tên.';
    case 'named':
      return why.title;
    case 'list_missing':
      return why.list === 'members'
        ? 'Chưa nhập danh sách đơn vị thành viên.'
        : 'Chưa nhập danh sách BHXH huyện được đề cử.';
    case 'list_taken':
      return `${why.units} đơn vị, ${why.eligible} đủ điều kiện.`;
    case 'contests_missing':
      return 'Chưa có nội dung bình chọn nào.';
    case 'contests_set':
      return `${why.contests} nội dung.`;
    case 'desk_missing':
      return 'Chưa có bàn điểm danh nào. Tạo bàn trên máy của Tổ kiểm phiếu hoặc của đơn vị khác.';
    case 'desks_ready':
      return `${why.desks} bàn.`;
    default:
      return openingSentence(why);
  }
}

type Opening = Exclude<
  Why,
  {
    why:
      | 'title_missing'
      | 'named'
      | 'list_missing'
      | 'list_taken'
      | 'contests_missing'
      | 'contests_set'
      | 'desk_missing'
      | 'desks_ready';
  }
>;

function openingSentence(why: Opening): string {
  switch (why.why) {
    case 'doors_closed':
      return 'Chưa mở điểm danh. Sau khi mở, danh sách và nội dung không sửa được nữa.';
    case 'doors_open':
      return 'Đã mở điểm danh.';
    case 'attendance':
      return `${why.present}/${why.seats} đơn vị có mặt, ${why.tokens} mã bỏ phiếu đã phát.`;
    case 'session_not_open':
      return 'Phiên họp chưa khai mạc.';
    case 'session_open':
      return 'Phiên họp đã khai mạc. Đại biểu đến muộn vẫn điểm danh được.';
    case 'tellers_missing':
      return 'Chưa giới thiệu ai vào Tổ kiểm phiếu.';
    case 'tellers_named':
      return `${why.tellers} người.`;
    case 'tellers_to_adopt':
      return why.declined
        ? 'Hội nghị không thông qua. Giới thiệu người khác rồi biểu quyết lại.'
        : 'Tổ kiểm phiếu chờ biểu quyết giơ tay.';
    case 'tellers_adopted':
      return 'Hội nghị đã thông qua Tổ kiểm phiếu.';
    case 'keys':
      return `${why.accepted}/${why.tellers} khóa đã xác nhận${
        why.offered > 0 ? `, ${why.offered} khóa đang chờ xác nhận` : ''
      }.`;
    case 'contest':
      return stageSentence(why.stage, why.tellers);
    case 'to_seal':
      return 'Mọi nội dung đã xong. Có thể kết thúc và niêm phong.';
    case 'rounds_under_way':
      return 'Còn lần bỏ phiếu chưa xong.';
    case 'contests_undecided':
      return `Còn nội dung chưa có quyết định của hội nghị: ${why.titles.join('; ')}.`;
    case 'sealed':
      return 'Cuộc họp đã kết thúc và niêm phong.';
  }
}
