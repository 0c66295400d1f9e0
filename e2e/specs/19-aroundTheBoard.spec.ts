import { createBoard, expect, importFile, test } from '../fixtures/grappe'

test('a tap on the pad writes a note, and a paper dragged off the pad lies where it was let go', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'The pad')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const pad = page.getByRole('button', { name: 'New post-it' })
  await pad.click()
  await expect(anais.editor).toBeFocused()
  await page.keyboard.type('From the pad')
  await page.keyboard.press('Escape')
  await expect(anais.notes).toHaveText(['From the pad'])

  const teal = page.getByRole('button', { name: 'Teal' })
  await teal.hover()
  await page.mouse.down()
  await page.mouse.move(300, 300, { steps: 5 })
  await expect(page.locator('[data-pad-ghost]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-pad-ghost]')).toHaveCount(0)
  await page.mouse.up()
  await expect(anais.notes).toHaveCount(1)

  await teal.hover()
  await page.mouse.down()
  await page.mouse.move(300, 300, { steps: 5 })
  await page.mouse.up()
  await expect(anais.editor).toBeFocused()
  await page.keyboard.type('Dragged')
  const dragged = anais.notes.filter({ hasText: 'Dragged' })
  await expect(dragged).toHaveAttribute('data-color', 'teal')
  const box = await dragged.boundingBox()
  expect(Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2)).toBe(300)
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)).toBe(300)

  await page.keyboard.press('Escape')
  await pad.hover()
  await page.mouse.down()
  await page.mouse.move(640, 740, { steps: 3 })
  await page.mouse.move(700, 760)
  await page.mouse.up()
  await expect(anais.notes).toHaveCount(2)
})

test('who has lost the post-its finds back, by the button or by the map', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Lost')
  await importFile(server, board, 'ideas-paris-18.csv')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  await expect(anais.notes).toHaveCount(96)
  await anais.wheel(0, -5_000)
  await expect(anais.notes).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to the post-its' }).click()
  await expect(anais.notes).toHaveCount(96)
  await expect(page.getByRole('button', { name: 'Back to the post-its' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Map of the board' }).click()
  await anais.wheel(0, -5_000)
  await expect(anais.notes).toHaveCount(0)
  const map = await page.locator('[data-minimap]').boundingBox()
  if (map === null) throw new Error('The map is not shown')
  await page.mouse.click(map.x + map.width / 2, map.y + map.height * 0.8)
  await expect(anais.notes).not.toHaveCount(0)
})

test('the menu of the selection does what it says, by the mouse and by the keys, and closes', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'The menu')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const id = await anais.createNote('Shade')
  await anais.click(id)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  const menu = page.getByRole('menu', { name: 'Selection' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(menu.getByRole('menuitem', { name: 'Delete' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await menu.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(menu).toHaveCount(0)
  await expect(anais.notes).toHaveText(['Shade', 'Shade'])
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(menu).toBeVisible()
  await page.mouse.click(200, 200)
  await expect(menu).toHaveCount(0)
})

test('a window begins where one writes, so that a first word closes nothing', async ({ server, arrive }) => {
  const board = await createBoard(server, 'First words')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const id = await anais.createNote('Shade')
  for (const item of ['Add several post-its', 'Trash']) {
    if (item === 'Trash') {
      await anais.click(id)
      await page.keyboard.press('Delete')
    }
    await page.getByRole('button', { name: 'Board menu' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await expect(page.getByRole('dialog', { name: item })).toBeVisible()
    await page.keyboard.type('a n b')
    await expect(page.getByRole('dialog').locator('input[type=search], textarea')).toHaveValue('a n b')
    // The first one empties a search.
    for (const key of ['Escape', 'Escape']) await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(anais.notes).toHaveCount(0)
})
