/**
 * What the codes on the wall are made of: no two of these look alike from ten metres, so neither 0 O Q, 1 I L, U V, nor
 * B S Z, which read as 8 5 2.
 */
export const CODE_ALPHABET = '23456789ACDEFGHJKMNPRTVWXY'
export const CODE_LENGTH = 6

const TICKET = /^[A-Za-z0-9_-]{22,64}$/
const BETWEEN = /[\s\p{Pd}]/gu
const READ_AS: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2' }

/** What somebody came with: the ticket of a QR code, or a code that they typed, as it would be if it is right. */
export type Entered = { readonly kind: 'ticket' | 'code'; readonly text: string }

/** Codes in any case, with spaces and dashes anywhere; what can be neither code nor ticket reads as a wrong code. */
export function readEntered(typed: string): Entered {
  const text = typed.trim()
  if (TICKET.test(text)) return { kind: 'ticket', text }
  const code = text.replace(BETWEEN, '').toUpperCase()
  return { kind: 'code', text: code.replace(/[BSZ]/g, (letter) => READ_AS[letter] ?? letter) }
}
