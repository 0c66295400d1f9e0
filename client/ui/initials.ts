/** Two letters that stand for a name: of its first two words, else of its start. "?" for none. */
export function initials(name: string): string {
  const [first, second] = name
    .trim()
    .split(/[\s'’_-]+/u)
    .filter((word) => word !== '')
  if (first === undefined) return '?'
  const letters = second === undefined ? signsOf(first).slice(0, 2) : [signsOf(first)[0], signsOf(second)[0]]
  return (isLetter(letters[0]) ? letters.join('') : (letters[0] ?? '')).toLocaleUpperCase()
}

/** What a reader sees as one sign: a letter with its accents, a joined emoji. */
function signsOf(word: string): string[] {
  if (!('Segmenter' in Intl)) return [...word]
  return [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment)
}

function isLetter(sign: string | undefined): boolean {
  return /^[\p{L}\p{N}]/u.test(sign ?? '')
}
