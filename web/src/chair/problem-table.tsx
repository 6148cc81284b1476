import type { Problem } from '../protocol';
import { sheet as words } from '../strings/chair';
import { problemSentences } from '../strings/units';

/** Problems or notes of a sheet, each with its row and column. */
export function ProblemTable(props: {
  readonly problems: readonly Problem[];
  readonly heading: string;
}) {
  return (
    <div class="wide-table">
      <table class="sheet-table">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{props.heading}</th>
          </tr>
        </thead>
        <tbody>
          {props.problems.map((problem) => (
            <tr
              key={`${problem.row}/${problem.letter}/${problem.column}/${problem.code}`}
              data-testid="sheet-problem"
              data-code={problem.code}
            >
              <td class="number">{problem.row}</td>
              <td>{columnOf(problem)}</td>
              <td>{problem.value}</td>
              <td>{problemSentences[problem.code]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** By the letter that the spreadsheet shows, and by its heading. */
function columnOf({ letter, column }: Problem): string {
  if (letter === '') {
    return column || words.wholeFile;
  }
  return column === '' ? words.letter(letter) : words.lettered(letter, column);
}
