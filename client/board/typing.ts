/** Where a caret or an end of a selection lands when the text around it becomes another. UTF-16 units. */
export function moveCaret(caret: number, before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (caret <= start) return caret
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const changedEnd = before.length - end
  return caret >= changedEnd ? caret + after.length - before.length : after.length - end
}

/** What a person writes without a pause of so many milliseconds is one undo step. */
const PAUSE = 1_500

/** Names the stretches of typing in one opening of a note. */
export function createStretches(noteId: string, now: () => number): { name(): string } {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  const opened = now()
  return {
    name() {
      const time = now()
      if (time - last > PAUSE) count++
      last = time
      return `write ${noteId} ${opened} ${count}`
    },
  }
}
