/** A quiet picture of what the product does: papers gathered on an island, and one that is on its way. */
export function HomePicture({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 340 200" className={className} aria-hidden="true" focusable="false">
      <path
        d="M34 22h196c16 0 26 9 28 26l6 76c1 14-4 24-16 31l-36 20c-7 4-13 5-21 5H36c-16 0-26-10-26-26V48c0-16 9-26 24-26z"
        fill="#8fc66a"
        fillOpacity=".2"
        stroke="#8fc66a"
        strokeWidth="1.6"
      />
      <Paper x={32} y={52} color="var(--paper-green)" lines={[44, 30]} />
      <Paper x={112} y={52} color="var(--paper-yellow)" lines={[38, 46, 24]} />
      <Paper x={32} y={118} color="var(--paper-pink)" lines={[46, 26]} short />
      <Paper x={112} y={118} color="var(--paper-blue)" lines={[34]} short />
      <rect x="36" y="10" width="150" height="28" rx="7" fill="var(--panel)" stroke="#8fc66a" />
      <rect x="48" y="21" width="104" height="6" rx="3" fill="var(--text)" />
      <g transform="rotate(7 262 92)">
        <Paper x={222} y={58} color="var(--paper-violet)" lines={[42, 30, 38]} />
      </g>
      <path d="M292 128l22 8-9 5-4 10z" fill="#d6336c" stroke="var(--board)" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  )
}

type PaperProps = {
  readonly x: number
  readonly y: number
  readonly color: string
  readonly lines: readonly number[]
  readonly short?: boolean
}

function Paper({ x, y, color, lines, short = false }: PaperProps) {
  const height = short ? 50 : 58
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x="1" y="3" width="70" height={height} rx="3" fill="#281e14" opacity=".12" />
      <path d={`M3 0h64a3 3 0 0 1 3 3v${height - 15}l-12 12H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z`} fill={color} />
      <path d={`M70 ${height - 12}l-12 12v-9a3 3 0 0 1 3-3z`} fill="#281e14" opacity=".18" />
      {lines.map((width, index) => (
        <rect key={width} x="10" y={11 + index * 11} width={width} height="5" rx="2.5" fill="#201a12" opacity=".55" />
      ))}
    </g>
  )
}
