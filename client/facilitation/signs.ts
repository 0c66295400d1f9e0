import type { Presence, PresentPerson } from '../presence/types'

export type RaisedHand = PresentPerson & { readonly since: number }

/** What people say without a word. */
export type Signs = {
  /** Whose hand is up, who raised it first before the others. */
  readonly hands: readonly RaisedHand[]
  /** How many of those who do not lead are done with the phase. */
  readonly ready: number
  /** How many there are who do not lead. */
  readonly all: number
}

/** Reads the signs of these pages; a person with two tabs counts once. `phase` is '' where there is none. */
export function readSigns(pages: Iterable<Presence>, phase: string): Signs {
  const hands = new Map<string, RaisedHand>()
  const people = new Map<string, boolean>()
  for (const { person, hand, ready, leads } of pages) {
    if (person.id === '') continue
    const known = hands.get(person.id)
    if (hand !== null && (known === undefined || hand < known.since)) hands.set(person.id, { ...person, since: hand })
    if (!leads) people.set(person.id, people.get(person.id) === true || ready === phase)
  }
  return {
    hands: [...hands.values()].sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1)),
    ready: [...people.values()].filter(Boolean).length,
    all: people.size,
  }
}

export function isSameSigns(a: Signs, b: Signs): boolean {
  if (a.ready !== b.ready || a.all !== b.all || a.hands.length !== b.hands.length) return false
  return a.hands.every((hand, at) => {
    const other = b.hands[at]
    return hand.id === other?.id && hand.since === other.since && hand.name === other.name
  })
}
