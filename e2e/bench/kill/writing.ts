import type * as Y from 'yjs'
import { notesOf } from '../../../shared/model/board'
import { noteToYMap } from '../../../shared/model/note'
import { pagePlace } from '../../../shared/model/place'
import type { Edit } from './edits'

export type PlannedEdit = { edit: Edit; change: (doc: Y.Doc) => void }

/**
 * Chooses one client's edits: notes come and go, words of one note's text too, and that note moves. Each client has a
 * note of its own for the latter, which stays; what is removed is its own, or one of `old`, which nobody else removes.
 */
export class Writing {
  readonly #name: string
  readonly #random: () => number
  readonly #notes: string[]
  readonly #words: string[] = []
  #made = 0
  #moves = 0

  /** `name` names this client's things, for ever. `old` are ids of notes that are there already. */
  constructor(name: string, random: () => number, old: readonly string[]) {
    this.#name = name
    this.#random = random
    this.#notes = [...old]
  }

  next(): PlannedEdit {
    if (this.#made === 0) return this.#add(this.#name, () => {})
    const dice = this.#random()
    if (dice < 0.15 && this.#notes.length > 0) return this.#removeNote(this.#take(this.#notes))
    if (dice < 0.3 && this.#words.length > 0) return this.#removeWord(this.#take(this.#words))
    if (dice < 0.4) return this.#move()
    if (dice < 0.65) return this.#addWord()
    return this.#add(`${this.#name}-${this.#made}`, (id) => this.#notes.push(id))
  }

  #add(id: string, keep: (id: string) => void): PlannedEdit {
    this.#made++
    keep(id)
    const fields = { text: '', place: pagePlace(0, 0), z: 'a0', color: 'yellow', author: '', createdAt: 1 } as const
    return {
      edit: { thing: `note ${id}`, did: 'added' },
      change: (doc) => notesOf(doc).set(id, noteToYMap({ id, ...fields })),
    }
  }

  #removeNote(id: string): PlannedEdit {
    return { edit: { thing: `note ${id}`, did: 'removed' }, change: (doc) => notesOf(doc).delete(id) }
  }

  #addWord(): PlannedEdit {
    const word = `<${this.#made++}>`
    const at = this.#random()
    this.#words.push(word)
    return {
      edit: { thing: `text ${this.#name} ${word}`, did: 'added' },
      change: (doc) => {
        const text = this.#text(doc)
        const words = text.toString().split('<').length
        const place = Math.floor(at * words)
        text.insert(positionOfWord(text.toString(), place), word)
      },
    }
  }

  #removeWord(word: string): PlannedEdit {
    return {
      edit: { thing: `text ${this.#name} ${word}`, did: 'removed' },
      change: (doc) => {
        const text = this.#text(doc)
        text.delete(text.toString().indexOf(word), word.length)
      },
    }
  }

  #move(): PlannedEdit {
    const to = ++this.#moves
    return {
      edit: { thing: `place ${this.#name}`, did: 'moved', to },
      change: (doc) => notesOf(doc).get(this.#name)?.set('place', pagePlace(to, 0)),
    }
  }

  #text(doc: Y.Doc): Y.Text {
    return notesOf(doc).get(this.#name)?.get('text') as Y.Text
  }

  #take(from: string[]): string {
    const [taken = ''] = from.splice(Math.floor(this.#random() * from.length), 1)
    return taken
  }
}

/** Where the n-th word begins; the end where there are fewer. */
function positionOfWord(text: string, n: number): number {
  let at = -1
  for (let word = 0; word <= n; word++) {
    at = text.indexOf('<', at + 1)
    if (at < 0) return text.length
  }
  return at
}
