import { createBoard, expect, test } from '../fixtures/grappe'
import { middleOf, Tablet } from '../fixtures/tabletPage'

test('RL7 RL8 RL9 a finger draws a relation and chooses its sign; a finger and a pen select its line', async ({
  server,
  browser,
}) => {
  const board = await createBoard(server, 'A chart')
  const tablet = await Tablet.arrive(browser, server, board.links.participant, 'Ada')
  const { page, hands } = tablet
  const bar = page.locator('[data-relation-bar]')
  await hands.doubleTap({ x: 300, y: 300 })
  await expect(tablet.editor).toBeFocused()
  await page.keyboard.type('Shade')
  await page.keyboard.press('Escape')
  await expect(tablet.editor).toHaveCount(0)
  await hands.doubleTap({ x: 600, y: 700 })
  await expect(tablet.editor).toBeFocused()
  await page.keyboard.type('Benches')
  await page.keyboard.press('Escape')
  const noteOf = (text: string) => page.locator('[data-note-id]').filter({ hasText: text })
  await expect(tablet.notes).toHaveText(['Shade', 'Benches'])
  await tablet.tap(noteOf('Shade'))
  const ofShade = page.getByRole('button', { name: /Shade/ }).and(page.locator('[data-relate-handle]'))
  await hands.drag(await middleOf(ofShade), await middleOf(noteOf('Benches')))
  await tablet.tap(page.getByRole('menuitem', { name: 'depend on each other' }))
  const relation = page.locator('[data-relation-id]')
  await expect(relation).toHaveText('“Shade” and “Benches” depend on each other')
  await expect(bar).toBeVisible()
  // Its copy is where the line is once the next frame is painted: halfway between the two.
  const at = { x: 450, y: 500 }
  await expect(async () => expect(await relation.boundingBox()).toMatchObject(at)).toPass()
  await hands.tap({ x: 150, y: 900 })
  await expect(bar).toBeHidden()
  await hands.tap(at)
  await expect(bar).toBeVisible()
  await hands.tap({ x: 150, y: 900 })
  await expect(bar).toBeHidden()
  await hands.penTap(at)
  await expect(bar).toBeVisible()
  await page.context().close()
})
