import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/grappe'
import { sayEnglish } from '../fixtures/say'
import { TOURS } from '../fixtures/tours'
import { walk } from '../fixtures/walk'

/** WCAG 2.2, level AA, and what axe holds for good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that a theme can break: it changes colours and nothing else. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

for (const [what, places, device] of TOURS) {
  test(`axe finds nothing ${what}, in light and dark`, async ({ server, browser }) => {
    test.setTimeout(240_000)
    await walk(places, { browser, server, say: sayEnglish }, expectAccessible, device)
  })
}

test('axe sees what is wrong: a button without a name, and text too pale in one of the themes', async ({
  server,
  page,
}) => {
  // A colour on its way from one theme to the other is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(server.url)
  await expect(page.locator('h1')).toBeVisible()
  expect(await findFaults(page)).toEqual({ light: [], dark: [] })
  await page.evaluate(() => {
    const text = Object.assign(document.createElement('p'), { textContent: 'Ωμέγα' })
    text.style.color = '#3a3743'
    document.querySelector('main')?.append(text, document.createElement('button'))
  })
  expect(await findFaults(page)).toEqual({
    light: [expect.stringMatching(/^button-name: /)],
    dark: [expect.stringMatching(/^color-contrast: /)],
  })
})

async function expectAccessible(page: Page, place: string): Promise<void> {
  expect.soft(await findFaults(page), place).toEqual({ light: [], dark: [] })
}

async function findFaults(page: Page): Promise<{ light: string[]; dark: string[] }> {
  // Over a picture axe judges no contrast: the dots behind the page are as pale as its ground.
  await page.evaluate(() => document.body.style.setProperty('background-image', 'none'))
  const light = wordsOf(await (await buildAxe(page)).withTags(TAGS).analyze())
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = wordsOf(await (await buildAxe(page)).withRules(OF_COLOUR).analyze())
  await page.emulateMedia({ colorScheme: 'light' })
  return { light, dark }
}

/** What lies behind a modal window can be neither reached nor heard; it is looked at by itself. */
async function buildAxe(page: Page): Promise<AxeBuilder> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  return (await page.locator('dialog[open]').count()) > 0 ? axe.include('dialog[open]') : axe
}

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>

/** One line for each thing that is wrong. */
function wordsOf({ violations }: Found): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
