import { useMemo, useSyncExternalStore } from 'react'
import type { Note } from '../../shared/model/note'
import { LIMITS } from '../../shared/protocol/limits'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'

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

function createStore({ projection, session }: BoardView) {
  let tags: Tags | null = null
  return {
    read() {
      tags ??= readTags([...projection.notes.values()].filter(isLive), session.getState().selection)
      return tags
    },
    subscribe(listener: () => void) {
      const changed = () => {
        tags = null
        listener()
      }
      const stops = [projection.onChange(changed), session.subscribe(changed)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
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
