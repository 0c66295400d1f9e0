import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createSupportedBoard } from '../fixtures/filledSupports'
import { expect, test } from '../fixtures/grappe'
import { CONTENT } from '../fixtures/sampleCards'

const FOLDER = fileURLToPath(new URL('../../test-results/shots/', import.meta.url))

for (const template of Object.keys(CONTENT)) {
  test(`the support ${template}, empty and filled`, async ({ server, browser }, { project }) => {
    await mkdir(FOLDER, { recursive: true })
    const { viewport, hasTouch, colorScheme } = project.use
    for (const filling of ['empty', 'filled'] as const) {
      const board = await createSupportedBoard(server, template, filling)
      const context = await browser.newContext({ viewport, hasTouch, colorScheme, locale: 'fr-FR' } as never)
      const page = await context.newPage()
      const look = async (what: string) => {
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)))
        await page.screenshot({ path: `${FOLDER}support-${template}-${filling}-${what}${project.name}.png` })
      }
      await page.goto(board.links.facilitator)
      await page.getByLabel('Prénom').fill('Anaïs')
      await page.getByRole('button', { name: 'Aller au tableau' }).click()
      await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
      if ((page.viewportSize()?.width ?? 0) < 600) {
        await look('list-')
        await page.getByRole('button', { name: 'Tableau', exact: true }).click()
      }
      await page.locator('[data-board-canvas]').waitFor()
      await page.keyboard.press('Shift+Digit1')
      await look('')
      const [first] = CONTENT[template]?.flatMap(({ kind }) => kind ?? []) ?? []
      if (filling === 'filled' && first !== undefined) {
        await page.keyboard.press('Control+a')
        await page.keyboard.press('Shift+Digit2')
        await look('near-')
      }
      await context.close()
    }
  })
}
