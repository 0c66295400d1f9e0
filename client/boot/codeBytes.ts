import type { LoadProgress } from './loadProgress'

/** A file that stands before the page, and how many bytes it has unpacked. */
export type CodeFile = { readonly url: string; readonly bytes: number }

/** What became of a file, by its whole address. */
type News = { readonly url: string; readonly hasCome: boolean }

/** Tells how much of these files has come. `onNews` tells of each file of the page, those of before too. */
export function followCode(
  files: readonly CodeFile[],
  progress: LoadProgress,
  onNews: (listener: (news: News) => void) => void,
): void {
  const waiting = new Map(files.map(({ url, bytes }) => [url, bytes]))
  const missing = new Set<string>()
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let come = 0
  const tell = () => progress.tell({ code: waiting.size === 0 ? 1 : come / total, hasFailed: missing.size > 0 })
  tell()
  onNews(({ url, hasCome }) => {
    const bytes = waiting.get(url)
    if (bytes === undefined) return
    if (hasCome) {
      waiting.delete(url)
      missing.delete(url)
      come += bytes
    } else missing.add(url)
    tell()
  })
}
