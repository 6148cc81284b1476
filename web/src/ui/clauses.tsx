import type { Clause } from '../protocol';
import './clauses.css';
import { said } from '../strings/language';

/** The rules in words, one sentence a line. */
export function Clauses({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <ol class="clauses">
      {clauses.map((clause, at) => (
        <li key={at}>{said(clause)}</li>
      ))}
    </ol>
  );
}
