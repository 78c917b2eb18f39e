/** The programme's mark: a star of eight points, and a path through it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        fill="var(--mark, var(--mantine-color-argan-7))"
        d="M16 1l4.4 4.4h6.2v6.2L31 16l-4.4 4.4v6.2h-6.2L16 31l-4.4-4.4H5.4v-6.2L1 16l4.4-4.4V5.4h6.2z"
      />
      <path
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M9.5 20.5c3.5 0 3-9 6.5-9s3 9 6.5 9"
      />
      <circle cx="16" cy="22" r="1.7" fill="#f4b62c" />
    </svg>
  );
}
