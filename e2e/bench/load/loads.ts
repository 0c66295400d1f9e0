/** What people of a room do. Rates are per person and second. */
export type Load = {
  readonly name: string
  readonly people: number
  readonly edits: number
  readonly cursors: number
  /** How many of them drag at a time, which travels as presence, 20 times a second. */
  readonly dragging: number
}

export const DRAGS_PER_SECOND = 20

/** DESIGN section 6 names the last four; the first is a workshop's size as the peers were measured with. */
export const LOADS: readonly Load[] = [
  { name: '30 people, 20 moves + 20 cursors/s', people: 30, edits: 20, cursors: 20, dragging: 0 },
  { name: '100 people, 20 moves + 20 cursors/s', people: 100, edits: 20, cursors: 20, dragging: 0 },
  { name: '200 people, 20 moves + 20 cursors/s', people: 200, edits: 20, cursors: 20, dragging: 0 },
  { name: '100 people, 5 drags, 1 edit/s each', people: 100, edits: 1, cursors: 0, dragging: 5 },
  { name: '600 people, 1 edit + 5 cursors/s', people: 600, edits: 1, cursors: 5, dragging: 0 },
]
