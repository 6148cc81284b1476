import type { ComponentChildren, Ref } from 'preact';
import '../styles/reset.css';
import '../styles/tokens.css';
import '../styles/type.css';
import './page.css';
import type { Link } from '../connection';
import { ConnectionLine } from './connection-line';
import { ReadingChoices } from './reading-choices';
import { RehearsalMark } from './rehearsal-mark';

interface PageProps {
  /** One line above all: the meeting's name. */
  readonly title: string;
  readonly link?: Link;
  readonly rehearsal?: boolean;
  /** `phone` keeps a reading measure; `wide` takes the whole screen. */
  readonly shape?: 'phone' | 'wide';
  /** Beside the title: who this page is for, a way out. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every page: title, connection, watermark, content, how it is read. */
export function Page(props: PageProps) {
  const { title, link, rehearsal = false, shape = 'phone', aside, children } = props;
  return (
    <div class={`page page-${shape}`}>
      <header class="page-head">
        <h1 class="page-title">{title}</h1>
        {aside}
      </header>
      {link && <ConnectionLine link={link} />}
      {rehearsal && <RehearsalMark />}
      <main class="page-body">{children}</main>
      <ReadingChoices />
    </div>
  );
}

/** A block of the page with its heading. */
export function Section(props: {
  readonly heading?: string;
  /** For who moves the focus to the heading. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly testId?: string;
  readonly children: ComponentChildren;
}) {
  const { heading, headingRef = null } = props;
  return (
    <section class="section" data-testid={props.testId}>
      {heading && (
        <h2 ref={headingRef} {...(headingRef ? { tabIndex: -1 } : {})}>
          {heading}
        </h2>
      )}
      {props.children}
    </section>
  );
}
