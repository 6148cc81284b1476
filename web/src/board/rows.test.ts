import { describe, expect, it } from 'vitest';
import { hall } from '../audit/testing/views';
import { attendeeRows, motionRows, officeRows, pactRows, seatRows, standingRows } from './rows';

describe('the record of the meeting', () => {
  it('has each motion with its counts and what came of it', () => {
    expect(motionRows(hall({}))).toEqual([
      [
        'Thông qua Thể lệ bỏ phiếu',
        '9 / 0 / 0',
        '9/9 tán thành, cần quá nửa số có mặt: được thông qua.',
      ],
    ]);
    const withdrawn = { id: 2, matter: { matter: 'tellers' }, state: { state: 'withdrawn' } };
    const [row] = motionRows(hall({ motions: [withdrawn as never] }));
    expect(row?.slice(1)).toEqual(['', 'Đã rút lại, không biểu quyết']);
  });

  it('has why a unit may not stand', () => {
    const [line] = hall({}).standings;
    const deferred = { kind: 'deferred', reason: 'đang kiểm tra' } as const;
    const rows = standingRows(hall({ standings: line ? [{ ...line, standing: deferred }] : [] }));
    expect(rows[0]?.slice(2)).toEqual(['1.390', '', '1.372,5', 'Chưa xét; đang kiểm tra']);
  });

  it('has an office nobody holds yet', () => {
    expect(officeRows(hall({})).at(-1)?.[0]).toBe('Cụm trưởng');
    const head = { role: 'head', unit: 2 } as const;
    const offices = [{ role: 'head', wanted: 1, by_ballot: false, holders: [head] } as const];
    const rows = officeRows(
      hall({ offices: offices.map((office) => ({ ...office, holders: [head] })) }),
    );
    expect(rows.at(-1)).toEqual(['Cụm trưởng', 'BHXH tỉnh Hải Dương']);
  });

  it('flags a pact that somebody else signed', () => {
    const other = { title: 'other', office: 'Phó Giám đốc' } as const;
    const signing = { unit: 1, signer: 'Lê Văn Bình', title: other };
    const pact = [
      { unit: 1, name: 'A', signing, valid: false },
      { unit: 2, name: 'B', signing: null, valid: true },
    ];
    const [first, second] = pactRows(hall({ pact }));
    expect(first?.slice(1, 3)).toEqual(['Lê Văn Bình', 'Phó Giám đốc']);
    expect(first?.[3]).not.toBe(second?.[3]);
  });

  it('says who came, who left and why, and who attends without a vote', () => {
    const [seat] = hall({}).seats;
    const attendance = { attendance: 'left', delegate: 'An', reason: 'việc gấp' } as const;
    const rows = seatRows(hall({ seats: seat ? [{ ...seat, attendance }] : [] }));
    expect(rows[0]?.[1]).toContain('việc gấp');
    const person = { name: 'Khách', office: 'Vụ Thi đua' };
    expect(attendeeRows(hall({ attendees: [{ attendee: 1, unit: null, person }] }))).toEqual([
      ['Khách', 'Vụ Thi đua', ''],
    ]);
  });
});
