/** A token wherever it stands: in a link that was pasted or scanned, or in the middle of a text. */
import { ALPHABET, Code } from '../election/code';
import { type Fragment, readFragment } from '../session';

const GROUPS = new RegExp(
  `[${ALPHABET}]{4}(?:[\\s\\u00a0\\u002d\\u2010-\\u2015]*[${ALPHABET}]{4}){4}`,
  'iy',
);

/** What a text hands over as a link would; nothing where it holds no token that can be one. */
export function fragmentIn(text: string): Fragment | undefined {
  const hash = text.indexOf('#');
  const linked = hash === -1 ? {} : readFragment(text.slice(hash).split(/\s/)[0] ?? '');
  if (linked.token !== undefined && isToken(linked.token)) {
    return linked;
  }
  const token = tokenIn(text);
  return token === undefined ? undefined : { token };
}

function tokenIn(text: string): string | undefined {
  for (let at = 0; at < text.length; at += 1) {
    GROUPS.lastIndex = at;
    const [found = ''] = isPart(text[at - 1]) ? [] : (GROUPS.exec(text) ?? []);
    if (found !== '' && !isPart(text[at + found.length]) && isToken(found)) {
      return found;
    }
  }
  return undefined;
}

/** A longer word is no token, whatever stands in its middle. */
function isPart(neighbour: string | undefined): boolean {
  return neighbour !== undefined && /[\p{Letter}\p{Number}]/u.test(neighbour);
}

function isToken(typed: string): boolean {
  return Code.parse('ballot_token', typed).ok;
}
