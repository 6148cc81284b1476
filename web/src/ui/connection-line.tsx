import type { Link } from '../connection';
import { linkNames } from '../strings';
import './connection-line.css';

/** Whether the server is reached; loud only when it is not. */
export function ConnectionLine({ link }: { readonly link: Link }) {
  return (
    <p
      class={`connection-line connection-${link}`}
      role="status"
      data-testid="link"
      data-link={link}
    >
      <span class="connection-dot" aria-hidden="true" />
      {linkNames[link]}
    </p>
  );
}
