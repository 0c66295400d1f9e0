type Props = { readonly size?: number }

/** The mark: a small bunch of papers on a stalk. */
export function Logo({ size = 28 }: Props) {
  return (
    <svg width={(size * 26) / 30} height={size} viewBox="2.5 1 26 30" aria-hidden="true" focusable="false">
      <path d="M15.5 10C15.5 5.5 18 3 22 2.6" fill="none" stroke="#5f9e3f" strokeWidth="2.4" strokeLinecap="round" />
      <rect x="5" y="9.5" width="9.6" height="9.6" rx="2.2" fill="#ffd84d" />
      <rect x="16.4" y="9.5" width="9.6" height="9.6" rx="2.2" fill="#c9a8ff" />
      <rect x="10.7" y="20.6" width="9.6" height="9.6" rx="2.2" fill="var(--accent)" />
    </svg>
  )
}
