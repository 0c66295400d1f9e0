/**
 * The keys of the level store. Names hold no `/` and only boards' rooms hold a `.`, which sorts just before `/`: so
 * the rooms of one board lie side by side and a board whose id begins alike lies outside.
 */
export type KeyRange = { gte: string; lt: string }

const SEQ_DIGITS = 12

/** Names the layout of this file; written when the database is made. */
export const FORMAT_KEY = 'format'

/** How many batches were written; part of each. */
export const BATCHES_KEY = 'batches'

const padSeq = (seq: number) => String(seq).padStart(SEQ_DIGITS, '0')

export const recordKey = (room: string, seq: number) => `r/${room}/${padSeq(seq)}`
export const headKey = (room: string) => `h/${room}/`
/** The number is part of the key so that a stale snapshot cannot pass for the newest. */
export const foldKey = (room: string, seq: number) => `s/${room}/${padSeq(seq)}`
export const snapshotKey = (room: string, id: string) => `n/${room}/${id}`
export const snapshotBytesKey = (room: string, id: string) => `o/${room}/${id}`
export const boardKey = (board: string) => `b/${board}`
export const personKey = (board: string, person: string) => `p/${board}/${person}`
/**
 * Twins say that a board or a person is there: these have no numbers, so that one whose key was damaged on the disk
 * would be gone without a word. Folders of older versions have none.
 */
export const boardTwinKey = (board: string) => `c/${board}`
export const personTwinKey = (board: string, person: string) => `q/${board}/${person}`
/** What is known of an image, and its bytes: each is the other's twin. */
export const imageKey = (board: string, image: string) => `i/${board}/${image}`
export const imageBytesKey = (board: string, image: string) => `j/${board}/${image}`
/** Says that the rest of a deleted board is still to be cleared away. */
export const deletionKey = (board: string) => `x/${board}`

const within = (prefix: string): KeyRange => ({ gte: `${prefix}/`, lt: `${prefix}0` })

export const allRecords = (room: string) => within(`r/${room}`)

/** Records `from` to `to`, both included. */
export const recordRange = (room: string, from: number, to: number): KeyRange => ({
  gte: recordKey(room, from),
  lt: recordKey(room, to + 1),
})
export const snapshotRange = (room: string) => within(`n/${room}`)
export const snapshotBytesRange = (room: string) => within(`o/${room}`)
export const boardRange = () => within('b')
export const peopleRange = (board: string) => within(`p/${board}`)
export const peopleTwinRange = (board: string) => within(`q/${board}`)
export const imageRange = (board: string) => within(`i/${board}`)
export const deletionRange = () => within('x')

const ofRooms = (kind: string, board: string): KeyRange[] => [
  within(`${kind}/${board}`),
  { gte: `${kind}/${board}.`, lt: `${kind}/${board}/` },
]

/** Every record of a board's rooms, archives included. */
export const boardRecordRanges = (board: string) => ofRooms('r', board)

/** Everything else of a board, but for its own entry. */
export const boardEntryRanges = (board: string) => [
  within(`p/${board}`),
  peopleTwinRange(board),
  imageRange(board),
  within(`j/${board}`),
  ...['h', 's', 'n', 'o'].flatMap((kind) => ofRooms(kind, board)),
]

/** All of a board; the ends of the ranges are no keys themselves, but for the board's own entry and its twin. */
export const boardRanges = (board: string): KeyRange[] => [
  { gte: boardKey(board), lt: `${boardKey(board)} ` },
  { gte: boardTwinKey(board), lt: `${boardTwinKey(board)} ` },
  ...boardEntryRanges(board),
  ...boardRecordRanges(board),
]

/** The end of a key: a record's number, or the id of a person, an image, a snapshot or a board. */
export const lastPart = (key: string) => key.slice(key.lastIndexOf('/') + 1)

/** What a key is made of; parts that it has not are empty. */
export function readKey(key: string): { kind: string; name: string; last: string } {
  const [kind = '', name = '', last = ''] = key.split('/')
  return { kind, name, last }
}

/** What a key holds, for people: `Record 17 of room "b.stage"`. */
export function describeKey(key: string): string {
  const { kind, name, last } = readKey(key)
  if (kind === 'r') return `Record ${Number(last)} of room "${name}"`
  if (kind === 'h') return `The count of room "${name}"`
  if (kind === 's') return `The snapshot of room "${name}" at record ${Number(last)}`
  if (kind === 'n' || kind === 'o') return `The kept snapshot "${last}" of room "${name}"`
  if (kind === 'b' || kind === 'c') return `The entry of board "${name}"`
  if (kind === 'p' || kind === 'q') return `Person "${last}" of board "${name}"`
  if (kind === 'i' || kind === 'j') return `The image "${last}" of board "${name}"`
  return `The entry "${key}"`
}
