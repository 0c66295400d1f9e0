import { useMemo, useSyncExternalStore } from 'react'
import type { Note } from '../../shared/model/note'
import { LIMITS } from '../../shared/protocol/limits'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'
import type { ProjectionChange } from '../document/types'

/** A tag, and how many of the selected notes have it. */
export type TagShare = { readonly tag: string; readonly count: number }

export type Tags = {
  /** Of the selected notes. */
  readonly total: number
  readonly held: readonly TagShare[]
  /** All tags of the board, the most used first. */
  readonly onBoard: readonly string[]
  /** True where a selected note has room for no more. */
  readonly isFull: boolean
}

/** The tags of what is selected, and of the board; follows both. */
export function useTags(view: BoardView): Tags {
  const store = useMemo(() => createStore(view), [view])
  return useSyncExternalStore(store.subscribe, store.read)
}

/** A walk through all notes for each time that tags or the selection change; none for moves and letters. */
function createStore({ projection, session }: BoardView) {
  let tags: Tags | null = null
  return {
    read() {
      tags ??= readTags([...projection.notes.values()].filter(isLive), session.getState().selection)
      return tags
    },
    subscribe(listener: () => void) {
      tags = null
      const changed = () => {
        tags = null
        listener()
      }
      const stops = [
        projection.onChange((change) => {
          if (mayTag(change)) changed()
        }),
        session.subscribe((now, before) => {
          if (now.selection !== before.selection) changed()
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

function mayTag({ notes, removedNotes }: ProjectionChange): boolean {
  if (removedNotes.size > 0) return true
  return [...notes.values()].some((fields) => fields === 'all' || fields.has('tags') || fields.has('deletedAt'))
}

function readTags(notes: readonly Note[], selection: ReadonlySet<string>): Tags {
  const selected = notes.filter(({ id }) => selection.has(id))
  return {
    total: selected.length,
    held: countTags(selected),
    onBoard: countTags(notes).map(({ tag }) => tag),
    isFull: selected.some(({ tags }) => tags.length >= LIMITS.tagsPerNote),
  }
}

/** The most used first, then by name. */
function countTags(notes: readonly Note[]): TagShare[] {
  const counts = new Map<string, number>()
  for (const { tags } of notes) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag))
}
