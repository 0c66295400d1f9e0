import { createBoard, expect, exportNotes, test } from '../fixtures/tablet'

/** Free of notes and panels on a board that was just opened, and beside a note's menu. */
const BARE = { x: 700, y: 250 }

test('from the QR link to a first note in three gestures at most, over plain http', async ({ tablet, server }) => {
  const board = await createBoard(server, 'In the room')
  const { page } = tablet
  await tablet.scan(board)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)

  await tablet.tap(page.getByRole('button', { name: 'Go to the board' }))
  await tablet.waitForBoard()
  await tablet.tap(page.getByRole('button', { name: 'New post-it' }))
  await expect(tablet.editor).toBeFocused()
  await page.keyboard.type('Benches in the shade')
  await expect(tablet.notes).toHaveText('Benches in the shade')
  expect(tablet.hands.gestures).toBeLessThanOrEqual(3)

  await tablet.waitForSaved()
  await expect.poll(() => exportNotes(server, board)).toMatchObject([{ text: 'Benches in the shade' }])
})

test('a finger selects, writes, drags notes and moves the board; two move and zoom it and drop nothing', async ({
  tablet,
  server,
  openWith,
}) => {
  const board = await createBoard(server, 'Fingers')
  const [one = '', two = ''] = await openWith(board, ['One', 'Two'])
  const { hands, page } = tablet
  const places = async () => [await tablet.place(one), await tablet.place(two)]

  await hands.tap(await tablet.middle(one))
  await expect(tablet.selected).toHaveText(['One'])
  await hands.doubleTap(await tablet.middle(two))
  await expect(tablet.editor).toBeFocused()
  await page.keyboard.type('!')
  await hands.tap({ x: 400, y: 1000 })
  await expect(tablet.editor).toHaveCount(0)
  await expect(tablet.note(two)).toHaveText('Two!')

  const before = await places()
  const from = await tablet.middle(one)
  await hands.drag(from, { x: from.x + 60, y: from.y + 200 })
  const dropped = { x: expect.closeTo(from.x + 60, 0), y: expect.closeTo(from.y + 200, 0) }
  await expect.poll(() => tablet.middle(one)).toEqual(dropped)
  const after = await places()
  expect(after[1]).toEqual(before[1])

  const seen = await tablet.middle(two)
  await hands.drag({ x: 400, y: 900 }, { x: 500, y: 800 })
  await expect.poll(async () => (await tablet.middle(two)).x - seen.x).toBeGreaterThan(85)
  await expect(tablet.notes).toHaveCount(2)
  expect(await places()).toEqual(after)

  const start = await tablet.middle(two)
  await hands.hold(start, { x: start.x + 80, y: start.y + 80 })
  await expect.poll(async () => (await tablet.middle(two)).x).toBeGreaterThan(start.x + 40)
  await hands.down({ x: start.x + 80, y: start.y + 280 }, { id: 2 })
  await expect.poll(async () => (await tablet.middle(two)).x).toBeCloseTo(start.x, 0)
  const small = (await tablet.boxOf(two)).width
  await hands.move({ x: start.x + 80, y: start.y + 480 }, 2)
  await expect.poll(async () => (await tablet.boxOf(two)).width / small).toBeCloseTo(2, 1)
  await hands.up(2)
  await hands.move({ x: start.x + 300, y: start.y + 300 })
  await hands.up()
  await expect.poll(async () => (await tablet.boxOf(two)).width / small).toBeCloseTo(2, 1)

  const held = await tablet.middle(two)
  await hands.hold(held, { x: held.x + 70, y: held.y })
  await expect.poll(async () => (await tablet.middle(two)).x).toBeGreaterThan(held.x + 40)
  await hands.cancel()
  await expect.poll(async () => (await tablet.middle(two)).x).toBeCloseTo(held.x, 0)
  await expect.poll(places).toEqual(after)
  await tablet.waitForSaved()
  await expect
    .poll(async () => (await exportNotes(server, board)).map(({ id, x, y }) => [id, x, y]).sort())
    .toEqual(
      [
        [one, ...Object.values(after[0] ?? {})],
        [two, ...Object.values(after[1] ?? {})],
      ].sort(),
    )
})

test('a finger that rests opens the menu, and the tool for several gathers by taps', async ({
  tablet,
  server,
  openWith,
}) => {
  const board = await createBoard(server, 'Menus')
  const [one = '', two = '', three = ''] = await openWith(board, ['One', 'Two', 'Three'])
  const { hands, page } = tablet
  const menu = page.getByRole('menu')

  await hands.down(await tablet.middle(one))
  await expect(menu).toBeVisible()
  await hands.up()
  await expect(tablet.selected).toHaveText(['One'])
  await expect(menu).toBeVisible()
  await hands.tap(BARE)
  await expect(menu).toHaveCount(0)
  await expect(tablet.selected).toHaveText(['One'])

  await hands.down(BARE)
  await expect(menu).toBeVisible()
  await hands.up()
  await expect(tablet.selected).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)

  await tablet.tap(page.getByRole('button', { name: 'Select several' }))
  await expect(page.getByText('Touch the post-its to select.')).toBeVisible()
  for (const id of [one, two, three, two]) await hands.tap(await tablet.middle(id))
  await expect(tablet.selected).toHaveCount(2)
  await hands.tap(BARE)
  await expect(tablet.selected).toHaveCount(2)
  await hands.tap(await tablet.middle(one))
  await hands.tap(await tablet.middle(three))
  await expect(tablet.selected).toHaveCount(0)
  const boxes = [await tablet.boxOf(one), await tablet.boxOf(two), await tablet.boxOf(three)]
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  await hands.drag({ x: 700, y: 1000 }, { x: left + 4, y: top + 4 })
  await expect(tablet.selected).toHaveCount(3)
})

