import { type Plugin, parseAst } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: Node | null;
}

/** A bracket that opens an expression, not a call, or an arrow. */
const REREAD = /(?:^|[^\w$)\]}])\(|=>/;

/**
 * Refuses a build with a class field that Safari 15 misreads: where an initializer has a bracketed expression or an arrow
 * function, that browser loses the names around the class (webkit.org/b/236843). Lowering every class would avoid it too,
 * but at the price of a `WeakMap` for each private field, in size and in speed.
 */
export function fieldsForSafari(): Plugin {
  return {
    name: 'fields-for-safari',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') {
          const misread = fieldsOf(parseAst(chunk.code)).find(({ start, end }) =>
            REREAD.test(chunk.code.slice(start, end)),
          );
          if (misread) {
            const where = chunk.code.slice(misread.start - 80, misread.end);
            this.error(`Set this field in the constructor, for Safari 15: ${where}`);
          }
        }
      }
    },
  };
}

/** The initializers of all class fields. */
function fieldsOf(tree: unknown): readonly Node[] {
  const found: Node[] = [];
  const left: unknown[] = [tree];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'object' && next !== null) {
      const { type, value } = next as Partial<Node>;
      if (type === 'PropertyDefinition' && value) {
        found.push(value);
      }
      left.push(...Object.values(next).filter((child) => child !== null));
    }
  }
  return found;
}
