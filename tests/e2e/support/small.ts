/** A meeting of four units, and its sheets. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Particulars, Person } from './demo';
import { TOP } from './server';

export const PARTICULARS: Particulars = {
  title: 'Hội nghị tổng kết năm 2026 Cụm thi đua số 9',
  cluster: 'Cụm thi đua số 9',
  year: '2026',
  place: 'Thành phố Huế',
};

export const UNITS = ['Quảng Bình', 'Quảng Trị', 'Huế', 'Đà Nẵng'] as const;

export type Unit = (typeof UNITS)[number];

export const TELLERS: readonly Person[] = [
  { name: 'Hoàng Thị Liên', office: 'Phó Giám đốc BHXH tỉnh Quảng Trị' },
  { name: 'Ngô Văn Phúc', office: 'Trưởng phòng, BHXH tỉnh Huế' },
];

/** Writes the sheet of the four units, or of others, and returns where it is. */
export function membersSheet(folder: string, units: readonly string[] = UNITS): string {
  const head =
    'STT;Đơn vị;Điểm tự chấm;Điểm thống nhất;Đạt tiêu chuẩn điểm 3 Điều 11;Tổ chức Đảng trong sạch vững mạnh;Chính quyền vững mạnh;Đoàn thể vững mạnh;Ký giao ước thi đua;Đăng ký thi đua;Tình trạng khác;Điểm danh';
  const rows = units.map(
    (unit, at) => `0${at + 1};BHXH tỉnh ${unit};1380;${1370 - at};x;x;x;x;x;x;;có mặt`,
  );
  const path = join(folder, 'don-vi.csv');
  writeFileSync(path, `\uFEFF${[head, ...rows].join('\r\n')}\r\n`);
  return path;
}

export const COLLECTIVES_SHEET = join(TOP, 'docs/vi/mau/tap-the.csv');
export const INDIVIDUALS_SHEET = join(TOP, 'docs/vi/mau/ca-nhan.csv');

/** Thứ nhất, thứ nhì; nothing for a column left empty. */
export const COLUMNS: Readonly<Record<Unit, readonly [string, string | null]>> = {
  'Quảng Bình': ['Huế', 'Đà Nẵng'],
  'Quảng Trị': ['Huế', 'Quảng Trị'],
  Huế: ['Đà Nẵng', 'Huế'],
  'Đà Nẵng': ['Huế', null],
};

/** One of each list; an empty list is a blank vote for that list. */
export const PANELS: Readonly<Record<Unit, readonly [string | null, string | null]>> = {
  'Quảng Bình': ['Phòng Mẫu Một', 'Nguyễn Văn Mẫu Một'],
  'Quảng Trị': ['Phòng Mẫu Một', 'Trần Thị Mẫu Hai'],
  Huế: ['Phòng Mẫu Hai', 'Nguyễn Văn Mẫu Một'],
  'Đà Nẵng': ['Phòng Mẫu Một', null],
};

export const HEAD = 'Huế';

/** Whether each agrees; nothing for no opinion. */
export const AGREE: Readonly<Record<Unit, boolean | null>> = {
  'Quảng Bình': true,
  'Quảng Trị': true,
  Huế: true,
  'Đà Nẵng': false,
};
