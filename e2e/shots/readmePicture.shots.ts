import { fileURLToPath } from 'node:url'
import { hold, middleOf } from '../fixtures/carry'
import { createClusteredBoard, MOBILITY } from '../fixtures/clusteredBoard'
import { Clusters } from '../fixtures/clusters'
import { expect, test } from '../fixtures/grappe'
import { T } from '../fixtures/kjRound'

const PICTURE = fileURLToPath(new URL('../screenshots/board.png', import.meta.url))

test.use({ locale: 'en-GB' })

test('the picture of the README', async ({ server, arrive }, { project }) => {
  // One picture is enough.
  if (project.name !== 'laptop-light') return
  const board = await createClusteredBoard(server, 'Workshop 2 · Paris 18', 'en')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await expect(anais.notes).toHaveCount(96)
  for (const person of [anais, bruno]) {
    const clusters = new Clusters(person)
    await person.seeEverything()
    await clusters.select(MOBILITY)
    await person.page.keyboard.down('Shift')
    for (const title of [T.places, T.culture, T.school]) await clusters.select(title)
    await person.page.keyboard.up('Shift')
    await person.page.keyboard.press('Shift+Digit2')
    await person.page.keyboard.press('Escape')
  }
  const idOf = async (text: string) =>
    (await bruno.notes.filter({ hasText: text }).first().getAttribute('data-note-id')) ?? ''
  const beside = await bruno.boxOf(await idOf('Belle place'))
  const place = { x: beside.x + beside.width * 1.7, y: beside.y + beside.height * 0.6 }
  await hold(bruno, await middleOf(bruno, await idOf('Cinéma sous chapiteau')), place)
  await expect(anais.page.locator('[data-held-by="Bruno"]')).toHaveCount(1)
  await anais.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)))
  await anais.page.screenshot({ path: PICTURE })
})
