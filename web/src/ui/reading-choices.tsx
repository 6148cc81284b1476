import type { ComponentChildren } from 'preact';
import { reading as words } from '../strings/common';
import { LANGUAGES, language } from '../strings/language';
import { GuideButton } from './guide';
import { chooseLanguage, chooseType, largeType, reader, unavailable } from './reading';
import './reading-choices.css';

/** The language and the size of type, at the end of every page. */
export function ReadingChoices() {
  return (
    <footer class="reading" data-testid="reading">
      <fieldset class="reading-group" aria-label={words.language}>
        {LANGUAGES.map((one) => (
          <Choice
            key={one}
            lang={one}
            chosen={language.value === one}
            testId={`language-${one}`}
            onChoose={() => void chooseLanguage(one)}
          >
            {words.languages[one]}
          </Choice>
        ))}
      </fieldset>
      <fieldset class="reading-group" aria-label={words.type}>
        <span aria-hidden="true">{words.type}</span>
        <Choice chosen={!largeType.value} testId="type-ordinary" onChoose={() => chooseType(false)}>
          {words.ordinary}
        </Choice>
        <Choice chosen={largeType.value} testId="type-large" onChoose={() => chooseType(true)}>
          {words.large}
        </Choice>
      </fieldset>
      {reader.value && <GuideButton guide={reader.value} />}
      <p class="reading-news" role="status">
        {unavailable.value && words.unavailable}
      </p>
    </footer>
  );
}

function Choice(props: {
  readonly chosen: boolean;
  readonly lang?: string;
  readonly testId: string;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="reading-choice"
      aria-pressed={props.chosen}
      lang={props.lang}
      data-testid={props.testId}
      onClick={props.onChoose}
    >
      {props.children}
    </button>
  );
}
