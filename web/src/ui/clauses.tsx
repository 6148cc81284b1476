import type { Clause } from '../protocol';
import './clauses.css';

/** The rules in words, one sentence a line. */
export function Clauses({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <ol class="clauses">
      {clauses.map(({ vi }, at) => (
        <li key={at}>{vi}</li>
      ))}
    </ol>
  );
}
