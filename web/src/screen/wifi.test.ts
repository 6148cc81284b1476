import { expect, it } from 'vitest';
import { wifiText } from './wifi';

it('a network with a password is WPA', () => {
  expect(wifiText({ name: 'HoiTruong', password: 'bo phieu kin' })).toBe(
    'WIFI:T:WPA;S:HoiTruong;P:bo phieu kin;;',
  );
});

it('one without is open', () => {
  expect(wifiText({ name: 'HoiTruong', password: '' })).toBe('WIFI:T:nopass;S:HoiTruong;;');
});

it('the signs of the form itself are escaped', () => {
  expect(wifiText({ name: 'a;b,c:d', password: String.raw`x\y"z12345` })).toBe(
    String.raw`WIFI:T:WPA;S:a\;b\,c\:d;P:x\\y\"z12345;;`,
  );
});
