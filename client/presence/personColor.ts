/** Hues that stand apart from one another for most eyes; the id picks one. */
const HUES = 24
const SATURATION = 0.62
/** WCAG AA for small text, with room for rounding. */
const CONTRAST_WITH_WHITE = 4.6

/** The person's colour, the same on every device: `#rrggbb` that carries white text with 4.5:1 or more. */
export function personColor(id: string): string {
  const hue = (hash(id) % HUES) * (360 / HUES)
  for (let lightness = 0.5; ; lightness -= 0.01) {
    const rgb = hslToRgb(hue, SATURATION, lightness)
    if (1.05 / (luminance(rgb) + 0.05) >= CONTRAST_WITH_WHITE) return toHex(rgb)
  }
}

type Rgb = readonly [number, number, number]

/** FNV-1a over the id's code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  return (value ^ (value >>> 15)) >>> 0
}

function hslToRgb(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

function luminance(rgb: Rgb): number {
  const linear = (c: number) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
}

function toHex(rgb: Rgb): string {
  return `#${rgb
    .map((c) =>
      Math.round(c * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
