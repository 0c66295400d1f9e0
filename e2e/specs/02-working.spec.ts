import { createBoard, expect, test } from '../fixtures/grappe'

test('undo takes back the own move, and never what another person added meanwhile', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Undo')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const hers = await anais.createNote('Hers')
  await bruno.seeNote(hers, 'Hers')
  const before = await bruno.place(hers)
  await bruno.drag(hers, { x: 120, y: 60 })
  await expect(anais.note(hers)).not.toHaveAttribute('data-held-by')
  await expect.poll(() => anais.place(hers)).not.toEqual(before)
  await anais.createNote('Later')

  await bruno.page.keyboard.press('Control+z')
  await expect.poll(() => anais.place(hers)).toEqual(before)
  await expect(anais.notes).toHaveCount(2)
})

test('who deletes is offered to bring it back, and everybody sees both', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Papers')
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const id = await anais.createNote('Coloured')
  await bruno.seeNote(id, 'Coloured')
  await bruno.click(id)
  await bruno.page.getByRole('button', { name: 'Pink' }).click()
  await expect(anais.note(id)).toHaveAttribute('data-color', 'pink')

  await bruno.page.keyboard.press('Delete')
  await expect(anais.note(id)).toHaveCount(0)
  await bruno.messages.getByRole('button', { name: 'Undo' }).click()
  await expect(anais.note(id)).toHaveText('Coloured')
  await expect(anais.note(id)).toHaveAttribute('data-color', 'pink')
})

test('a rectangle selects what it meets, and what is selected moves together', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Selection')
  const anais = await arrive(board, 'Anaïs')
  const one = await anais.createNote('One')
  const two = await anais.createNote('Two')
  const [startOfOne, startOfTwo] = [await anais.place(one), await anais.place(two)]

  await anais.page.keyboard.press('Escape')
  await expect(anais.selected).toHaveCount(0)
  await anais.marquee()
  await expect(anais.selected).toHaveCount(2)
  await anais.drag(two, { x: 30, y: 70 })
  await expect.poll(() => anais.place(one)).toEqual({ x: startOfOne.x + 30, y: startOfOne.y + 70 })
  await expect.poll(() => anais.place(two)).toEqual({ x: startOfTwo.x + 30, y: startOfTwo.y + 70 })
})
