/** A name of the ballot; what it belongs to, which the election writes in brackets behind it, stands under it. */
export function BallotName({ name: written }: { readonly name: string }) {
  const [, name, parent] = /^(.+) \((.+)\)$/.exec(written) ?? [];
  return (
    <span class="ballot-name">
      {name ?? written}
      {parent && <span class="ballot-parent"> {parent}</span>}
    </span>
  );
}
