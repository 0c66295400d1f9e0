import { doubtedNotes } from '../../queries/bolts'
import type { BoardContent } from '../boardContent'
import { heading, oneLine } from './blocks'
import { FILE_WORDS } from './fileWords'

/** The notes whose placing people do not share: each with where it lies and how many doubt that. */
export function doubtBlocks({ records, locale }: BoardContent, level: number): string[] {
  const words = FILE_WORDS[locale]
  const doubted = doubtedNotes(records)
  if (doubted.length === 0) return []
  const placeOf = (home: string | null) => {
    if (home === null) return words.alone
    return words.inCluster(oneLine(records.clusters.get(home)?.title ?? '') || words.untitledCluster)
  }
  const lines = doubted.map(
    ({ note, home, bolts }) =>
      `- ${oneLine(note.text) || words.empty} *(${placeOf(home)} · ${words.bolts(bolts.length)})*`,
  )
  return [heading(level, words.doubted), lines.join('\n')]
}
