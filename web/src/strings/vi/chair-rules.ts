/** Every setting of the Thể lệ with its answers, and what each answer means. */
import type { BallotModel } from '../../chair/ballot-model';
import type {
  ClusterRole,
  Denominator,
  ListVote,
  LostToken,
  Majority,
  Quorum,
  StillTied,
  Threshold,
} from '../../protocol';

interface Said {
  readonly label: string;
  readonly hint?: string;
}

type Answers<T extends string> = Readonly<Record<T, Said>>;

export const rules = {
  heading: 'Thể lệ bỏ phiếu',
  intro:
    'Mọi quy định về biểu quyết, bỏ phiếu và kết quả nằm ở đây. Hội nghị thông qua bằng giơ tay trước khi biểu quyết danh sách bầu; sau đó không sửa được nữa.',
  adopted: 'Hội nghị đã thông qua Thể lệ này. Không sửa được nữa.',
  inWords: 'Thể lệ bằng lời, như sẽ đọc trước hội nghị',
  notInWords: 'Lưu Thể lệ để xem bằng lời.',
  unsaved: 'Có sửa đổi chưa lưu.',
  edit: 'Sửa Thể lệ',
  save: 'Lưu Thể lệ',
  discard: 'Bỏ các sửa đổi',
  /** Beside the answer most meetings give. */
  usual: '★ mặc định',
  badNumber: 'Điền một số, ví dụ 1.',
  motion: { title: 'Biểu quyết thông qua Thể lệ', put: 'Đưa Thể lệ ra biểu quyết' },
  motionLater: 'Đưa Thể lệ ra biểu quyết sau khi khai mạc.',
} as const;

export const groups = {
  contests: 'Nội dung bỏ phiếu',
  hands: 'Biểu quyết giơ tay',
  lists: 'Điều kiện vào danh sách bầu',
  delegates: 'Đại biểu và mã bỏ phiếu',
  offices: 'Cụm trưởng, cụm phó',
} as const;

export const majorities: Answers<Majority> = {
  more_than_half: { label: 'Quá nửa số có mặt', hint: 'Trên 1/2; đúng một nửa là chưa đạt.' },
  two_thirds: { label: 'Ít nhất 2/3 số có mặt' },
  unanimity: { label: 'Tất cả số có mặt', hint: 'Một ý kiến khác là không được thông qua.' },
};

export const hands = {
  majority: 'Biểu quyết chung được thông qua khi',
  majorityHint: 'Tổ kiểm phiếu, Thể lệ, kết quả, cụm trưởng, cụm phó và việc khác.',
  listMajority: 'Danh sách bầu được thông qua khi',
  listVote: 'Cách biểu quyết danh sách bầu',
  quorum: 'Số có mặt tối thiểu để biểu quyết và bỏ phiếu',
} as const;

export const listVotes: Answers<ListVote> = {
  whole: { label: 'Cả danh sách một lần' },
  item_by_item: {
    label: 'Từng đơn vị',
    hint: 'Đơn vị nào được thông qua thì vào danh sách bầu.',
  },
};

export const quorums: Answers<Quorum> = {
  none: { label: 'Không quy định', hint: 'Vẫn hiện số có mặt, không chặn.' },
  more_than_half: { label: 'Quá nửa số được triệu tập' },
  two_thirds: { label: 'Ít nhất 2/3 số được triệu tập' },
};

export const delegates = {
  seats: 'Số đại biểu bỏ phiếu của mỗi đơn vị',
  seatsHint: 'Áp dụng cho đơn vị mà bảng không ghi cột “Số đại biểu”. Thường là 1.',
  ceiling: 'Số đại biểu nhiều nhất của hội nghị',
  ceilingHint: 'Để trống nếu không quy định. Vượt quá thì chỉ nhắc, không chặn.',
  lostToken: 'Khi mất mã bỏ phiếu trong lúc đang bỏ phiếu',
} as const;

export const lostTokens: Answers<LostToken> = {
  annul_round: {
    label: 'Hủy lần bỏ phiếu, phát mã mới rồi bỏ phiếu lại',
    hint: 'Không phiếu nào đã bỏ được mở.',
  },
  spares: {
    label: 'Dùng mã dự phòng đã ghi trong danh sách bỏ phiếu',
    hint: 'Chỉ khi có trên 30 đại biểu và mã cũ chưa bỏ phiếu; mỗi lần dùng đều ghi nhật ký.',
  },
};

export const offices = {
  number: { head: 'Số cụm trưởng', deputy: 'Số cụm phó' } satisfies Record<ClusterRole, string>,
  how: { head: 'Cách bầu cụm trưởng', deputy: 'Cách bầu cụm phó' } satisfies Record<
    ClusterRole,
    string
  >,
  byHands: 'Giơ tay',
  byBallot: 'Bỏ phiếu kín',
  byBallotHint: 'Thêm một nội dung vào phần Nội dung bỏ phiếu.',
  contest: { head: 'Bầu cụm trưởng', deputy: 'Bầu cụm phó' } satisfies Record<ClusterRole, string>,
  rotation: 'Nhắc khi đơn vị đã giữ chức trong số năm gần đây',
  rotationHint: 'Để bầu luân phiên; chỉ nhắc, không chặn. Điền 0 để không nhắc.',
  none: 'Cuộc họp này không bầu cụm trưởng, cụm phó: điền 0 ở cả hai ô.',
} as const;

