/** Control characters, halves of surrogate pairs, and the marks that turn the direction of what follows them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** A name or a title as one line: white space of any length is one space, nothing invisible stays, ends are trimmed. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').trim()
}
