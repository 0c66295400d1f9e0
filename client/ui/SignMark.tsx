const PATHS = {
  cause: 'M3 8H24M18 3l6 5-6 5',
  mutual: 'M4 8H24M18 3l6 5-6 5M10 3 4 8l6 5',
  opposition: 'M3 3l6 5-6 5M9 8H19M25 3l-6 5 6 5',
  link: 'M3 8H25',
} as const

/** How a relation's sign is drawn, beside its words. */
export function SignMark({ sign, size = 28 }: { readonly sign: keyof typeof PATHS; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={(size * 4) / 7}
      viewBox="0 0 28 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[sign]} />
    </svg>
  )
}
