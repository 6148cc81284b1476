import type { ChairView } from '../protocol';
import { paperTitle, papers as words } from '../strings/papers';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { useMaking } from './making';
import { newestCount } from './papers';

interface CountMinutesProps {
  readonly view: ChairView;
  readonly contest: number;
}

/** The minutes of the contest's newest count, to print while the next vote is prepared. */
export function CountMinutes({ view, contest }: CountMinutesProps) {
  const maker = useMaking();
  const paper = newestCount(contest, view);
  if (!paper) {
    return null;
  }
  const title = paperTitle(paper);
  return (
    <div class="act">
      <Button
        kind="quiet"
        busy={maker.making !== undefined}
        testId="count-minutes"
        onClick={() => void maker.run({ file: 'paper', paper, form: 'pdf' })}
      >
        {maker.making ? words.making(title) : words.here(title)}
      </Button>
      {maker.made && (
        <p class="good" role="status">
          {words.made(maker.made)}
        </p>
      )}
      <Refused sentence={maker.refused} />
    </div>
  );
}
