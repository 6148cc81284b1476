/** A lock whose shackle lifts when the list entry around it is open. */
export function Seal() {
  return (
    <svg class="seal-lock" viewBox="0 0 48 48" aria-hidden="true">
      <path class="seal-shackle" d="M15 24v-8a9 9 0 0 1 18 0v8" />
      <rect class="seal-body" x="9" y="22" width="30" height="21" rx="4" />
      <path class="seal-check" d="M17 33l5 5 9-10" />
      <circle class="seal-hole" cx="24" cy="32.5" r="3.5" />
    </svg>
  );
}
