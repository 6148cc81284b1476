import { useState } from 'preact/hooks';
import type { ChairView } from '../protocol';
import { presidium as words } from '../strings/chair-people';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { MotionCard } from './motion-card';
import { PeopleForm, PeopleList } from './people-form';

interface PresidiumPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** Đoàn Chủ tịch: named, and adopted by a show of hands. */
export function PresidiumPanel({ view, current }: PresidiumPanelProps) {
  const { people, adopted } = view.hall.presidium;
  const [editing, setEditing] = useState(false);
  const naming = people.length === 0 || editing;
  return (
    <Section heading={words.heading} testId="panel-presidium">
      {naming ? (
        <PeopleForm
          people={people}
          usual={3}
          label={words.member}
          intro={words.intro}
          warning={words.changeWarning}
          save={words.save}
          act={(named) => ({ act: 'name_presidium', people: named })}
          primary={current}
          onDone={() => setEditing(false)}
          testId="presidium"
          plural="presidium"
        />
      ) : (
        <>
          <PeopleList people={people} />
          {!adopted && (
            <Button testId="presidium-change" onClick={() => setEditing(true)}>
              {words.change}
            </Button>
          )}
        </>
      )}
      {people.length > 0 && (
        <MotionCard
          view={view}
          matter={{ matter: 'presidium' }}
          words={{ title: words.adoptHeading, put: words.put }}
          current={current && !naming}
          settled={adopted}
        />
      )}
    </Section>
  );
}
