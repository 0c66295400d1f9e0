import type { CopyContent, LocalCopy } from './localCopy'

/** So long a browser's storage is waited for. Milliseconds. */
const OPEN_TIMEOUT = 5_000

/** A copy and what was in it. */
export type OpenedCopy = { readonly copy: LocalCopy; readonly content: CopyContent }

/** Null where there is none, or it cannot be read. */
export async function openAndRead(open: () => Promise<LocalCopy>): Promise<OpenedCopy | null> {
  const copy = await open().catch(() => null)
  if (copy === null) return null
  try {
    return { copy, content: await copy.load() }
  } catch {
    copy.close()
    return null
  }
}

export async function inTime(opening: Promise<OpenedCopy | null>): Promise<OpenedCopy | null | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), OPEN_TIMEOUT)
  })
  return await Promise.race([opening, late]).finally(() => clearTimeout(timer))
}
