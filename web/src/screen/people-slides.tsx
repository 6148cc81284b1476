/** People with their offices: the presidium, the tellers with their code. */
import type { HallView, Person } from '../protocol';
import { common, keyStageNames } from '../strings';
import { screen as words } from '../strings/screen';
import './people-slides.css';

interface HallProps {
  readonly hall: HallView;
}

export function TellersSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-people">
      <h1>{words.tellers}</h1>
      <StageLine adopted={hall.tellers_adopted} />
      <ul class="people">
        {hall.tellers.map(({ slot, name, office, key }) => (
          <li key={slot} class={key === 'accepted' ? 'person person-good' : 'person'}>
            <strong>{name}</strong>
            <span>{office}</span>
            <span class="person-key">{keyStageNames[key]}</span>
          </li>
        ))}
      </ul>
      <section class="committee">
        <h2>{common.committeeCode}</h2>
        {hall.committee_code === null ? (
          <p class="soft">{words.codeWait}</p>
        ) : (
          <>
            <p class="committee-code code" data-testid="committee-code">
              {hall.committee_code}
            </p>
            <p>{words.codeHint}</p>
          </>
        )}
      </section>
    </main>
  );
}

export function PresidiumSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-people">
      <h1>{words.presidium}</h1>
      <StageLine adopted={hall.presidium.adopted} />
      <People people={hall.presidium.people} />
    </main>
  );
}

function StageLine({ adopted }: { readonly adopted: boolean }) {
  return (
    <p class={`stage-line stage-${adopted ? 'adopted' : 'proposed'}`}>
      {adopted ? words.tellersAdopted : words.tellersProposed}
    </p>
  );
}

/** Names with their offices. */
export function People({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul class="people">
      {people.map(({ name, office }) => (
        <li key={`${name}${office}`} class="person">
          <strong>{name}</strong>
          <span>{office}</span>
        </li>
      ))}
    </ul>
  );
}
