/** Words of the public board. */
import { formatCount } from '../format';

export const board = {
  page: 'Bảng kiểm tra công khai',
  intro: 'Ai cũng xem và tự kiểm tra được. Ở đây không có lựa chọn của ai.',
  nothing: 'Danh sách phiếu hiện ra khi hòm phiếu đầu tiên được đóng.',

  howHeading: 'Tự kiểm tra thế nào?',
  how: {
    intro: 'Có ba cách. Cách sau ít phải tin phần mềm này hơn cách trước.',
    destroyed:
      'Phiếu điện tử đã hủy nên trang này không kiểm đếm lại được nữa. Ai giữ hồ sơ kiểm tra tải trước khi hủy thì vẫn kiểm tra được bằng hai cách sau.',
    page: {
      title: 'Bằng trang này',
      steps: [
        'Tìm số biên nhận phiếu trên điện thoại của anh/chị trong danh sách. Số này không cho biết phiếu chọn ai.',
        'Bấm “Kiểm tra lại”: máy này tải cả hòm phiếu, kiểm tra từng lá phiếu và tự kiểm đếm lại, không tin máy chủ.',
        'So mã băm trên trang này với mã băm trên màn hình hội trường và trong biên bản.',
      ],
    },
    verify: {
      title: 'Bằng lệnh phieukin verify trên máy khác',
      what: 'Tải trọn bộ hồ sơ kiểm tra, chép sang máy khác, không cần mạng, rồi chạy:',
      digest: 'Mã băm trong lệnh phải giống mã băm in trong biên bản.',
      later: 'Trọn bộ hồ sơ và mã băm có khi cuộc họp kết thúc và niêm phong.',
    },
    belenios: {
      title: 'Bằng phần mềm của người khác',
      what: 'Hòm phiếu theo định dạng Belenios. Tải tệp hòm phiếu, rồi dùng belenios-tool (có trong Debian 13):',
      later: 'Lệnh hiện ra khi hòm phiếu đầu tiên được đóng.',
      digest: 'Dòng cuối phải ra đúng mã băm này:',
      rest: 'Các bước còn lại: docs/cryptography.md, mục 13.',
    },
  },

  roundTitle: (title: string, number: number): string => `${title}, lần ${number}`,
  replaced: (replaced: number): string => `Số phiếu đổi: ${formatCount(replaced)}`,
  ballots: (ballots: number, voters: number): string =>
    `${formatCount(ballots)} phiếu trong hòm, ${formatCount(voters)} mã bỏ phiếu đã phát`,
  digests: {
    closing: 'Mã băm hòm phiếu khi đóng',
    archive: 'Mã băm hòm phiếu sau khi mở',
    result: 'Mã băm kết quả',
  },
  digestsDiffer:
    'Mã băm do máy này tự tính không khớp với mã băm mà máy chủ công bố. Báo cho Tổ kiểm phiếu và hội nghị.',
  stated: 'Thiết bị của đại biểu xác nhận (trang này tự kiểm tra chữ ký)',
  statedIn: (count: number, ballots: number): string =>
    `${formatCount(count)}/${formatCount(ballots)} thiết bị thấy phiếu của mình trong hòm`,
  statedRecount: (count: number, ballots: number): string =>
    `${formatCount(count)}/${formatCount(ballots)} thiết bị đã kiểm đếm lại và khớp`,

  provisional: 'Số tạm tính cho đến khi bấm “Kiểm tra lại” và hòm phiếu được kiểm tra là đúng.',

  trackersHeading: (count: number): string => `Danh sách ${formatCount(count)} số biên nhận phiếu`,
  search: 'Tìm số biên nhận phiếu của anh/chị',
  notFound:
    'Không có số biên nhận nào như vậy. Xem lại từng ký tự; nếu vẫn không thấy, báo cho Tổ kiểm phiếu.',
  unsure: (count: number): string =>
    `Thấy ${formatCount(count)} số biên nhận. Gõ thêm cho đủ để chắc chắn.`,
  inBox: 'Có trong hòm',

  verify: 'Kiểm tra lại',
  verifying: 'Máy này đang kiểm tra cả hòm phiếu…',
  holdsClosed: (ballots: number): string =>
    `Đúng: cả ${formatCount(ballots)} lá phiếu đều hợp lệ và hòm không đổi từ khi đóng.`,
  holdsPublished: (ballots: number): string =>
    `Đúng: cả ${formatCount(ballots)} lá phiếu đều hợp lệ, kiểm đếm lại khớp với kết quả công bố.`,
  differs: 'Không khớp với những gì đã công bố. Báo cho Tổ kiểm phiếu và hội nghị.',
  unavailable: 'Chưa tải được hòm phiếu. Thử lại sau ít phút.',

  filesHeading: 'Tải hồ sơ',
  download: 'Tải về:',
  files: {
    'archive.bel': {
      title: 'Hòm phiếu',
      what: 'Mọi lá phiếu đã mã hóa cùng bằng chứng. Một tệp này đủ để kiểm đếm lại từ đầu.',
    },
    'election.json': {
      title: 'Đề bài và quy tắc',
      what: 'Tên trên lá phiếu, được chọn mấy tên, khóa của hòm.',
    },
    'trustees.json': {
      title: 'Khóa của Tổ kiểm phiếu',
      what: 'Phần công khai của khóa từng thành viên. Mã Tổ kiểm phiếu tính từ tệp này.',
    },
    'roll.json': {
      title: 'Danh sách bỏ phiếu',
      what: 'Phần công khai của các mã bỏ phiếu, không có tên đơn vị.',
    },
    'statements.json': {
      title: 'Xác nhận của các thiết bị',
      what: 'Chữ ký của những điện thoại đã thấy phiếu của mình trong hòm.',
    },
    'blame.json': {
      title: 'Bằng chứng của Tổ kiểm phiếu',
      what: 'Cho thấy từng phần mở làm đúng bằng khóa của người góp.',
    },
  },

  record: {
    heading: 'Diễn biến và quyết định của hội nghị',
    rules: 'Thể lệ bỏ phiếu',
    rulesAdopted: 'Hội nghị đã biểu quyết thông qua; từ đó không sửa được nữa.',
    rulesProposed: 'Chưa được biểu quyết thông qua.',
    motions: 'Biểu quyết giơ tay',
    agenda: 'Chương trình',
    standings: 'Điểm và điều kiện của các đơn vị',
    locked: (by: string): string => `Điểm thống nhất đã khóa: ${by}.`,
    offices: 'Đoàn Chủ tịch, cụm trưởng, cụm phó',
    pact: 'Ký giao ước thi đua',
    attendance: 'Đại biểu và người dự',
  },
  heads: {
    motions: ['Nội dung', 'Tán thành / không tán thành / không có ý kiến', 'Kết quả'],
    agenda: ['Việc', 'Tình trạng'],
    standings: ['Tên', 'Danh sách', 'Tự chấm', 'Điều chỉnh', 'Thống nhất', 'Điều kiện'],
    offices: ['Chức danh', 'Đơn vị, người giữ'],
    pact: ['Đơn vị', 'Người ký', 'Chức vụ', 'Tình trạng'],
    seats: ['Đơn vị', 'Đại biểu'],
    attendees: ['Người dự không bỏ phiếu', 'Chức vụ', 'Đơn vị'],
  },
  none: 'Chưa có.',
  step: (done: boolean, now: boolean): string => (done ? 'Đã xong' : now ? 'Đang làm' : 'Chưa đến'),
  presidium: (adopted: boolean): string =>
    adopted ? 'Đoàn Chủ tịch' : 'Đoàn Chủ tịch (chưa thông qua)',
  officeOpen: (wanted: number, byBallot: boolean): string =>
    `Chưa bầu (${wanted} đơn vị, ${byBallot ? 'bỏ phiếu kín' : 'biểu quyết giơ tay'})`,
  signers: {
    head: 'Thủ trưởng đơn vị',
    council_chair: 'Chủ tịch Hội đồng Thi đua - Khen thưởng',
    none: 'Chưa ký',
    valid: 'Đã ký',
    flagged: 'Đã ký; người ký không phải Thủ trưởng hay Chủ tịch Hội đồng',
  },
  attendance: {
    absent: 'Vắng',
    present: (delegate: string): string => (delegate ? `Có mặt: ${delegate}` : 'Có mặt'),
    left: (delegate: string, reason: string): string =>
      `Đã rời hội nghị${delegate ? `: ${delegate}` : ''} (${reason})`,
  },

  meetingHeading: 'Cả cuộc họp',
  log: {
    title: 'Nhật ký cuộc họp',
    what: 'Mọi việc đã làm, theo thứ tự; sửa một dòng thì các dòng sau không khớp. Không có lựa chọn của ai.',
  },
  checkLog: 'Kiểm tra nhật ký',
  logHolds: (lines: number): string =>
    `Đúng: ${formatCount(lines)} dòng nối liền nhau, khớp với mã băm của cuộc họp.`,
  logBroken: (line: number): string => `Nhật ký bị đứt ở dòng ${formatCount(line + 1)}.`,
  logDiffers:
    'Nhật ký không khớp với mã băm của cuộc họp. Tải lại trang rồi thử lại; nếu vẫn vậy, báo cho Tổ kiểm phiếu.',
  bundle: {
    title: 'Trọn bộ hồ sơ kiểm tra',
    what: 'Một tệp nén: nhật ký, hòm phiếu, kết quả (mở doc.html để đọc) và giấy tờ chính thức trong thư mục documents.',
  },
  digestNow: 'Mã băm của cuộc họp lúc này',
} as const;
