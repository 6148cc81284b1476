/** Words of a show of hands. */
export const hands = {
  in_favour: 'Tán thành',
  against: 'Không tán thành',
  no_opinion: 'Không có ý kiến',
  present: (present: number): string =>
    `Có mặt ${present} đơn vị. Ba số cộng lại phải bằng ${present}.`,
  notANumber: 'Mỗi ô điền một số, không có ai thì điền 0.',
  wrongSum: (sum: number, present: number): string =>
    sum < present
      ? `Cộng lại là ${sum}, còn thiếu ${present - sum}.`
      : `Cộng lại là ${sum}, thừa ${sum - present}.`,
  carried: 'Quá nửa số có mặt tán thành: được thông qua.',
  declined: 'Không quá nửa số có mặt tán thành: không được thông qua.',
  reason: 'Ý kiến, lý do không thông qua (ghi vào biên bản)',
  record: 'Ghi nhận kết quả biểu quyết',
  counted: (inFavour: number, against: number, noOpinion: number): string =>
    `Tán thành ${inFavour}, không tán thành ${against}, không có ý kiến ${noOpinion}.`,
} as const;
