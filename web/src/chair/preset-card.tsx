import type { Preset, UnitList } from '../protocol';
import { start as words } from '../strings/chair-start';
import { listNames } from '../strings/units';
import { AskingButton } from '../ui/act-button';
import { Fold } from './fold';
import './start-panel.css';

interface PresetCardProps {
  readonly preset: Preset;
  readonly open: boolean;
  readonly primary: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** A preset with all that it brings, and its taking. */
export function PresetCard({ preset, open, primary, onToggle }: PresetCardProps) {
  return (
    <Fold
      summary={preset.name}
      note={preset.particulars.title}
      open={open}
      onToggle={onToggle}
      testId="preset"
    >
      <dl class="preset">
        <Line name={words.title} texts={[preset.particulars.title]} />
        <Line
          name={words.meeting}
          texts={[preset.particulars.cluster, preset.particulars.place].filter(Boolean)}
        />
        <Line name={words.contests} texts={preset.rules.contests.map((one) => one.title)} />
        <Line name={words.lists} texts={conditions(preset)} />
        <Line name={words.units} texts={unitCounts(preset)} />
        <Line name={words.agenda} texts={preset.agenda.map((item) => item.title)} numbered />
        <Line name={words.bases} texts={preset.wording.legal_bases} />
        <Line name={words.addressees} texts={preset.wording.addressees} />
        <Line name={words.awards} texts={preset.wording.awards} />
        <Line name={words.deadlines} texts={preset.wording.deadlines.map((one) => one.what)} />
        <Line
          name={words.holders}
          texts={preset.past_holders.map(({ year, unit }) => `${year}: ${unit}`)}
        />
      </dl>
      <div>
        <AskingButton
          label={words.take}
          title={words.takeTitle(preset.name)}
          kind={primary && open ? 'primary' : 'secondary'}
          act={() => ({ act: 'take_preset', preset })}
          testId="take-preset"
        >
          <p>{words.takeText}</p>
        </AskingButton>
      </div>
    </Fold>
  );
}

function Line(props: {
  readonly name: string;
  readonly texts: readonly string[];
  readonly numbered?: boolean;
}) {
  const { name, texts, numbered = false } = props;
  const items = texts.map((text) => <li key={text}>{text}</li>);
  return texts.length === 0 ? null : (
    <>
      <dt>{name}</dt>
      <dd>{numbered ? <ol class="preset-numbered">{items}</ol> : <ul>{items}</ul>}</dd>
    </>
  );
}

function conditions({ rules }: Preset): readonly string[] {
  return rules.lists.map(({ list, max_score, attestations }) =>
    words.list(listNames[list], max_score, attestations.length),
  );
}

function unitCounts({ units }: Preset): readonly string[] {
  return (Object.keys(listNames) as UnitList[])
    .map((list) => ({ list, count: units.filter((unit) => unit.list === list).length }))
    .filter(({ count }) => count > 0)
    .map(({ list, count }) => words.unitsOf(listNames[list], count));
}
