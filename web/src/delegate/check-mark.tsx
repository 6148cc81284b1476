/** The large sign that something is done; the words beside it say what. */
export function CheckMark() {
  return (
    <svg class="check-mark" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" />
      <path d="M14 25l7 7 14-15" />
    </svg>
  );
}
