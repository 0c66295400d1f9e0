import { MOST_BEND } from '../../shared/drawing/noteLinks'
import { type Box, boxAround, expandBox } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import { createBoxIndex } from '../../shared/queries/boxIndex'

type LinkedNote = { readonly id: string; readonly x: number; readonly y: number }

/** A note and the one that it builds on, where both are on the board. */
export type NoteLink<Item extends LinkedNote> = { readonly from: Item; readonly to: Item }

/** Which note builds on which, by place: a change costs work in proportion to the links that hang on what changed. */
export class NoteLinks<Item extends LinkedNote> {
  private readonly bases = new Map<string, string>()
  private readonly builtOn = new Map<string, Set<string>>()
  private readonly index = createBoxIndex()

  /** The notes on the board, as they are by now. */
  constructor(private readonly notes: ReadonlyMap<string, Item>) {}

  /** Tells that a note came, went, moved or builds on another. Gives where its links were and where they are. */
  follow(id: string, base: string | null): Box[] {
    this.setBase(id, base)
    return [id, ...(this.builtOn.get(id) ?? [])].flatMap((from) => this.refresh(from))
  }

  meeting(box: Box): NoteLink<Item>[] {
    return this.index.search(box).flatMap((from) => this.from(from) ?? [])
  }

  /** Those that begin or end at one of these notes, each once. */
  of(ids: Iterable<string>): NoteLink<Item>[] {
    const starts = new Set<string>()
    for (const id of ids) {
      starts.add(id)
      for (const from of this.builtOn.get(id) ?? []) starts.add(from)
    }
    return [...starts].flatMap((from) => this.from(from) ?? [])
  }

  /** The note that one builds on, where it is on the board. */
  from(id: string): NoteLink<Item> | null {
    const base = this.bases.get(id)
    if (base === undefined || base === id) return null
    const from = this.notes.get(id)
    const to = this.notes.get(base)
    return from === undefined || to === undefined ? null : { from, to }
  }

  private setBase(id: string, base: string | null): void {
    const before = this.bases.get(id)
    if (before === (base ?? undefined)) return
    if (before !== undefined) this.builtOn.get(before)?.delete(id)
    if (base === null) this.bases.delete(id)
    else {
      this.bases.set(id, base)
      const known = this.builtOn.get(base)
      if (known === undefined) this.builtOn.set(base, new Set([id]))
      else known.add(id)
    }
  }

  private refresh(from: string): Box[] {
    const before = this.index.box(from)
    const link = this.from(from)
    const after = link === null ? null : boxOfLink(link)
    if (after === null) this.index.remove(from)
    else this.index.upsert(from, after)
    return [before, after].flatMap((box) => box ?? [])
  }
}

function boxOfLink({ from, to }: NoteLink<LinkedNote>): Box {
  const boxes = [from, to].map(({ x, y }): Box => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
  return expandBox(boxAround(boxes) as Box, MOST_BEND)
}
