/**
 * Takes the place of `lib0/string` for Yjs, by `vite.config.ts`: what is short goes from letters to bytes and back in the
 * script alone. A string that Chromium's TextDecoder has made, or its TextEncoder has once read, lives outside the
 * script's heap from then on, with a handle and places in two tables: several times what an id weighs.
 */
export * from 'lib0/string'

/** Bytes, or units of UTF-16. What is longer is rare, and the browser is quicker with it. */
const SHORT = 1_000

const native = { encoder: new TextEncoder(), decoder: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }) }

export const utf8TextDecoder = { decode: decodeUtf8 }

export const utf8TextEncoder = {
  encode: encodeUtf8,
  encodeInto(text: string, into: Uint8Array): { written: number } {
    const written = text.length <= SHORT ? writeShort(text, into) : null
    return { written: written ?? native.encoder.encodeInto(text, into).written }
  },
}

/** As TextDecoder does it: throws where the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  const text = bytes.length <= SHORT ? readShort(bytes) : null
  return text === null ? native.decoder.decode(bytes) : bytes.length <= WORD ? sharedOf(text) : text
}

/** The first words that are read are read again and again: what fields are called, and colours. */
const shared = new Map<string, string>()
/** Bytes. */
const WORD = 12
const MOST_SHARED = 200

function sharedOf(text: string): string {
  const known = shared.get(text)
  if (known === undefined && shared.size < MOST_SHARED) shared.set(text, text)
  return known ?? text
}

/** As TextEncoder does it. */
export function encodeUtf8(text: string): Uint8Array {
  return native.encoder.encode(text)
}

/** Null for what is left to the browser: letters beyond the 65,536th, and what is no UTF-8. */
function readShort(bytes: Uint8Array): string | null {
  const units: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] as number
    if (first < 0x80) {
      units.push(first)
      continue
    }
    const more = first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : 0
    if (more === 0 || at + more > bytes.length) return null
    let unit = more === 1 ? first & 0x1f : first & 0x0f
    for (let left = more; left > 0; left--) {
      const next = bytes[at++] as number
      if ((next & 0xc0) !== 0x80) return null
      unit = (unit << 6) | (next & 0x3f)
    }
    if (more === 2 && (unit < 0x800 || isSurrogate(unit))) return null
    units.push(unit)
  }
  return String.fromCharCode(...units)
}

/** How many bytes; null for what is left to the browser: surrogates, and what has no room. */
function writeShort(text: string, into: Uint8Array): number | null {
  if (into.length < text.length * 3) return null
  let at = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      into[at++] = unit
    } else if (unit < 0x800) {
      into[at++] = 0xc0 | (unit >> 6)
      into[at++] = 0x80 | (unit & 0x3f)
    } else {
      if (isSurrogate(unit)) return null
      into[at++] = 0xe0 | (unit >> 12)
      into[at++] = 0x80 | ((unit >> 6) & 0x3f)
      into[at++] = 0x80 | (unit & 0x3f)
    }
  }
  return at
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000
}
