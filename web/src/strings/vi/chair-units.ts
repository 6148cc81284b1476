/** Words for units, their scores, and what stands against them. */
export const units = {
  none: 'Chưa có ai trong danh sách này.',
  selfScore: 'Điểm tự chấm',
  adjustedScore: 'Điểm điều chỉnh',
  agreedScore: 'Điểm thống nhất',
  award: 'Hình thức khen thưởng',
  awardOf: (name: string, year: number): string => `${name} (${year})`,
  seats: (seats: number): string => `${seats} đại biểu`,
  standing: 'Điều kiện',
  tooMany: (seats: number, most: number): string =>
    `Có ${seats} đại biểu, Thể lệ đặt nhiều nhất ${most}. Chỉ nhắc, không chặn.`,
  attestations: 'Từng điều được xác nhận',
  attestationsHow: 'Bấm vào một ô để sửa, kèm lý do.',
  attestTitle: (name: string): string => `Sửa xác nhận: ${name}`,
  attestText: (what: string, holds: boolean): string =>
    holds ? `Ghi là đạt: ${what}.` : `Ghi là không đạt: ${what}.`,
  correct: 'Sửa',
  correctTitle: (name: string): string => `Sửa: ${name}`,
  what: 'Nội dung sửa',
  becomes: 'Sửa thành',
  holds: 'Đạt',
  holdsNot: 'Không đạt',
  status: 'Không xét, chưa xét',
  statusReason: 'Nêu rõ sự việc',
  awardName: 'Tên hình thức khen thưởng',
  awardYear: 'Năm',
  scoreExample: 'Ví dụ: 1.372,5',
  adjustedHint: 'Điểm do cụm trưởng đề nghị sau rà soát; lý do ghi ở dưới.',
  record: 'Ghi sửa đổi',
} as const;

export const statusNames = {
  none: 'Không có',
  corruption: 'Không xét: tiêu cực, tham nhũng',
  serious_breach: 'Không xét: vi phạm nghiêm trọng chủ trương của Đảng, pháp luật của Nhà nước',
  not_considered: 'Không xét: lý do khác',
  deferred: 'Chưa xét: đang chờ kết luận',
} as const;

export const scoreLock = {
  heading: 'Khóa điểm thống nhất',
  intro:
    'Cụm trưởng và cụm phó thống nhất điểm của tất cả đơn vị rồi khóa, trước khi giới thiệu danh sách bầu.',
  agreedBy: 'Ai đã thống nhất',
  example: 'Cụm trưởng và cụm phó',
  lock: 'Khóa điểm thống nhất',
  locked: (by: string, at: string | null): string =>
    at === null
      ? `Đã khóa. Người thống nhất: ${by}.`
      : `Đã khóa lúc ${at}. Người thống nhất: ${by}.`,
  unlock: 'Mở khóa điểm',
  unlockTitle: 'Mở khóa điểm thống nhất?',
  unlockText: 'Sau khi sửa phải khóa lại. Việc mở khóa và lý do được ghi vào nhật ký.',
} as const;
