import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

/** The remote control of the big screen; the screen itself is a page. */
export const screenFeature: Feature = {
  id: 'screen',
  Section: late(() => import('./ScreenSection').then(({ ScreenSection }) => ScreenSection)),
}
