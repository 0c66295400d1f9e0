/** UTF-16 units. */
const MOST = 48

/** The beginning of a text in one line, cut between words where there is a place for it. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= MOST) return line
  const cut = line.slice(0, MOST)
  const space = cut.lastIndexOf(' ')
  return `${(space > MOST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
