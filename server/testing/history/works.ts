import type * as Y from 'yjs'
import { cardsOf, clustersOf, notesOf, relationsOf } from '../../../shared/model/board'
import type { Entry } from '../../../shared/model/entry'
import { createMade, type Made } from '../../../shared/testing/boardHand'

/** Of the private use area: each is written once, so that it can be told whether it is still there. */
const FIRST_CHARACTER = 0xe000
const WRITTEN = /[\ue000-\uf8ff]/g

/** What a history has made and written and nobody has taken away: all of it must be there in the end. */
export class Works {
  readonly made: Made = createMade()
  readonly #characters = new Set<string>()
  #next = FIRST_CHARACTER

  newCharacter(): string {
    return String.fromCharCode(this.#next++)
  }

  /**
   * Runs an edit of the document and takes down what it wrote and what it took away, which goes into `taken` too. Of
   * what a merge has put there twice nothing is expected once one is taken away: another may take the other just now.
   */
  watch(doc: Y.Doc, taken: Set<string>, edit: () => void): void {
    const before = charactersOf(doc)
    edit()
    const after = charactersOf(doc)
    for (const character of after.keys()) if (!before.has(character)) this.#characters.add(character)
    for (const [character, count] of before) {
      if ((after.get(character) ?? 0) >= count) continue
      this.#characters.delete(character)
      taken.add(character)
    }
  }

  /** Something that is missing in the document, or null. */
  missingIn(doc: Y.Doc): string | null {
    const written = charactersOf(doc)
    for (const character of this.#characters) {
      if (!written.has(character)) return `the character ${character.charCodeAt(0).toString(16)}`
    }
    for (const [map, ids] of this.#maps(doc)) for (const id of ids) if (!map.has(id)) return id
    return null
  }

  /**
   * A device is gone: expects no more of what none of the documents has, nor of what was taken away on it, which may
   * have been put back there alone.
   */
  keepOnlyWhatIsIn(docs: readonly Y.Doc[], taken: ReadonlySet<string>): void {
    const written = docs.map(charactersOf)
    for (const character of this.#characters) {
      const isThere = written.some((characters) => characters.has(character))
      if (!isThere || taken.has(character)) this.#characters.delete(character)
    }
    const maps = docs.flatMap((doc) => this.#maps(doc))
    for (const [, ids] of maps) {
      const of = maps.filter((each) => each[1] === ids)
      for (const id of ids) if (!of.some(([map]) => map.has(id))) ids.delete(id)
    }
  }

  #maps(doc: Y.Doc): [Y.Map<Entry>, Set<string>][] {
    const { notes, clusters, relations, cards } = this.made
    return [
      [notesOf(doc), notes],
      [clustersOf(doc), clusters],
      [relationsOf(doc), relations],
      [cardsOf(doc), cards],
    ]
  }
}

/** All that is there of what was written in texts, titles and cards, in the trash too, and how often. */
function charactersOf(doc: Y.Doc): Map<string, number> {
  const found = new Map<string, number>()
  const collect = (text: string) => {
    for (const character of text.match(WRITTEN) ?? []) found.set(character, (found.get(character) ?? 0) + 1)
  }
  for (const entry of notesOf(doc).values()) collect(String(entry.get('text')))
  for (const entry of clustersOf(doc).values()) collect(String(entry.get('title')))
  for (const entry of cardsOf(doc).values()) collect(JSON.stringify(entry.get('fields')))
  return found
}
