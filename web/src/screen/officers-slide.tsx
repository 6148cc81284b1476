/** Who holds the offices from now on. */
import type { HallView } from '../protocol';
import { screen as words } from '../strings/screen';
import { clusterRoleNames } from '../strings/units';
import './officers-slide.css';

interface HallProps {
  readonly hall: HallView;
}

export function OfficersSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-officers">
      <h1>{words.officers}</h1>
      <Officers hall={hall} />
    </main>
  );
}

export function Officers({ hall }: HallProps) {
  const name = (unit: number) => hall.standings.find((one) => one.unit === unit)?.name ?? '';
  const filled = hall.offices.filter(({ holders }) => holders.length > 0);
  return (
    <>
      <dl class="officers">
        {filled.map(({ role, holders }) => (
          <div key={role}>
            <dt>{clusterRoleNames[role]}</dt>
            <dd>{holders.map(({ unit }) => name(unit)).join(', ')}</dd>
          </div>
        ))}
      </dl>
      {filled.length > 0 && <p class="at-once">{words.atOnce}</p>}
    </>
  );
}
