/** The official papers: what they are called, what stands on them, the tables for other programs. */
import type { PaperForm, PaperName, TableForm } from '../../protocol';
import { formatCount } from '../format';

export const papers = {
  heading: 'Giấy tờ',
  intro:
    'Mỗi giấy tờ được điền từ nhật ký cuộc họp. Bản Word để sửa, bản PDF để in. Chỗ còn thiếu là dòng chấm, điền tay.',
  groups: {
    before: 'Trước khi bỏ phiếu',
    count: 'Sau mỗi lần kiểm phiếu',
    end: 'Cuối hội nghị',
  },
  later: {
    candidates: 'Danh sách dự bầu và phiếu bầu giấy có khi danh sách đã được giới thiệu.',
    count: 'Có sau khi công bố kết quả từng lần bỏ phiếu.',
    minutes: 'Biên bản hội nghị có từ khi khai mạc.',
    report: 'Báo cáo và Tờ trình có sau khi công bố kết quả đầu tiên.',
  },
  draft: 'dự thảo',
  draftHint:
    'Trước khi niêm phong, giấy tờ ghi “dự thảo” chưa có mã băm của cuộc họp. Niêm phong xong thì tải lại bản chính thức.',
  making: (name: string): string => `Đang làm: ${name}…`,
  made: (file: string): string => `Đã tải về: ${file}`,
  here: (paper: string): string => `${paper} (tải PDF để in)`,
} as const;

export const paperForms: Readonly<Record<PaperForm, string>> = {
  docx: 'Word (.docx)',
  pdf: 'PDF',
};

const NAMES: Readonly<Record<Exclude<PaperName['paper'], 'count'>, string>> = {
  rules: 'Thể lệ bỏ phiếu',
  candidates: 'Danh sách dự bầu',
  ballot: 'Phiếu bầu giấy',
  scores: 'Bảng tổng hợp điểm',
  minutes: 'Biên bản hội nghị',
  report: 'Báo cáo kết quả',
  submission: 'Tờ trình',
  pact: 'Sổ ký kết giao ước',
};

/** What a paper is called; whose contest it is of stands beside it. */
export function paperTitle(paper: PaperName): string {
  return paper.paper === 'count'
    ? `Biên bản kiểm phiếu lần ${formatCount(paper.round)}`
    : NAMES[paper.paper];
}

export const paperWords = {
  heading: 'Tiêu đề và chữ ký',
  intro:
    'In ở đầu và cuối giấy tờ. Trang đã điền sẵn từ thông tin hội nghị. Sửa được đến khi niêm phong.',
  fixed: 'Cuộc họp đã niêm phong nên không sửa được nữa. Cần sửa thì sửa trong bản Word.',
  open: 'Xem và sửa',
  elsewhere: 'Nơi kính gửi, căn cứ: sửa ở phần lời văn',
  cluster: 'Đầu Thể lệ, danh sách, phiếu bầu, biên bản',
  leader: 'Đầu Báo cáo, Tờ trình',
  leaderHint: 'Thường là đơn vị cụm trưởng, vì cụm không có con dấu.',
  superior: 'Cơ quan chủ quản',
  body: 'Nơi ban hành',
  symbol: 'Ký hiệu sau số',
  symbolHint: 'Ví dụ: BHXH, để số ghi là “…/BC-BHXH”.',
  place: 'Địa danh bên cạnh ngày tháng',
  placeHint: 'Ví dụ: Hà Nội.',
  secretaries: 'Thư ký hội nghị',
  secretariesHint: 'Mỗi dòng một người: họ tên, chức vụ. Người đầu ký biên bản.',
  witnesses: 'Đại diện chứng kiến kiểm phiếu',
  witnessesHint: 'Mỗi dòng một người: họ tên, chức vụ.',
  chair: 'Chủ tọa ký biên bản',
  reporter: 'Người ký Báo cáo, Tờ trình',
  authority: 'Thẩm quyền',
  authorityHint: 'Ví dụ: TM. CỤM THI ĐUA, KT. GIÁM ĐỐC. Để trống nếu không cần.',
  title: 'Chức vụ',
  name: 'Họ và tên',
  recipients: 'Nơi nhận Báo cáo, Tờ trình',
  recipientsHint: 'Mỗi dòng một nơi, ví dụ: Lưu: VT, TCHC. “Như trên” và các đơn vị đã có sẵn.',
  keptAt: 'Nơi lưu hồ sơ niêm phong',
  keptAtHint: 'Ghi trong biên bản kiểm phiếu, ví dụ: Văn phòng BHXH tỉnh.',
  save: 'Lưu tiêu đề và chữ ký',
} as const;

export const data = {
  heading: 'Số liệu',
  intro: 'Để mở bằng bảng tính hoặc chương trình khác. Không có lựa chọn của ai.',
  results: 'Kết quả các lần bỏ phiếu đã công bố',
  units: 'Đơn vị, điểm và điều kiện',
  bundle: 'Cả cuộc họp: hồ sơ kiểm tra',
  bundleWhat: 'Tệp nén .zip, giấy tờ nằm trong thư mục documents.',
  bundleLink: 'Tệp .zip',
  bundleLater: 'Có sau khi niêm phong.',
} as const;

export const tableForms: Readonly<Record<TableForm, string>> = {
  xlsx: 'Excel (.xlsx)',
  csv: 'CSV',
  json: 'JSON',
};