test('a pen draws and drags while the hand rests, and fingers then move the view alone', async ({
  tablet,
  server,
  openWith,
}) => {
  const board = await createBoard(server, 'A pen')
  const [one = '', two = ''] = await openWith(board, ['One', 'Two'])
  const { hands } = tablet
  const before = [await tablet.place(one), await tablet.place(two)]
  const [first, second] = [await tablet.middle(one), await tablet.middle(two)]

  await hands.hold(second, { x: second.x + 30, y: second.y + 30 }, { radius: 30 })
  await hands.penHold(first, { x: first.x, y: first.y + 300 })
  await hands.down({ x: 700, y: 900 }, { id: 2, radius: 30 })
  await hands.move({ x: 600, y: 700 }, 2)
  await hands.penUp()
  await hands.up(2)
  await hands.up()
  await expect.poll(async () => (await tablet.middle(one)).y).toBeCloseTo(first.y + 300, 0)
  expect(await tablet.place(two)).toEqual(before[1])
  expect(await tablet.middle(two)).toEqual(second)

  await hands.penHold({ x: second.x - 150, y: 1000 }, { x: second.x + 20, y: second.y })
  await hands.penUp()
  await expect(tablet.selected).toContainText(['Two'])

  const moved = await tablet.place(one)
  await expect(async () => {
    const at = await tablet.middle(two)
    await hands.drag(at, { x: at.x + 40, y: at.y })
    expect((await tablet.middle(two)).x).toBeGreaterThan(at.x + 20)
  }).toPass()
  await hands.doubleTap(await tablet.middle(one))
  await expect(tablet.editor).toHaveCount(0)
  await expect(tablet.notes).toHaveCount(2)
  expect([await tablet.place(one), await tablet.place(two)]).toEqual([moved, before[1]])
})

test('a tablet that is turned covers nothing that a finger needs, and no two fingers enlarge the page for good', async ({
  tablet,
  server,
  openWith,
}) => {
  const board = await createBoard(server, 'Turned')
  const [one = ''] = await openWith(board, ['One'])
  const { hands, page } = tablet
  const pad = page.getByRole('button', { name: 'New post-it' })
  const before = (await pad.boundingBox())?.x
  await hands.tap(await tablet.middle(one))
  await expect(tablet.selected).toHaveText(['One'])
  expect((await pad.boundingBox())?.x).toBe(before)

  await tablet.tap(page.getByRole('button', { name: 'Tags' }))
  await page.getByRole('dialog').waitFor()
  await hands.down({ x: 350, y: 500 })
  await hands.down({ x: 450, y: 500 }, { id: 2 })
  await hands.move({ x: 650, y: 500 }, 2)
  await hands.up(2)
  await hands.up()
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  await page.setViewportSize({ width: 1180, height: 820 })
  await tablet.tap(page.getByRole('button', { name: 'Close' }))
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await tablet.tap(pad)
  await expect(tablet.editor).toBeFocused()
  await page.keyboard.type('Two')
  await expect(tablet.editor).toHaveValue('Two')
  await page.setViewportSize({ width: 1180, height: 420 })
  const { editor } = tablet
  await expect
    .poll(async () => {
      const [box, bar] = [await editor.boundingBox(), await pad.boundingBox()]
      return (box?.y ?? 0) + (box?.height ?? 0) - (bar?.y ?? 0)
    })
    .toBeLessThan(0)
})

test('the first tap after a quick drag counts: on the board, of a note, off the pad', async ({
  tablet,
  server,
  openWith,
}) => {
  const board = await createBoard(server, 'Quick fingers')
  const [one = ''] = await openWith(board, ['One'])
  const { hands, page } = tablet
  const map = page.getByRole('button', { name: 'Map of the board' })
  await hands.drag({ x: 200, y: 900 }, { x: 500, y: 700 })
  await tablet.tap(map)
  await expect(map).toHaveAttribute('aria-pressed', 'true')
  const from = await tablet.middle(one)
  await hands.drag(from, { x: from.x - 150, y: from.y + 250 })
  await tablet.tap(map)
  await expect(map).toHaveAttribute('aria-pressed', 'false')
  const pad = await page.getByRole('button', { name: 'New post-it' }).boundingBox()
  await hands.drag({ x: (pad?.x ?? 0) + 20, y: (pad?.y ?? 0) + 20 }, { x: 500, y: 250 })
  await expect(tablet.editor).toHaveCount(1)
  await tablet.tap(map)
  await expect(map).toHaveAttribute('aria-pressed', 'true')
})
