/** Where a contest stands, in sentences for the chair. */
import type { ContestStage, Fruitless } from '../../chair/contest-stage';
import type { Missing } from '../../chair/missing';
import { decisionSentence, pendingSentence, roundKindName } from './outcome';

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
        : 'Chưa có danh sách bầu. Chọn từ những tên đủ điều kiện để giới thiệu.';
    case 'adopt_list':
      return 'Danh sách bầu đã giới thiệu, chờ biểu quyết giơ tay.';
    case 'seal':
      return stage.after
        ? `${FRUITLESS[stage.after]} Có thể bỏ phiếu lại.`
        : `${roundKindName(stage.terms.kind)}: chốt danh sách bỏ phiếu để mở hòm.`;
    case 'to_paper':
      return 'Hội nghị đã quyết định bỏ phiếu giấy. Chuyển sang phiếu giấy để phát phiếu.';
    case 'paper':
      return `Đang bỏ phiếu giấy: ${stage.round.entered.length}/2 bản nhập của Tổ kiểm phiếu.`;
    case 'publish_paper':
      return 'Hai bản nhập phiếu giấy khớp nhau, không hủy được; chờ công bố.';
    case 'open':
      return 'Danh sách bỏ phiếu đã chốt. Có thể mở bỏ phiếu.';
    case 'voting':
      return `Đang bỏ phiếu: ${stage.round.ballots}/${stage.round.voters} phiếu đã vào hòm.`;
    case 'counting':
      return `Đang kiểm phiếu: ${stage.round.count?.shares.length ?? 0}/${tellers} phần mở của Tổ kiểm phiếu.`;
    case 'publish':
      return 'Kết quả đã mở, không thể hủy; chờ công bố.';
    case 'decide':
      return pendingSentence(stage.pending, stage.tied);
    case 'adopt_result':
      return 'Kết quả đã công bố, chờ biểu quyết thông qua.';
    case 'nothing_left':
      return 'Không còn tên nào trong danh sách bầu.';
    case 'decided':
      return decisionSentence(stage.decision);
  }
}

/** What must be there first, and where it comes from. */
export function missingSentence(missing: Missing): string {
  switch (missing.missing) {
    case 'session':
      return 'Hội nghị chưa khai mạc.';
    case 'rules':
      return 'Thể lệ bỏ phiếu chưa được biểu quyết thông qua.';
    case 'motion':
      return 'Đang có một biểu quyết chưa ghi nhận.';
    case 'quorum':
      return `Có mặt ${missing.present}, Thể lệ cần ít nhất ${missing.needed}.`;
    case 'tellers':
      return 'Chưa giới thiệu Tổ kiểm phiếu.';
    case 'tellers_adopted':
      return 'Tổ kiểm phiếu chưa được biểu quyết thông qua.';
    case 'keys':
      return `Chưa có khóa đã xác nhận của: ${missing.names.join(', ')}.`;
    case 'two_tellers':
      return `Phiếu giấy cần hai thành viên Tổ kiểm phiếu có khóa đã xác nhận; mới có ${missing.keys}.`;
    case 'tokens':
      return `Mới có ${missing.tokens} mã bỏ phiếu được phát, cần ít nhất ${missing.minimum}.`;
    case 'other_round':
      return `Đang bỏ phiếu hoặc chờ công bố nội dung khác: ${missing.title}.`;
  }
}
