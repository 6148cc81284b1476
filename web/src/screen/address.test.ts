import { describe, expect, it } from 'vitest';
import { joinAddress, typedAddress } from './address';

describe('the address on the wall', () => {
  it('is the one the chair chose, else the page’s own', () => {
    expect(joinAddress('http://192.168.10.2:8080/', 'http://localhost:8080', 'c0ffee00')).toBe(
      'http://192.168.10.2:8080/m/c0ffee00/',
    );
    expect(joinAddress('', 'https://phieu.lan', 'c0ffee00')).toBe('https://phieu.lan/m/c0ffee00/');
  });

  it('is short for fingers but keeps https', () => {
    expect(typedAddress('http://192.168.10.2:8080', '')).toBe('192.168.10.2:8080');
    expect(typedAddress('', 'https://phieu.lan')).toBe('https://phieu.lan');
  });
});
