import { chooseLocale } from '../i18n/chooseLocale'
import type { EarlyDocument } from '../sync/types'
import { type CodeFile, followCode } from './codeBytes'
import { createEarlyAnswers, type EarlyAnswers } from './earlyAnswers'
import { readEarlyDocument } from './earlyDocument'
import { type KnownHere, readKnownHere } from './knownHere'
import { createLoadProgress, type LoadProgress } from './loadProgress'
import { findSplash, followSplash } from './splash'

/** What was begun before the page's own code was there. */
export type Boot = {
  readonly progress: LoadProgress
  readonly answers: EarlyAnswers
  /** There is no copy of this board here: gives its document, once, if that was asked for. */
  takeDocument(board: string): Promise<EarlyDocument | null> | null
}

/** In the built page: the files that stand before it, and those that this script chooses from. */
const FILES = 'link[data-bytes]'
const CHOICES = 'meta[name="grappe-choices"]'

/**
 * Runs before all else, while the rest is on its way: shows how far that has come, and asks the server for what the page
 * will want of it. Where it comes with the rest (under `npm run dev`) all of that is begun later, and nothing else.
 */
export function startBoot(page: Window): Boot {
  const known = readKnownHere(page.location, (key) => readKept(page, key))
  const progress = createLoadProgress({ step: known === null ? 'none' : known.isKnown ? 'kept' : 'asked' })
  const { documentElement, head } = page.document
  const theme = readKept(page, 'grappe/theme')
  if (theme === 'light' || theme === 'dark') documentElement.dataset.theme = theme
  const locale = chooseLocale({
    device: readKept(page, 'grappe/locale'),
    board: null,
    navigator: page.navigator.languages,
  })
  documentElement.lang = locale
  const choices = head.querySelector<HTMLMetaElement>(CHOICES)
  fetchAhead(page.document, choices?.getAttribute(`data-words-${locale}`))
  if (known?.isNewLink && known.isNobody) fetchAhead(page.document, choices?.dataset.join)
  const splash = findSplash(page.document)
  if (splash !== null) followSplash(progress, splash, locale)
  followCode(filesOf(page), progress, (listener) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) listener({ url: entry.name, hasCome: hasCome(entry) })
    })
    observer.observe({ type: 'resource', buffered: true })
    const hear = ({ target }: Event) => {
      if (target instanceof HTMLLinkElement) listener({ url: target.href, hasCome: false })
    }
    page.addEventListener('error', hear, { capture: true })
  })
  const answers = createEarlyAnswers((input, init) => page.fetch(input, init))
  let document = known === null ? null : askEarly(known, answers, progress)
  return {
    progress,
    answers,
    takeDocument(board) {
      const taken = board === known?.board ? document : null
      document = null
      if (taken === null) progress.tell({ board: { step: 'asked' } })
      return taken
    },
  }
}

/** Of a board that was open here there is a copy: the socket brings what that lacks. */
function askEarly(
  { board, key, isKnown, isNewLink }: KnownHere,
  answers: EarlyAnswers,
  progress: LoadProgress,
): Promise<EarlyDocument | null> | null {
  if (key === null) return null
  const path = `/api/boards/${board}`
  if (isNewLink) void answers.ask(path, key)
  if (isKnown) return null
  const later = (run: () => void, after: number) => {
    const timer = setTimeout(run, after)
    return () => clearTimeout(timer)
  }
  return readEarlyDocument(answers.ask(`${path}/document`, key), progress, later)
}

/** What did not come is told of, too; a browser that does not say how it went tells of it by an error. */
function hasCome(entry: PerformanceEntry): boolean {
  const { responseStatus } = entry as Partial<PerformanceResourceTiming>
  return responseStatus === undefined || (responseStatus >= 200 && responseStatus < 400)
}

function filesOf(page: Window): CodeFile[] {
  return [...page.document.querySelectorAll<HTMLLinkElement>(FILES)]
    .filter(({ media }) => media === '' || page.matchMedia(media).matches)
    .map(({ href, dataset }) => ({ url: href, bytes: Number(dataset.bytes) }))
}

/** Files with their sizes, one after the other; of the page's own there is nothing to choose while it is not built. */
function fetchAhead(page: Document, files: string | null | undefined): void {
  for (const [, href, bytes] of (files ?? '').matchAll(/(\S+) (\d+)/g)) {
    const link = page.createElement('link')
    const isStyle = href?.endsWith('.css')
    Object.assign(link, isStyle ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' })
    Object.assign(link, { crossOrigin: 'anonymous', href })
    link.dataset.bytes = bytes
    page.head.append(link)
  }
}

function readKept(page: Window, key: string): string | null {
  try {
    return page.localStorage.getItem(key)
  } catch {
    return null
  }
}
