/** Shorter words are near too many others. */
const SHORTEST = 4

/** True where a word of the text begins as this one but for one letter that is wrong, missing or too many. Both folded. */
export function isNearWord(text: string, word: string): boolean {
  if (word.length < SHORTEST) return false
  return text.split(/[^\p{L}\p{N}]+/u).some((one) => beginsNear(one, word))
}

function beginsNear(text: string, word: string): boolean {
  let at = 0
  while (at < word.length && text[at] === word[at]) at++
  if (at === word.length) return true
  const rest = word.slice(at + 1)
  const isSwapped = text[at] === word[at + 1] && text[at + 1] === word[at]
  return (
    text.startsWith(rest, at + 1) ||
    text.startsWith(word.slice(at), at + 1) ||
    text.startsWith(rest, at) ||
    (isSwapped && text.startsWith(word.slice(at + 2), at + 2))
  )
}
