import type { DrawnNote } from '../../shared/drawing/drawNotes'

type Laid = Pick<DrawnNote, 'layout' | 'tagLine'>

/** Several screens of them. */
const MOST = 2_000

/** So many are taken in one by one when they are met, drawn or not. More are met from far away, where few are laid out. */
const NEAR = 1_000

/**
 * The notes that keep how their text is laid out, the one met longest ago first. Beyond so many that one forgets it, and
 * is laid out anew when it is next drawn. What is met at once is kept, however much that is.
 */
export class LaidNotes<Note extends Laid> {
  private readonly known = new Set<Note>()

  constructor(private readonly most = MOST) {}

  meet(notes: readonly Note[]): void {
    if (this.most === Number.POSITIVE_INFINITY) return
    if (notes.length <= NEAR) for (const note of notes) this.take(note)
    else for (const note of notes) if (note.layout !== null) this.take(note)
    this.forgetBeyond(Math.max(this.most, notes.length))
  }

  private take(note: Note): void {
    this.known.delete(note)
    this.known.add(note)
  }

  private forgetBeyond(most: number): void {
    for (const note of this.known) {
      if (this.known.size <= most) return
      this.known.delete(note)
      note.layout = null
      note.tagLine = null
    }
  }
}
