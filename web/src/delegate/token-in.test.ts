import { expect, it } from 'vitest';
import { Code } from '../election/code';
import { seededRandom } from '../election/testing/random';
import { fragmentIn } from './token-in';

const code = Code.fresh('ballot_token', seededRandom('token in'));
const token = code.canonical();
const found = (text: string) => {
  const fragment = fragmentIn(text);
  const read = Code.parse('ballot_token', fragment?.token ?? '');
  return read.ok ? read.value.canonical() : undefined;
};

it('a link hands over its token and the committee', () => {
  expect(
    fragmentIn(`http://192.168.1.5:8080/m/0a1b2c3d/#t=${token}&c=abcdefghjkmnpqrs\r\n`),
  ).toEqual({
    token,
    committee: 'abcdefghjkmnpqrs',
  });
});

it.each([
  ['as it stands on the slip', code.reveal()],
  ['in capitals, with spaces', code.reveal().toUpperCase().replaceAll('-', ' ')],
  ['in the middle of a message', `Mã bỏ phiếu: ${code.reveal()}, giữ kín nhé.`],
  ['in a link whose signs a scanner changed', `http:>>192.168.1.5>m>0a1b2c3d>£t=${token}`],
])('a token is found %s', (_, text) => expect(found(text)).toBe(token));

it.each([
  ['nothing', ''],
  ['an address alone', 'http://192.168.1.5:8080/m/0a1b2c3d/'],
  ['a mistyped token', code.reveal().replace(/^./, (first) => (first === '2' ? '3' : '2'))],
  ['a longer word', `x${token}`],
])('%s holds none', (_, text) => expect(found(text)).toBe(undefined));
