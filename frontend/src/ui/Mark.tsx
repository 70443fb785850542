/** The sign of the desk: two hands of one bracket. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-7 shrink-0">
      <rect width="32" height="32" rx="7" className="fill-brand" />
      <path
        d="M8 21V11h5.2a3.6 3.6 0 0 1 0 7.2H8M24 11v10M18.5 16H24"
        className="fill-none stroke-white"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
