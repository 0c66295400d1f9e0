import { carry, hold, middleOf } from '../fixtures/carry'
import { createBoard, expect, test } from '../fixtures/grappe'
import { importLines } from '../fixtures/importLines'

test('what another drags carries their name and cannot be taken: it is said so, and it comes once it is free', async ({
  server,
  arrive,
}) => {
  const board = await createBoard(server, 'Many hands')
  await importLines(server, board, ['One', 'Two', 'Three', 'Four'])
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  for (const person of [anais, bruno]) await expect(person.notes).toHaveCount(4)
  const ids = new Map((await anais.shownNotes()).map(({ id, text }) => [text, id]))
  const [one = '', two = ''] = [ids.get('One'), ids.get('Two')]
  const start = await middleOf(anais, one)
  const { mouse } = bruno.page

  await test.step('Bruno sees her name on it, and goes on with another one', async () => {
    await hold(anais, start, { x: start.x + 560, y: start.y + 40 })
    await expect(bruno.note(one)).toHaveAttribute('data-held-by', 'Anaïs')
    const before = await bruno.place(two)
    await carry(bruno, await middleOf(bruno, two), { x: start.x + 560, y: start.y + 330 })
    await expect.poll(() => bruno.place(two)).not.toEqual(before)
    await expect(bruno.note(one)).toHaveAttribute('data-held-by', 'Anaïs')
  })

  await test.step('She takes what he was about to take: it is said who has it', async () => {
    await anais.page.mouse.up()
    await expect(bruno.note(one)).not.toHaveAttribute('data-held-by')
    const there = { x: expect.closeTo(start.x + 560, -1), y: expect.closeTo(start.y + 40, -1) }
    for (const person of [anais, bruno]) await expect.poll(() => middleOf(person, one)).toEqual(there)
    const his = await middleOf(bruno, one)
    await mouse.move(his.x, his.y)
    await mouse.down()
    const hers = await middleOf(anais, one)
    await hold(anais, hers, { x: hers.x + 20, y: hers.y + 10 })
    await expect(bruno.note(one)).toHaveAttribute('data-held-by', 'Anaïs')
    await mouse.move(his.x + 60, his.y, { steps: 4 })
    await expect(bruno.messages).toContainText('Anaïs has this in their hand. It is yours once they let go.')
    await expect(anais.note(one)).not.toHaveAttribute('data-held-by')
  })

  await test.step('Once she lets go it comes to his hand, and lies where he drops it', async () => {
    await anais.page.mouse.up()
    await expect(bruno.note(one)).not.toHaveAttribute('data-held-by')
    const to = { x: start.x + 720, y: start.y - 60 }
    await mouse.move(to.x, to.y, { steps: 6 })
    await expect(anais.note(one)).toHaveAttribute('data-held-by', 'Bruno')
    await mouse.up()
    await expect.poll(() => middleOf(bruno, one)).toEqual({ x: expect.closeTo(to.x, -1), y: expect.closeTo(to.y, -1) })
    await bruno.waitForSaved()
    await expect(async () => expect(await anais.place(one)).toEqual(await bruno.place(one))).toPass()
  })
})
