import type { Locale } from '../../shared/model/locale'
import { describeLoad } from './describeLoad'
import type { LoadProgress } from './loadProgress'
import { sayLoad } from './sayLoad'

/** What a page shows of itself while it comes: in index.html, until the first of the page's own stands in its place. */
export type SplashParts = { readonly bar: HTMLElement; readonly words: HTMLElement; readonly count: HTMLElement }

/** Null where the page shows something else already. */
export function findSplash(root: ParentNode): SplashParts | null {
  const [bar, words, count] = ['bar', 'words', 'count'].map((part) =>
    root.querySelector<HTMLElement>(`.splash-${part}`),
  )
  return bar && words && count ? { bar, words, count } : null
}

/** Keeps it true. */
export function followSplash(progress: LoadProgress, { bar, words, count }: SplashParts, locale: Locale): void {
  const show = () => {
    const { step, share } = describeLoad(progress.state)
    const said = sayLoad(locale, step)
    bar.setAttribute('aria-valuenow', String(Math.round(share * 100)))
    bar.style.setProperty('--share', share.toFixed(3))
    // What is said is heard, too: once.
    if (words.textContent !== said.words) words.textContent = said.words
    count.textContent = said.count
  }
  show()
  progress.subscribe(show)
}
