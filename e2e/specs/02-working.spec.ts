import { createBoard, expect, test } from '../fixtures/grappe'

test.describe('A person at work', () => {
  test('makes a board on the home page, names themselves, and writes by double-click and by the letter N', async ({
    server,
    page,
  }) => {
    await page.goto(server.url)
    await page.getByLabel('Title').fill('Retrospective')
    await page.getByRole('button', { name: 'Create a board' }).click()
    await page.getByLabel('First name').fill('Anaïs')
    await page.getByRole('button', { name: 'Go to the board' }).click()
    const board = page.getByRole('region', { name: 'Board Retrospective' })
    await board.dblclick({ position: { x: 400, y: 400 } })
    await page.keyboard.type('What went well')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.keyboard.type('What did not')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-note-id]')).toHaveText(['What went well', 'What did not'])
    await expect(page.locator('[data-save-state]')).toHaveText('All saved')
  })

  test('sees the others write, move and name what they hold, and undoes only their own steps', async ({
    server,
    arrive,
  }) => {
    const board = await createBoard(server, 'Undo')
    const anais = await arrive(board, 'Anaïs')
    const bruno = await arrive(board, 'Bruno')
    const hers = await anais.createNote('Hers')
    await expect(bruno.note(hers)).toHaveText('Hers')
    await bruno.seeEverything()
    const before = await bruno.place(hers)
    await bruno.drag(hers, { x: 120, y: 60 })
    await expect.poll(() => anais.place(hers)).not.toEqual(before)
    await anais.createNote('Later')

    await bruno.page.keyboard.press('Control+z')
    await expect.poll(() => anais.place(hers)).toEqual(before)
    await expect(anais.notes).toHaveCount(2)
    await bruno.page.keyboard.press('Control+z')
    await bruno.waitForSaved()
    await expect(anais.notes).toHaveCount(2)
  })

  test('takes another paper, deletes and brings back, and everybody sees it', async ({ server, arrive }) => {
    const board = await createBoard(server, 'Papers')
    const anais = await arrive(board, 'Anaïs')
    const bruno = await arrive(board, 'Bruno')
    const id = await anais.createNote('Coloured')
    await bruno.seeEverything()
    await bruno.click(id)
    await bruno.page.getByRole('button', { name: 'Pink' }).click()
    await expect(anais.note(id)).toHaveAttribute('data-color', 'pink')

    await bruno.page.keyboard.press('Delete')
    await expect(anais.note(id)).toHaveCount(0)
    await expect(bruno.messages).toContainText('1 note deleted')
    await bruno.messages.getByRole('button', { name: 'Undo' }).click()
    await expect(anais.note(id)).toHaveText('Coloured')
    await expect(anais.note(id)).toHaveAttribute('data-color', 'pink')
  })

  test('selects with the shift key and with a rectangle, and moves what is selected together', async ({
    server,
    arrive,
  }) => {
    const board = await createBoard(server, 'Selection')
    const anais = await arrive(board, 'Anaïs')
    const one = await anais.createNote('One')
    const two = await anais.createNote('Two')
    const between = async () => {
      const [a, b] = [await anais.place(one), await anais.place(two)]
      return { x: Math.round(b.x - a.x), y: Math.round(b.y - a.y) }
    }
    const apart = await between()
    const start = await anais.place(one)

    await anais.click(one)
    await anais.click(two, { modifiers: ['Shift'] })
    await expect(anais.selected).toHaveCount(2)
    await anais.drag(two, { x: 30, y: 70 })
    await expect.poll(() => anais.place(one)).toEqual({ x: start.x + 30, y: start.y + 70 })
    await expect.poll(between).toEqual(apart)

    await anais.page.keyboard.press('Escape')
    await expect(anais.selected).toHaveCount(0)
    await anais.marquee()
    await expect(anais.selected).toHaveCount(2)
  })
})
