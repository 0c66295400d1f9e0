import { createBoard, expect, test } from '../fixtures/grappe'
import { Camera, openPages } from './devices'

const HANDS = ['phone', 'laptop', 'tablet'] as const

test('a board that does not say who wrote what', async ({ server, browser }) => {
  test.setTimeout(120_000)
  const pages = await openPages(browser)
  const camera = new Camera('no-names', pages)
  const { laptop, phone, tablet } = pages
  for (const page of [laptop, phone]) {
    await page.goto(server.url)
    await page.getByRole('radio', { name: 'Sans les noms' }).check()
  }
  await camera.lookAround('01-home', { on: ['laptop', 'phone'], inDark: true })
  const board = await createBoard(server, 'Ce qui ne va pas', 'fr', undefined, 'hidden')
  const { facilitator, participant } = board.links
  for (const [page, link] of [
    [phone, participant],
    [laptop, participant],
    [tablet, facilitator],
  ] as const) {
    await page.goto(link)
    await page.getByLabel('Prénom').fill('Paul')
  }
  await camera.lookAround('02-join', { on: HANDS, inDark: true })
  for (const page of [phone, laptop, tablet]) {
    await page.getByRole('button', { name: 'Aller au tableau' }).click()
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
  }
  await camera.lookAround('03-board', { on: HANDS, inDark: true })
  await tablet.getByRole('button', { name: 'Animer l’atelier' }).click()
  await camera.lookAround('04-panel', { on: ['tablet'] })
})
