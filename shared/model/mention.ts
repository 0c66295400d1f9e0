/** A place in an account that names a cluster or a note by its id. UTF-16 units, `end` after the last. */
export type Mention = { readonly id: string; readonly start: number; readonly end: number }

/** `[[id]]`: plain text, so that every program keeps it and two people who type around it cannot tear its halves apart. */
const MENTION = /\[\[([A-Za-z0-9_-]{1,64})\]\]/g

export function mentionOf(id: string): string {
  return `[[${id}]]`
}

/** In their order. */
export function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(MENTION)].map(({ 0: whole, 1: id = '', index }) => ({
    id,
    start: index,
    end: index + whole.length,
  }))
}

/** The same text about other ids; a mention of which nothing is known stays. */
export function renameMentions(text: string, rename: (id: string) => string): string {
  return text.replace(MENTION, (_, id: string) => mentionOf(rename(id)))
}

/** The text as it is read: each mention as what the thing is called now; `nameOf` gives null for what is not there. */
export function readMentions(text: string, nameOf: (id: string) => string | null, gone: string): string {
  return text.replace(MENTION, (_, id: string) => nameOf(id) ?? gone)
}

/** A paragraph of an account, and what it mentions; `start` and `end` as in the text, without the line's end. */
export type Passage = { readonly start: number; readonly end: number; readonly mentions: readonly Mention[] }

export function passagesOf(text: string): Passage[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    if (line.trim() === '') return []
    const mentions = mentionsIn(line).map(({ id, ...at }) => ({ id, start: from + at.start, end: from + at.end }))
    return [{ start: from, end: from + line.length, mentions }]
  })
}
