import type { Presence, PresenceStore } from '../presence/types'

/** A presence store without a network: what this page says is kept, the others are whoever the test puts there. */
export interface FakePresence extends PresenceStore {
  /** Null makes them leave. */
  setOther(client: number, presence: Partial<Presence> | null): void
}

export function createFakePresence(): FakePresence {
  const others = new Map<number, Presence>()
  const listeners = new Set<() => void>()
  let own: Presence = personNamed('me')
  const changed = () => {
    for (const listener of [...listeners]) listener()
  }
  return {
    get own() {
      return own
    },
    others,
    here: others,
    nameOf: (person) => [own, ...others.values()].find((one) => one.person.id === person)?.person.name ?? null,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setCursor(cursor) {
      own = { ...own, cursor }
    },
    setDrag(drag) {
      own = { ...own, drag }
    },
    setEditing(editing) {
      own = { ...own, editing, caret: null }
    },
    setInCard(inCard) {
      own = { ...own, inCard, caret: null }
    },
    setTelling(telling) {
      own = { ...own, telling, caret: null }
    },
    setCaret(caret) {
      own = { ...own, caret }
    },
    setView(view) {
      own = { ...own, view }
    },
    setLaser(laser) {
      own = { ...own, laser }
    },
    setHand(hand) {
      own = { ...own, hand }
    },
    setReady(ready) {
      own = { ...own, ready }
    },
    setName(name) {
      own = { ...own, person: { ...own.person, name } }
      changed()
    },
    setRenamed(renamed) {
      own = { ...own, renamed }
      changed()
    },
    setSilent() {},
    settle() {},
    destroy: () => listeners.clear(),
    setOther(client, presence) {
      if (presence === null) others.delete(client)
      else others.set(client, { ...(others.get(client) ?? personNamed(`other ${client}`)), ...presence })
      changed()
    },
  }
}

function personNamed(id: string): Presence {
  const person = { id, name: id, color: '#5b2b82' }
  const still = { cursor: null, drag: null, editing: null, inCard: null, telling: null, caret: null, view: null }
  return { ...still, person, laser: false, hand: null, ready: null, renamed: null, writer: null, leads: false }
}
