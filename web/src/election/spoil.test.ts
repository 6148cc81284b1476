import { describe, expect, it } from 'vitest';
import { AcceptedBallot } from './ballot';
import { GENERATOR } from './group';
import { ORDER } from './order';
import { outcome } from './outcome';
import type { Question } from './question';
import { makeRound } from './testing/round';

const ONE: Question = { answers: ['A', 'B'], blank: true, min: 1, max: 1, question: 'Một' };
const FREE: Question = { answers: ['C', 'D'], blank: false, min: 0, max: 1, question: 'Hai' };

const round = makeRound({
  questions: [ONE, FREE],
  markings: [
    [
      [0, 1, 0],
      [0, 1],
    ],
  ],
});
const sound = round.ballots[0]?.raw ?? '';

type Node = string | Node[] | { [name: string]: Node };

/** Every path to a leaf or a list of the ballot. */
function* paths(node: Node, path: readonly (string | number)[] = []): Generator<typeof path> {
  yield path;
  if (typeof node !== 'string') {
    for (const [name, inner] of Object.entries(node)) {
      yield* paths(inner, [...path, name]);
    }
  }
}

/** Every way that a place is spoiled here; each gives a value other than the one that stands there. */
function spoils(node: Node): (Node | undefined)[] {
  if (typeof node !== 'string') {
    const shorter = Array.isArray(node)
      ? node.slice(1)
      : Object.fromEntries(Object.entries(node).slice(1));
    const longer = Array.isArray(node) ? [...node, node[0] ?? ''] : { ...node, note: 'x' };
    return [undefined, 'x', shorter, longer];
  }
  const last = node.at(-1) === '0' ? '1' : '0';
  const changed: Node[] = [undefined, '', `${node} `, node.slice(0, -1) + last].flatMap(
    (n) => n ?? [],
  );
  if (/^[0-9]+$/.test(node) && node.length !== 64) {
    const number = BigInt(node);
    changed.push(((number + 1n) % ORDER).toString(), (number + ORDER).toString(), `0${node}`);
  }
  if (/^[0-9a-f]{64}$/.test(node)) {
    changed.push(GENERATOR.toString(), `${'0'.repeat(63)}1`, node.toUpperCase());
  }
  return [undefined, ...changed].filter((value) => value !== node);
}

function replaced(root: Node, path: readonly (string | number)[], value: Node | undefined): Node {
  const [name, ...rest] = path;
  if (name === undefined) {
    return value ?? [];
  }
  const copy = structuredClone(root) as { [name: string]: Node };
  const inner = copy[name] ?? '';
  if (rest.length > 0) {
    copy[name] = replaced(inner, rest, value);
  } else if (value !== undefined) {
    copy[name] = value;
  } else if (Array.isArray(copy)) {
    copy.splice(Number(name), 1);
  } else {
    delete copy[name];
  }
  return copy;
}

function at(root: Node, path: readonly (string | number)[]): Node {
  return path.reduce<Node>((node, name) => (node as { [name: string]: Node })[name] ?? '', root);
}

describe('one thing spoiled', () => {
  it('anywhere in a ballot makes it refused', { timeout: 120_000 }, () => {
    const root: Node = JSON.parse(sound);
    const flaws = new Map<string, number>();
    let spoiled = 0;
    for (const path of paths(root)) {
      for (const value of spoils(at(root, path))) {
        const raw = JSON.stringify(replaced(root, path, value));
        const verified = outcome(() => AcceptedBallot.verify(round.election, round.roll, raw));
        expect(verified.ok, `${path.join('.')} := ${JSON.stringify(value)}`).toBe(false);
        if (!verified.ok) {
          flaws.set(verified.flaw, (flaws.get(verified.flaw) ?? 0) + 1);
        }
        spoiled += 1;
      }
    }
    console.log(`${spoiled} spoiled ballots refused:`, Object.fromEntries(flaws));
    expect(spoiled).toBeGreaterThan(300);
  });

  it('in the text alone makes it refused', () => {
    for (const raw of [` ${sound}`, `${sound}\n`, `\ufeff${sound}`, sound.replace(':', ': ')]) {
      expect(outcome(() => AcceptedBallot.verify(round.election, round.roll, raw)).ok).toBe(false);
    }
  });
});