export const lists = {
  intro:
    'Mỗi danh sách đòi hỏi điều gì. Danh sách không nêu ở đây thì không đòi hỏi điểm hay xác nhận.',
  maxScore: 'Điểm tối đa',
  maxScoreHint:
    'Có điểm tối đa thì đơn vị phải đạt từ 90% trở lên, không làm tròn. Để trống nếu không xét điểm.',
  badScore: 'Không phải số điểm. Ví dụ: 1.400 hoặc 300.',
  attestations: 'Phải được xác nhận từng điều',
  add: (list: string): string => `Thêm điều kiện cho: ${list}`,
  remove: 'Bỏ điều kiện của danh sách này',
} as const;

export const contests = {
  intro: 'Thứ tự ở đây là thứ tự bỏ phiếu.',
  number: (number: number): string => `Nội dung ${number}`,
  untitled: 'chưa có tên',
  add: 'Thêm nội dung bỏ phiếu',
  up: 'Đưa lên trước',
  down: 'Đưa ra sau',
  remove: 'Bỏ nội dung này',
  title: 'Câu hỏi ghi trên phiếu',
  titleExample: 'Bình chọn đơn vị xếp thứ nhất, thứ nhì',
  office: 'Số được bầu theo phần Cụm trưởng, cụm phó.',
  model: 'Mẫu phiếu',
  list: 'Tên trên phiếu lấy từ',
  panelTitle: 'Tên danh sách trên phiếu',
  places: 'Số được chọn nhiều nhất',
  maxPicks: 'Mỗi phiếu đánh dấu nhiều nhất',
  ranked: 'Xếp thứ nhất, thứ nhì… theo số phiếu',
  minimum: 'Phải chọn được ít nhất',
  minimumHint:
    'Chọn được ít hơn thì bỏ phiếu tiếp cho số còn thiếu. Điền 0 để hội nghị quyết định.',
  alternates: 'Số dự khuyết',
  alternatesHint: 'Những người nhiều phiếu kế tiếp. Điền 0 nếu không lấy dự khuyết.',
  more: 'Số phiếu cần có, cách tính tỷ lệ, khi bằng phiếu',
  threshold: 'Số phiếu cần có để được chọn',
  denominator: 'Tỷ lệ phần trăm và quá bán tính trên',
  runOffs: 'Số lần bầu lại giữa những người bằng phiếu',
  runOffsHint: 'Chỉ bầu lại khi bằng phiếu làm thay đổi ai được chọn hoặc thứ hạng. Thường là 1.',
  stillTied: 'Bầu lại vẫn bằng phiếu thì',
  panels: {
    collectives: 'Tập thể',
    individuals: 'Cá nhân',
  },
} as const;

export const ballotModels: Answers<BallotModel> = {
  b: {
    label: 'Mẫu B: một danh sách, đánh dấu nhiều nhất 2',
    hint: 'Nhiều phiếu nhất là thứ nhất, kế tiếp là thứ nhì.',
  },
  a: {
    label: 'Mẫu A: hai cột thứ nhất và thứ nhì',
    hint: 'Mỗi cột một đơn vị; không thể chọn một đơn vị ở cả hai cột.',
  },
  c: {
    label: 'Mẫu C: một danh sách, đánh dấu 1',
    hint: 'Nhiều phiếu nhất là thứ nhất, kế tiếp là thứ nhì; dễ bằng phiếu.',
  },
  d: {
    label: 'Mẫu D: hai lần bỏ phiếu',
    hint: 'Lần đầu chọn thứ nhất; lần sau chọn thứ nhì, không còn đơn vị đã xếp thứ nhất.',
  },
  list: {
    label: 'Chọn một số trong danh sách',
    hint: 'Ví dụ 5 đơn vị tiêu biểu, hoặc đại biểu theo chỉ tiêu.',
  },
  each: {
    label: 'Đồng ý hoặc không đồng ý với từng tên',
    hint: 'Khi số người trong danh sách bằng số được chọn.',
  },
  panels: {
    label: 'Hai danh sách trên một phiếu',
    hint: 'Ví dụ tập thể và cá nhân, mỗi danh sách có số ít nhất phải chọn được.',
  },
};

export const thresholds: Answers<Threshold> = {
  none: { label: 'Không quy định', hint: 'Lấy theo số phiếu từ cao xuống.' },
  more_than_half: {
    label: 'Quá bán',
    hint: 'Bầu lại giữa những người bằng phiếu không cần quá bán.',
  },
};

export const denominators: Answers<Denominator> = {
  valid: { label: 'Số phiếu hợp lệ' },
  returned: { label: 'Số phiếu thu về', hint: 'Kể cả phiếu không hợp lệ.' },
  present: { label: 'Số có mặt khi chốt danh sách bỏ phiếu' },
  convened: { label: 'Tổng số được triệu tập' },
};

export const stillTied: Answers<StillTied> = {
  meeting_decides: {
    label: 'Hội nghị quyết định bằng giơ tay',
    hint: 'Bầu lại nữa, lấy điểm thống nhất cao hơn, hoặc báo cáo cả hai.',
  },
  higher_score: {
    label: 'Lấy điểm thống nhất cao hơn',
    hint: 'Bằng cả điểm thì hội nghị quyết định.',
  },
  report: { label: 'Báo cáo tất cả những người bằng phiếu' },
};
