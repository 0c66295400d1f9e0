import type { Presence, PresenceStore, PresentCaret, PresentInCard, PresentPerson } from '../presence/types'
import { isSameSpot } from './cardText'

/** Somebody else who has the card open, and where in it they are. */
export type PersonInCard = {
  /** Their page's awareness client. */
  readonly client: number
  readonly person: PresentPerson
  readonly inCard: PresentInCard
  readonly caret: PresentCaret | null
}

/** The others in one card. What is read keeps its identity until it is another. */
export interface CardPeople {
  /** One each, whatever they do in it. */
  all(): readonly PresentPerson[]
  /** In one field, or in a row of it. */
  inField(field: string): readonly PersonInCard[]
  onChange(listener: () => void): () => void
  destroy(): void
}

const NOBODY: readonly PersonInCard[] = []

export function createCardPeople(presence: Pick<PresenceStore, 'others' | 'onChange'>, card: string): CardPeople {
  const listeners = new Set<() => void>()
  let byClient = readPeople(presence.others, card, new Map())
  let all = personsOf(byClient)
  let byField = fieldsOf(byClient, new Map())

  const stop = presence.onChange(() => {
    const next = readPeople(presence.others, card, byClient)
    if (isSame([...next.values()], [...byClient.values()])) return
    byClient = next
    const persons = personsOf(next)
    if (!isSame(persons, all, isSamePerson)) all = persons
    byField = fieldsOf(next, byField)
    for (const listener of [...listeners]) listener()
  })
  return {
    all: () => all,
    inField: (field) => byField.get(field) ?? NOBODY,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      stop()
      listeners.clear()
    },
  }
}

type People = ReadonlyMap<number, PersonInCard>

function readPeople(others: ReadonlyMap<number, Presence>, card: string, known: People): People {
  const people = new Map<number, PersonInCard>()
  for (const [client, { person, inCard, caret }] of others) {
    if (inCard?.card !== card) continue
    const before = known.get(client)
    const isKnown =
      before !== undefined &&
      isSamePerson(before.person, person) &&
      isSameSpot(before.inCard, inCard) &&
      before.caret === caret
    people.set(client, isKnown ? before : { client, person, inCard, caret })
  }
  return people
}

function personsOf(people: People): readonly PresentPerson[] {
  const byId = new Map([...people.values()].map(({ person }) => [person.id, person]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function fieldsOf(
  people: People,
  known: ReadonlyMap<string, readonly PersonInCard[]>,
): ReadonlyMap<string, readonly PersonInCard[]> {
  const fields = new Map<string, PersonInCard[]>()
  for (const one of people.values()) {
    const { field } = one.inCard
    if (field !== undefined) fields.set(field, [...(fields.get(field) ?? []), one])
  }
  return new Map(
    [...fields].map(([name, found]) => {
      const before = known.get(name)
      return [name, before !== undefined && isSame(before, found) ? before : found]
    }),
  )
}

function isSamePerson(a: PresentPerson, b: PresentPerson): boolean {
  return a.id === b.id && a.name === b.name && a.color === b.color
}

function isSame<T>(some: readonly T[], others: readonly T[], isEqual = (a: T, b: T) => a === b): boolean {
  return some.length === others.length && some.every((one, at) => isEqual(one, others[at] as T))
}
