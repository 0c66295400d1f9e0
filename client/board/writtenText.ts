import { isLive } from '../../shared/queries/isLive'
import type { BoardView } from './boardView'

/** A text that people write together: a note's, or a cluster's title. */
export type WrittenText = { readonly kind: 'note' | 'title'; readonly id: string }

/** Null where what it belongs to is in the trash or away. */
export function readWrittenText(
  { notes, clusters }: BoardView['projection'],
  { kind, id }: WrittenText,
): string | null {
  if (kind === 'note') {
    const note = notes.get(id)
    return note !== undefined && isLive(note) ? note.text : null
  }
  const cluster = clusters.get(id)
  return cluster !== undefined && isLive(cluster) ? cluster.title : null
}

/** What the person made of `before`; a stretch of typing is one undo step. */
export type Writing = { readonly text: string; readonly before: string; readonly stretch: string }

export function writeText(commands: BoardView['commands'], { kind, id }: WrittenText, writing: Writing): void {
  const { text, before, stretch } = writing
  if (kind === 'note') commands.editNoteText.run(id, text, before, stretch)
  else commands.renameCluster.run(id, text, before, stretch)
}
