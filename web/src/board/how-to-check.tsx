/** Three ways to check the meeting, each trusting less of ours than the one before. */
import type { ComponentChildren } from 'preact';
import { type RoundOfContest, roundsOf } from '../meeting';
import type { HallView } from '../protocol';
import { board as words } from '../strings/board';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { archiveName, BUNDLE_NAME } from './names';

export function HowToCheck({ hall }: { readonly hall: HallView }) {
  const { how } = words;
  const newest = roundsOf(hall)
    .filter(({ round }) => round.count !== null)
    .at(-1);
  return (
    <Section heading={words.howHeading} testId="board-how">
      <p>{how.intro}</p>
      {hall.keeping?.stage === 'destroyed' && (
        <Notice kind="info" testId="how-destroyed">
          {how.destroyed}
        </Notice>
      )}
      <ol class="ways">
        <Way title={how.page.title}>
          <ol class="how">
            {how.page.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Way>
        <Way title={how.verify.title}>
          <p>{how.verify.what}</p>
          <Commands lines={[`phieukin verify ${BUNDLE_NAME} --digest ${digestOf(hall)}`]} />
          <p>{hall.phase === 'sealed' ? how.verify.digest : how.verify.later}</p>
        </Way>
        <Way title={how.belenios.title}>
          <p>{how.belenios.what}</p>
          {newest ? <Recipe newest={newest} /> : <p class="soft">{how.belenios.later}</p>}
        </Way>
      </ol>
    </Section>
  );
}

/** Before sealing nobody has the digest of the whole. */
function digestOf({ phase, head }: HallView): string {
  return phase === 'sealed' ? head : '…';
}

function Way({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <li class="way">
      <h3 class="way-title">{title}</h3>
      {children}
    </li>
  );
}

/** With the newest box that is closed. */
function Recipe({ newest: { round } }: { readonly newest: RoundOfContest }) {
  const file = archiveName(round.id);
  return (
    <>
      <Commands
        lines={[
          'mkdir box',
          `mv ${file} box/`,
          'belenios-tool election verify --dir box',
          `sha256sum box/${file}`,
        ]}
      />
      <p>{words.how.belenios.digest}</p>
      <p class="code way-digest">{round.published?.archive ?? round.count?.archive}</p>
      <p class="soft">{words.how.belenios.rest}</p>
    </>
  );
}

function Commands({ lines }: { readonly lines: readonly string[] }) {
  return (
    <pre class="code commands">
      {lines.map((line) => (
        <code key={line}>{line}</code>
      ))}
    </pre>
  );
}
