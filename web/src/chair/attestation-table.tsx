import type { Attestation, PreparedUnit } from '../protocol';
import { chair as common } from '../strings/chair';
import { units as words } from '../strings/chair-units';
import { attestationNames } from '../strings/units';
import { AskingButton } from '../ui/act-button';

interface AttestationTableProps {
  readonly units: readonly PreparedUnit[];
  /** What the rules ask of this list. */
  readonly asked: readonly Attestation[];
}

/** What is attested of each unit, one by one; each mark can be put right with a reason. */
export function AttestationTable({ units, asked }: AttestationTableProps) {
  return (
    <>
      <p class="soft">{words.attestationsHow}</p>
      <div class="wide-table">
        <table class="sheet-table attestations">
          <thead>
            <tr>
              <th scope="col">{common.unit}</th>
              {asked.map((which) => (
                <th scope="col" key={which}>
                  {attestationNames[which]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit }) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {asked.map((which) => (
                  <td key={which}>
                    <Mark
                      unit={unit.id}
                      name={unit.name}
                      which={which}
                      holds={unit.attestations[which] === true}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface MarkProps {
  readonly unit: number;
  readonly name: string;
  readonly which: Attestation;
  readonly holds: boolean;
}

function Mark({ unit, name, which, holds }: MarkProps) {
  return (
    <AskingButton
      label={holds ? words.holds : words.holdsNot}
      title={words.attestTitle(name)}
      kind="quiet"
      reason={common.reasonNeeded}
      act={(reason) => ({
        act: 'correct_unit',
        unit,
        correction: { field: 'attestation', which, holds: !holds },
        reason,
      })}
      testId={`attest-${unit}-${which}`}
    >
      <p>{words.attestText(attestationNames[which], !holds)}</p>
    </AskingButton>
  );
}
