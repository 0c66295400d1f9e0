import { expect } from '@playwright/test'
import type { Box, WebKitPage } from './webkitPage'

type Point = { x: number; y: number }

const EDITOR = '[data-note-editor], [data-title-editor]'

/** Where the post-it that begins with this text lies on the screen, once it is there. */
export async function noteBox(page: WebKitPage, text: string): Promise<Box> {
  const ids = () =>
    page.run(
      (text) =>
        [...document.querySelectorAll<HTMLElement>('[data-note-id]')]
          .filter(({ textContent }) => textContent?.startsWith(text))
          .map(({ dataset }) => dataset.noteId),
      text,
    )
  await expect.poll(ids, { message: `one post-it says ${text}` }).toHaveLength(1)
  return await page.boxOf(`[data-note-id="${(await ids())[0]}"]`)
}

/** Somewhere on a post-it where nothing is written. */
export function bareSpot({ x, y, width, height }: Box): Point {
  return { x: x + width * 0.3, y: y + height * 0.8 }
}

/** Opens what lies there, or a new post-it, and writes. */
export async function writeAt(page: WebKitPage, at: Point, text: string): Promise<void> {
  await expect(async () => {
    // On a slow machine two presses may be too far apart; in a text that opened late, two more would select a word.
    if (!(await page.has(EDITOR))) await page.doubleClick(at)
    expect(await page.has(`:is(${EDITOR}):focus`)).toBe(true)
  }).toPass({ timeout: 30_000 })
  await writeOn(page, text)
}

/** Writes into the text that has just been opened, and leaves it. */
export async function writeOn(page: WebKitPage, text: string): Promise<void> {
  await expect.poll(() => page.has(`:is(${EDITOR}):focus`)).toBe(true)
  await page.type(text)
  await page.chord('Escape')
  await expect.poll(() => page.has(EDITOR)).toBe(false)
}
