import { useState } from 'preact/hooks';
import type { ChairView, Particulars } from '../protocol';
import { particulars as words } from '../strings/chair';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Section } from '../ui/page';

type Typed = Readonly<Record<keyof Particulars, string>>;

/** Title, cluster, year and place of the meeting; fixed from the opening of check-in on. */
export function MeetingPanel(props: { readonly view: ChairView; readonly current: boolean }) {
  const { particulars, phase } = props.view.hall;
  const fixed = phase !== 'preparing';
  const acting = useActing();
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const draft = typed ?? typedOf(particulars);
  const read = readParticulars(draft);
  const set = (name: keyof Particulars) => (text: string) => setTyped({ ...draft, [name]: text });
  return (
    <Section heading={words.heading} testId="panel-meeting">
      {fixed && <p class="soft">{words.fixed}</p>}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={words.title}
          value={draft.title}
          onText={set('title')}
          placeholder={words.titleExample}
          disabled={fixed}
          testId="particulars-title"
        />
        <div class="columns">
          <TextField
            label={words.cluster}
            value={draft.cluster}
            onText={set('cluster')}
            disabled={fixed}
            testId="particulars-cluster"
          />
          <TextField
            label={words.place}
            value={draft.place}
            onText={set('place')}
            disabled={fixed}
            testId="particulars-place"
          />
        </div>
        <div class="columns">
          <TextField
            label={words.year}
            value={draft.year}
            onText={set('year')}
            numeric
            flaw={draft.year !== '' && read.year === undefined ? words.badYear : undefined}
            disabled={fixed}
            testId="particulars-year"
          />
        </div>
        {!fixed && (
          <Button
            type="submit"
            kind={props.current ? 'primary' : 'secondary'}
            disabled={read.whole === undefined}
            busy={acting.busy}
            testId="particulars-save"
          >
            {words.save}
          </Button>
        )}
        <Refused sentence={acting.refused} />
      </form>
    </Section>
  );

  async function save() {
    if (read.whole && (await acting.run({ act: 'name_meeting', ...read.whole }))) {
      setTyped(undefined);
    }
  }
}

function typedOf(particulars: Particulars): Typed {
  return { ...particulars, year: particulars.year === 0 ? '' : String(particulars.year) };
}

function readParticulars(draft: Typed): {
  readonly year: number | undefined;
  readonly whole: Particulars | undefined;
} {
  const year = /^\d{4}$/.test(draft.year.trim()) ? Number(draft.year) : undefined;
  const title = draft.title.trim();
  const whole =
    year !== undefined && title !== ''
      ? { title, cluster: draft.cluster.trim(), year, place: draft.place.trim() }
      : undefined;
  return { year, whole };
}
