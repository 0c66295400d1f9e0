import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { BOARD_PLACES } from '../fixtures/boardPlaces'
import { expect, test } from '../fixtures/grappe'
import { HOME_PLACES } from '../fixtures/homePlaces'
import { sayEnglish } from '../fixtures/say'
import { walk } from '../fixtures/walk'

/** WCAG 2.2, level AA, and what axe holds for good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that a theme can break: it changes colours and nothing else. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

for (const [what, places, device] of [
  ['around the boards', HOME_PLACES, {}],
  ['on a board', BOARD_PLACES, {}],
] as const) {
  test(`axe finds nothing ${what}, in light and dark`, async ({ server, browser }) => {
    await walk(places, { browser, server, say: sayEnglish }, expectAccessible, device)
  })
}

async function expectAccessible(page: Page, place: string): Promise<void> {
  const inLight = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze()
  expect.soft(wordsOf(inLight), `${place}, in light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  const inDark = await new AxeBuilder({ page }).setLegacyMode().withRules(OF_COLOUR).analyze()
  expect.soft(wordsOf(inDark), `${place}, in dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>

/** One line for each thing that is wrong. */
function wordsOf({ violations }: Found): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
