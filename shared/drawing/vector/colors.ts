/** Channels from 0 to 255, opacity from 0 to 1. */
export type Color = { readonly red: number; readonly green: number; readonly blue: number; readonly alpha: number }

const BLACK: Color = { red: 0, green: 0, blue: 0, alpha: 1 }
const NOTHING: Color = { ...BLACK, alpha: 0 }

/** Reads a colour as drawing writes them: `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `rgba(…)`, `transparent`. */
export function readColor(written: string | object): Color {
  if (typeof written !== 'string') return BLACK
  const text = written.trim().toLowerCase()
  if (text === 'transparent') return NOTHING
  if (text.startsWith('#')) return readHex(text.slice(1))
  const [red = 0, green = 0, blue = 0, alpha = 1] = (/^rgba?\((.*)\)$/.exec(text)?.[1] ?? '')
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part)))
  return { red, green, blue, alpha }
}

function readHex(digits: string): Color {
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits
  const channel = (at: number) => Number.parseInt(long.slice(at, at + 2), 16)
  return { red: channel(0), green: channel(2), blue: channel(4), alpha: long.length >= 8 ? channel(6) / 255 : 1 }
}

export function fade(color: Color, alpha: number): Color {
  return alpha === 1 ? color : { ...color, alpha: color.alpha * alpha }
}
