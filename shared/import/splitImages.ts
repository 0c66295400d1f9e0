/** An image of an export, as it stands in the file: its id and what is said of it, each JSON in UTF-8. */
export type ImageSlice = { readonly id: Uint8Array; readonly value: Uint8Array }

/** An export without its images: `rest` are parts of the same bytes, in their order. */
export type SplitExport = {
  readonly rest: readonly Uint8Array[]
  readonly images: readonly ImageSlice[]
  /** How many came after the most that are taken. */
  readonly beyond: number
}

/** More than any board holds. */
export const MOST_IMAGES = 1_000
const IMAGES = ascii('"images"')
const NULL = ascii('null')

/**
 * Takes the images out of an export without making strings of them, since they are far larger than everything else and
 * are read one after the other. Where the file or its images are no whole JSON object, it comes back as it is: reading
 * it will say so.
 */
export function splitImages(file: Uint8Array): SplitExport {
  const whole = { rest: [file], images: [], beyond: 0 }
  for (const { key, start, end } of new Scanner(file).members(startOf(file))) {
    if (!equal(file.subarray(...key), IMAGES) || file[start] !== OPEN) continue
    const found = imagesIn(file, start)
    return found === null ? whole : { rest: [file.subarray(0, start), NULL, file.subarray(end)], ...found }
  }
  return whole
}

/** Null where what begins there is no whole object. */
function imagesIn(file: Uint8Array, start: number): Pick<SplitExport, 'images' | 'beyond'> | null {
  const images: ImageSlice[] = []
  const members = new Scanner(file).members(start)
  let next = members.next()
  for (let beyond = 0; ; next = members.next()) {
    if (next.done) return next.value ? { images, beyond } : null
    const member = next.value
    if (images.length === MOST_IMAGES) beyond++
    else images.push({ id: file.subarray(...member.key), value: file.subarray(member.start, member.end) })
  }
}

type Member = { readonly key: readonly [number, number]; readonly start: number; readonly end: number }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const COLON = 0x3a
const COMMA = 0x2c

/** What a byte is outside a string; looked up, since a file may have a hundred million of them. */
const ROLE = { other: 0, opening: 1, closing: 2, quote: 3, comma: 4, space: 5 } as const
const ROLES = rolesOf()

function rolesOf(): Uint8Array {
  const roles = new Uint8Array(256)
  roles[OPEN] = roles[0x5b] = ROLE.opening
  roles[CLOSE] = roles[0x5d] = ROLE.closing
  roles[QUOTE] = ROLE.quote
  roles[COMMA] = ROLE.comma
  for (const space of [0x20, 0x09, 0x0a, 0x0d]) roles[space] = ROLE.space
  return roles
}

/** Finds where values begin and end, and judges nothing else. */
class Scanner {
  constructor(private readonly bytes: Uint8Array) {}

  /** The members of the object that begins there; ends early where it is not whole, and tells whether it is. */
  *members(at: number): Generator<Member, boolean> {
    if (this.bytes[at] !== OPEN) return false
    let next = this.afterSpace(at + 1)
    if (this.bytes[next] === CLOSE) return true
    while (this.bytes[next] === QUOTE) {
      const keyEnd = this.stringEnd(next)
      const colon = this.afterSpace(keyEnd)
      if (this.bytes[colon] !== COLON) return false
      const start = this.afterSpace(colon + 1)
      const end = this.valueEnd(start)
      if (end > this.bytes.length) return false
      yield { key: [next, keyEnd], start, end }
      const comma = this.afterSpace(end)
      if (this.bytes[comma] !== COMMA) return this.bytes[comma] === CLOSE
      next = this.afterSpace(comma + 1)
    }
    return false
  }

  private afterSpace(at: number): number {
    let next = at
    while (roleOf(this.bytes[next]) === ROLE.space) next++
    return next
  }

  /** Past the end of the file where it has none. */
  private stringEnd(at: number): number {
    for (let quote = this.bytes.indexOf(QUOTE, at + 1); quote >= 0; quote = this.bytes.indexOf(QUOTE, quote + 1)) {
      let before = quote - 1
      while (this.bytes[before] === BACKSLASH) before--
      if ((quote - before) % 2 === 1) return quote + 1
    }
    return this.bytes.length + 1
  }

  private valueEnd(at: number): number {
    if (this.bytes[at] === QUOTE) return this.stringEnd(at)
    let depth = 0
    for (let next = at; next < this.bytes.length; next++) {
      const role = roleOf(this.bytes[next])
      if (role === ROLE.other) continue
      if (role === ROLE.quote) next = this.stringEnd(next) - 1
      else if (role === ROLE.opening) depth++
      // A number or a word ends with what follows it.
      else if (depth === 0) return next
      else if (role === ROLE.closing && --depth === 0) return next + 1
    }
    return this.bytes.length + 1
  }
}

const roleOf = (byte: number | undefined) => ROLES[byte ?? 0]

/** Behind a byte order mark and spaces. */
function startOf(file: Uint8Array): number {
  let at = equal(file.subarray(0, 3), Uint8Array.of(0xef, 0xbb, 0xbf)) ? 3 : 0
  while (roleOf(file[at]) === ROLE.space) at++
  return at
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
