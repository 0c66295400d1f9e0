import { createBoard, expect, exportNotes, test } from '../fixtures/grappe'

test('the right button opens the menu where it is clicked and moves the board where it is dragged', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Right')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const [one, two] = [await anais.createNote('One'), await anais.createNote('Two')]
  const menu = page.getByRole('menu')
  const middle = async (id: string) => {
    const { x, y, width, height } = await anais.boxOf(id)
    return { x: x + width / 2, y: y + height / 2 }
  }
  await page.evaluate(() => {
    const seen = { native: 0 }
    Object.assign(window, { seen })
    window.addEventListener('contextmenu', (event) => {
      if (!event.defaultPrevented) seen.native++
    })
  })

  const at = await middle(one)
  await page.mouse.click(at.x, at.y, { button: 'right' })
  await expect(menu).toBeVisible()
  await expect(anais.selected).toHaveText(['One'])
  const other = await middle(two)
  await page.mouse.click(other.x, other.y)
  await expect(menu).toHaveCount(0)
  await expect(anais.selected).toHaveText(['One'])
  await page.mouse.click(other.x, other.y)
  await expect(anais.selected).toHaveText(['Two'])
  await page.mouse.click(200, 600, { button: 'right' })
  await expect(menu).toBeVisible()
  await expect(anais.selected).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)

  // On Linux the middle button pastes what was copied: that would be a third post-it.
  await page.mouse.click(at.x, at.y)
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Escape')
  for (const button of ['right', 'middle'] as const) {
    const { x, y } = await middle(one)
    await page.mouse.move(x, y)
    await page.mouse.down({ button })
    await page.mouse.move(x + 80, y + 40, { steps: 4 })
    await page.mouse.up({ button })
    await expect.poll(async () => (await middle(one)).x - x).toBeGreaterThan(70)
    await expect(menu).toHaveCount(0)
    await expect(anais.notes).toHaveCount(2)
  }

  await page.mouse.click((await middle(one)).x, (await middle(one)).y)
  await expect(anais.selected).toHaveText(['One'])
  for (const key of ['ContextMenu', 'Shift+F10']) {
    await page.keyboard.press(key)
    await expect(menu).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
  }
  expect(await page.evaluate(() => (window as unknown as { seen: { native: number } }).seen.native)).toBe(0)
  await expect(anais.notes).toHaveCount(2)
})

test('Space and drag move the board, the wheel does what a person likes, and Shift adds to what is drawn around', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Around')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const [one, two, three] = [
    await anais.createNote('One'),
    await anais.createNote('Two'),
    await anais.createNote('Three'),
  ]
  const canvas = page.locator('[data-board-canvas]')
  const start = await anais.boxOf(one)
  const cursor = () => canvas.evaluate((element: HTMLElement) => element.style.cursor)
  await page.mouse.move(start.x + 50, start.y + 50)
  await page.keyboard.down(' ')
  await expect.poll(cursor).toBe('grab')
  await page.mouse.down()
  await page.mouse.move(start.x + 80, start.y + 50)
  await expect.poll(cursor).toBe('grabbing')
  await page.keyboard.up(' ')
  await page.mouse.move(start.x + 110, start.y + 50)
  await page.mouse.up()
  await expect.poll(cursor).toBe('default')
  await expect.poll(async () => (await anais.boxOf(one)).x).toBeCloseTo(start.x + 60, 0)

  const around = async (id: string, modifier?: 'Shift') => {
    const { x, y, width, height } = await anais.boxOf(id)
    if (modifier) await page.keyboard.down(modifier)
    await page.mouse.move(x - 8, y - 8)
    await page.mouse.down()
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
    await page.mouse.up()
    if (modifier) await page.keyboard.up(modifier)
  }
  await around(one)
  await expect(anais.selected).toHaveText(['One'])
  await around(three, 'Shift')
  await expect(anais.selected).toHaveCount(2)
  await around(two)
  await expect(anais.selected).toHaveText(['Two'])

  const percent = page.getByTitle('Back to 100%')
  const comeBack = async () => {
    await percent.click()
    await expect(percent).toHaveText('100%')
    await expect.poll(async () => (await anais.boxOf(two)).width).toBe(200)
  }
  await comeBack()
  const { y } = await anais.boxOf(two)
  await anais.wheel(0, 60)
  await expect.poll(async () => Math.round((await anais.boxOf(two)).y)).toBe(Math.round(y - 60))
  await anais.wheel(0, -60)
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Preferences' }).click()
  await page.getByRole('radio', { name: 'Zooms' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await anais.wheel(0, -20)
  await expect(percent).toHaveText('122%')
  await comeBack()
  await page.keyboard.down('Shift')
  const before = await anais.boxOf(two)
  await anais.wheel(0, 50)
  await page.keyboard.up('Shift')
  await expect.poll(async () => Math.round((await anais.boxOf(two)).x)).toBe(Math.round(before.x - 50))
  await expect(percent).toHaveText('100%')
})

test('Alt leaves the note and drops a copy, Shift keeps to one axis, and the edge of the window moves the board on', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Far')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const { page } = anais
  const id = await anais.createNote('One')
  const place = await anais.place(id)
  await expect(bruno.note(id)).toHaveText('One')

  await anais.pickUp(id, { x: 120, y: 30 })
  await page.keyboard.down('Shift')
  await expect.poll(async () => (await anais.place(id)).y).toBe(place.y)
  await page.keyboard.up('Shift')
  await expect.poll(async () => (await anais.place(id)).y).not.toBe(place.y)
  await page.keyboard.down('Alt')
  await expect.poll(() => anais.place(id)).toEqual(place)
  await expect.poll(() => bruno.place(id)).toEqual(place)
  await anais.drop()
  await page.keyboard.up('Alt')
  await expect(anais.notes).toHaveCount(2)
  await expect(bruno.notes).toHaveText(['One', 'One'])
  await expect(anais.selected).toHaveCount(1)
  const copy = (await anais.shownNotes()).find((note) => note.id !== id)
  await expect(anais.selected).toHaveAttribute('data-note-id', copy?.id ?? '')
  expect(await anais.place(id)).toEqual(place)
  await page.keyboard.press('Control+z')
  await expect(bruno.notes).toHaveCount(1)

  const { x, y, width, height } = await anais.boxOf(id)
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(1_276, 400, { steps: 5 })
  await expect.poll(async () => (await anais.place(id)).x - place.x).toBeGreaterThan(1_500)
  await anais.drop()
  await anais.waitForSaved()
  const kept = (await exportNotes(server, board)).find((note) => note.id === id)
  await expect.poll(() => anais.place(id)).toEqual({ x: kept?.x, y: kept?.y })
  expect((kept?.x ?? 0) - place.x).toBeGreaterThan(1_500)
  const { right } = await anais.note(id).evaluate((note) => note.getBoundingClientRect())
  expect(right).toBeGreaterThan(1_276)
})
