import type { Box, Point } from '../../shared/geometry/box'

/** Who somebody is on this board. The colour is a CSS colour that carries white text. */
export type PresentPerson = { readonly id: string; readonly name: string; readonly color: string }

/** What somebody holds right now: these entries, moved by this much in page units. Written once, on release. */
export type PresentDrag = {
  readonly ids: readonly string[]
  readonly dx: number
  readonly dy: number
  /** How many more are held than `ids` names: a state has a size limit. Only set on the others' presence. */
  readonly more?: number
}

/** A place in a text that stays with its letters whatever others write: the letter before it; null for the start. */
export type TextAnchor = { readonly client: number; readonly clock: number } | null

/** Where somebody is in the text that they write in; `head` is the end that moves. */
export type PresentCaret = { readonly anchor: TextAnchor; readonly head: TextAnchor }

/**
 * Where somebody is in a card that they have open: in none of its fields yet, in one, or in a cell of a row. With a text
 * there, `caret` is in it.
 */
export type PresentInCard = {
  readonly card: string
  readonly field?: string
  readonly row?: string
  readonly column?: string
}

/** What one open page tells the others about itself; fleeting, never in the document. Page coordinates. */
export type Presence = {
  readonly person: PresentPerson
  readonly cursor: Point | null
  readonly drag: PresentDrag | null
  /** The note that the person is writing in, or the cluster whose title they write. */
  readonly editing: string | null
  readonly inCard: PresentInCard | null
  /** What they tell: the wall, or the cluster, whose account they have open. */
  readonly telling: string | null
  /** In the text of `editing`, of `inCard` or of `telling`; null without one, and before it is known. */
  readonly caret: PresentCaret | null
  /** What they see of the page; null before they told, and of older clients. */
  readonly view: Box | null
  /** True while their cursor is a laser pointer. */
  readonly laser: boolean
  /** Since when they want to speak, by the server's clock in milliseconds; null where they do not. */
  readonly hand: number | null
  /** The phase that they are done with, '' where there was none; null while they are not. */
  readonly ready: string | null
  /**
   * Whom this page has just renamed: that person's pages ask the server what they are called. `at` tells one time from
   * the next. No name travels by it.
   */
  readonly renamed: { readonly person: string; readonly at: number } | null
  /** The Yjs client that this page writes as, so that what it does is known as theirs; null where nobody is to know. */
  readonly writer: number | null
  /** They say that they lead: for what is shown, never for what is allowed. */
  readonly leads: boolean
}

/**
 * The presence of everybody, this page's own apart. Setters are throttled: call them as often as you like. A person
 * with two tabs is there twice, with the same `person.id`.
 */
export interface PresenceStore {
  readonly own: Presence
  /** The others by awareness client id; identity of an unchanged presence is kept. */
  readonly others: ReadonlyMap<number, Presence>
  /** The same in a silent phase too, with their names: for who is here, and never for what they do. */
  readonly here: ReadonlyMap<number, Presence>
  /** The name of somebody who is or was here while this page is open; null for others. No document holds names. */
  nameOf(person: string): string | null
  onChange(listener: () => void): () => void
  setCursor(point: Point | null): void
  /** On release: write the document first, then clear. */
  setDrag(drag: PresentDrag | null): void
  /** Forgets the caret. */
  setEditing(id: string | null): void
  /** Forgets the caret. */
  setInCard(inCard: PresentInCard | null): void
  /** Forgets the caret. */
  setTelling(id: string | null): void
  setCaret(caret: PresentCaret | null): void
  /** Rounded; what was told before is not told again. Null while they see nothing that others do. */
  setView(view: Box | null): void
  setLaser(isOn: boolean): void
  setHand(since: number | null): void
  setReady(phase: string | null): void
  /** What this page's person is called from now on; listeners hear of it. */
  setName(name: string): void
  /** Listeners hear of it: it may be about this page's own person. */
  setRenamed(renamed: Presence['renamed']): void
  /** A silent phase: nobody points, and nobody is named by what they do; see `hush`. */
  setSilent(isSilent: boolean): void
  /** The document now holds new places for these entries: others' drags of them are no longer shown on top. */
  settle(ids: Iterable<string>): void
  destroy(): void
}
