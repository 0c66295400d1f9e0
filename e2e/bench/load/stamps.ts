const DIGITS = 15
const EDIT = Buffer.from('~E')
const CURSOR = Buffer.from('~C')
const ZERO = 48

/** Microseconds on a clock that all processes of this machine share. */
export function nowUs(): number {
  return Number(process.hrtime.bigint() / 1_000n)
}

/** A word that names a moment, found again in whatever a server makes of the message around it. */
export function stamp(kind: 'edit' | 'cursor', us: number): string {
  return `${kind === 'edit' ? '~E' : '~C'}${String(us).padStart(DIGITS, '0')}`
}

/** The moments that a message of a server carries, in microseconds. */
export function readStamps(kind: 'edit' | 'cursor', message: Buffer): number[] {
  const mark = kind === 'edit' ? EDIT : CURSOR
  const found: number[] = []
  for (let at = message.indexOf(mark); at >= 0; at = message.indexOf(mark, at + mark.length + DIGITS)) {
    let us = 0
    for (let i = at + mark.length; i < at + mark.length + DIGITS; i++) us = us * 10 + (message[i] as number) - ZERO
    if (us > 0) found.push(us)
  }
  return found
}
