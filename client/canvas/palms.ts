import type { Contact } from './contact'

/** No finger is this wide; CSS pixels. */
const WIDE = 110
/** A hand that writes rests on the glass until some time after the pen is lifted. Milliseconds. */
const REST = 500

/** Tells a hand that rests on the glass from a finger that means something. */
export interface Palms {
  isPalm(contact: Contact): boolean
  /** A pen touches the glass at this time. */
  penAt(time: number): void
  penGone(contact: Contact): void
}

export function createPalms(): Palms {
  let isPenDown = false
  let last = Number.NEGATIVE_INFINITY
  return {
    isPalm({ pointer, size }) {
      return pointer.kind === 'touch' && (size > WIDE || isPenDown || pointer.time - last < REST)
    },
    penAt(time) {
      isPenDown = true
      last = time
    },
    penGone({ pointer }) {
      isPenDown = false
      last = pointer.time
    },
  }
}
