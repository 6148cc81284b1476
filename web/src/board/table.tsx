import { board as words } from '../strings/board';

/** A table of words, or that there is nothing yet. */
export function Table(props: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  if (props.rows.length === 0) {
    return <p class="soft">{words.none}</p>;
  }
  return (
    <div class="table-scroll">
      <table class="record">
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} data-head={props.heads[column]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
