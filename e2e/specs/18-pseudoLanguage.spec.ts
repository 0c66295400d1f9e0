import type { Page } from '@playwright/test'
import { BOARD_PLACES } from '../fixtures/boardPlaces'
import { expect, test } from '../fixtures/grappe'
import { HOME_PLACES } from '../fixtures/homePlaces'
import { sayPseudo } from '../fixtures/say'
import { walk } from '../fixtures/walk'

/**
 * In the pseudo-language every text of the product stands in ⟦brackets⟧ and has no Latin letter without an accent; what
 * people wrote on these boards is Greek. So each Latin letter is a text that never went through a catalogue, but for:
 */
const NO_TEXT = [
  /\bGrappe\b/g, // the product's name
  /\b(English|Français)\b/g, // languages are named in themselves
  /\b(Ctrl|Shift|Alt|Enter|Escape|Esc|Tab|Space|Delete|Backspace|Home|End|PageUp|PageDown|F\d+)\b/g, // keys
  /\b[A-Z]\b/g, // keys again, and the X of a number of pixels
  /(https?:\/\/)?(127\.0\.0\.1|localhost)(:\d+)?[\w/#…-]*/g, // addresses
  /\bnow\b|\b\d+ (second|minute)s? ago\b/g, // Intl's words, in the language of the page
  /\b\d\.csv\b/g, // the file that was dropped
]

for (const [what, places, device] of [
  ['around the boards', HOME_PLACES, {}],
  ['on a board', BOARD_PLACES, {}],
] as const) {
  test(`no text has escaped the catalogues ${what}`, async ({ server, browser }) => {
    await walk(places, { browser, server, say: sayPseudo }, expectNoEscape, device)
  })
}

async function expectNoEscape(page: Page, place: string): Promise<void> {
  const texts = await readTexts(page)
  expect.soft(texts.join(), `${place} speaks`).toContain('⟦')
  const escaped = texts.filter((text) =>
    /[A-Za-z]/.test(NO_TEXT.reduce((left, known) => left.replace(known, ''), text)),
  )
  expect.soft(escaped, `texts that escaped: ${place}`).toEqual([])
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
      else if (node.parentElement?.closest('script, style, kbd') === null) texts.add(node.textContent ?? '')
    }
    return [...texts].map((text) => text.trim()).filter((text) => text !== '')
  })
}
