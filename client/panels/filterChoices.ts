import { PALETTE, type PaletteColor } from '../../shared/model/palette'
import { authorsOf } from '../../shared/queries/noteAuthors'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'
import { filterAuthorsOf, passesFilter } from '../board/noteFilter'
import type { NoteFilter } from '../session/types'

/** What a chip stands for, and how many notes have it. */
type Choice = { readonly values: readonly string[]; readonly count: number }
export type AuthorChoice = Choice & { readonly who: { readonly name: string } | 'me' | 'unknown' }

export type FilterChoices = {
  /** This person first, then by name; those whose names this page does not know stand together, last. */
  readonly authors: readonly AuthorChoice[]
  /** As the papers are offered. */
  readonly colors: readonly (Choice & { readonly color: PaletteColor })[]
  /** The most used first. */
  readonly tags: readonly (Choice & { readonly tag: string })[]
}

/** What the notes of the board can be filtered by: not by who wrote them where authors are hidden. */
export function readFilterChoices({ projection, presence, meta }: BoardView): FilterChoices {
  const notes = [...projection.notes.values()].filter(isLive)
  const isNamed = meta.getState().authors === 'named'
  const authors = countOf(isNamed ? notes.flatMap(filterAuthorsOf) : [])
  const colors = countOf(notes.map(({ color }) => color))
  const tags = countOf(notes.flatMap((note) => note.tags))
  const imported = new Set(notes.flatMap(authorsOf).flatMap(({ authorName }) => authorName ?? []))
  return {
    authors: authorChoices(authors, presence.own.person.id, (id) => (imported.has(id) ? id : presence.nameOf(id))),
    colors: PALETTE.flatMap((color) => {
      const count = colors.get(color) ?? 0
      return count === 0 ? [] : [{ color, values: [color], count }]
    }),
    tags: [...tags]
      .map(([tag, count]) => ({ tag, values: [tag], count }))
      .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag)),
  }
}

/** The notes that stay bright, by id. */
export function filteredNotes({ projection }: Pick<BoardView, 'projection'>, filter: NoteFilter | null): string[] {
  return [...projection.notes.values()].filter((note) => isLive(note) && passesFilter(filter, note)).map(({ id }) => id)
}

/** Two people of one name are one chip: nobody could tell them apart. */
function authorChoices(
  counts: ReadonlyMap<string, number>,
  me: string,
  nameOf: (id: string) => string | null,
): AuthorChoice[] {
  const whoIs = (id: string): AuthorChoice['who'] => {
    if (id === '') return 'unknown'
    const name = nameOf(id) ?? ''
    return id === me ? 'me' : name === '' ? 'unknown' : { name }
  }
  const found = new Map<string, AuthorChoice>()
  for (const [id, count] of counts) {
    const who = whoIs(id)
    const held = found.get(JSON.stringify(who))
    found.set(JSON.stringify(who), {
      who,
      values: [...(held?.values ?? []), id],
      count: (held?.count ?? 0) + count,
    })
  }
  return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b) || nameIn(a).localeCompare(nameIn(b)))
}

function rankOf({ who }: AuthorChoice): number {
  return who === 'me' ? 0 : who === 'unknown' ? 2 : 1
}

function nameIn({ who }: AuthorChoice): string {
  return typeof who === 'string' ? '' : who.name
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
