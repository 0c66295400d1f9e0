import type { Page } from '@playwright/test'
import { AGENDA_WORDS } from '../fixtures/agendaWords'
import { expect, test } from '../fixtures/grappe'
import { sayPseudo } from '../fixtures/say'
import { TOURS } from '../fixtures/tours'
import { walk } from '../fixtures/walk'

/**
 * In the pseudo-language every text of the product stands in ⟦brackets⟧ and has no Latin letter without an accent; what
 * people wrote on these boards is Greek. So each Latin letter is a text that never went through a catalogue, but for:
 */
const NO_TEXT = [
  AGENDA_WORDS,
  /\bGrappe\b/g, // the product's name
  /\b(English|Français)\b/g, // languages are named in themselves
  /\b(Ctrl|Shift|Alt|Enter|Escape|Esc|Tab|Space|Delete|Backspace|Home|End|PageUp|PageDown|F\d+)\b/g, // keys
  /\b[A-Z]\b/g, // keys again, and the X of a number of pixels
  /(https?:\/\/)?(127\.0\.0\.1|localhost)(:\d+)?[\w/#…-]*/g, // addresses
  /\bnow\b|\b\d+ (second|minute)s? ago\b/g, // Intl's words, in the language of the page
  /\b\d\.csv\b/g, // the file that was dropped
  /\b\d{1,2}:\d\d\s[AP]M\b/g, // Intl's again
  /^[0-9A-Z]{3}( [0-9A-Z]{3})?$/g, // a code, and half of one
]

/** Many places, on a machine that may be busy with other tests. Milliseconds. */
const LONG = 180_000

for (const [what, places, device] of TOURS) {
  test(`no text has escaped the catalogues ${what}`, async ({ server, browser }) => {
    test.setTimeout(LONG)
    await walk(places, { browser, server, say: sayPseudo }, expectNoEscape, device)
  })
}

test('a text that has escaped is seen, also where it is only heard', async ({ server, page }) => {
  await page.addInitScript(() => localStorage.setItem('grappe/locale', 'pseudo'))
  await page.goto(server.url)
  await expect(page.locator('h1')).toBeVisible()
  expect(await findEscaped(page)).toEqual([])
  await page.evaluate(() => {
    const button = Object.assign(document.createElement('button'), { textContent: '⟦Šáýš⟧ all' })
    button.setAttribute('aria-label', 'Heard')
    document.querySelector('main')?.append(button)
  })
  expect(await findEscaped(page)).toEqual(['Heard', '⟦Šáýš⟧ all'])
})

async function expectNoEscape(page: Page, place: string): Promise<void> {
  expect.soft((await readTexts(page)).join(), `${place} speaks`).toContain('⟦')
  expect.soft(await findEscaped(page), `texts that escaped: ${place}`).toEqual([])
}

async function findEscaped(page: Page): Promise<string[]> {
  const texts = await readTexts(page)
  return texts.filter((text) => /[A-Za-z]/.test(NO_TEXT.reduce((left, known) => left.replace(known, ''), text)))
}

/** Every text that the page shows or tells, once: what is only heard, hints and labels too. */
async function readTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const told = [
      'title',
      'alt',
      'placeholder',
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
    ]
    const texts = new Set([document.title])
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) for (const name of told) texts.add(node.getAttribute(name) ?? '')
      else if (node.parentElement?.closest('script, style, kbd, [data-door-code]') === null)
        texts.add(node.textContent ?? '')
    }
    return [...texts].map((text) => text.trim()).filter((text) => text !== '')
  })
}
