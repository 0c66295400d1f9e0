import { NOTE_SIZE } from '../../shared/model/note'
import type { ShownNote } from '../fixtures/boardPage'
import { createBoard, expect, exportNotes, importFile, test } from '../fixtures/grappe'

/**
 * Grappe in one test. Two people work on the same 96 ideas: they see each other move notes, one loses the network and
 * goes on alone, the server is killed while they write. In the end both have the same board, and all of it is there.
 */
test('two people, a lost network and a killed server: one board, nothing lost', async ({ server, arrive }) => {
  test.slow()
  const board = await createBoard(server, 'Workshop 2 · Paris 18')
  expect(await importFile(server, board, 'ideas-paris-18.csv')).toMatchObject({ created: { notes: 96 } })

  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  const [one, two, three] = farApart(await exportNotes(server, board)) as [string, string, string]

  await test.step('Both see every idea, and none lies on another', async () => {
    for (const person of [anais, bruno]) {
      await expect(person.notes).toHaveCount(96)
      expect(overlapping(await person.shownNotes())).toEqual([])
    }
  })

  await test.step('Anaïs drags a note: Bruno sees it in her hand, before she lets go', async () => {
    const before = await bruno.place(one)
    await anais.pickUp(one, { x: 60, y: 40 })
    await expect(bruno.note(one)).toHaveAttribute('data-held-by', 'Anaïs')
    await expect.poll(() => bruno.place(one)).not.toEqual(before)
    await anais.drop()
    await expect(bruno.note(one)).not.toHaveAttribute('data-held-by')
    await anais.waitForSaved()
    await expect(async () => {
      expect(await bruno.place(one)).toEqual(await anais.place(one))
      expect(await bruno.place(one)).not.toEqual(before)
    }).toPass({ timeout: 15_000 })
  })

  await test.step('Bruno loses the network, goes on alone, and comes back with what he did', async () => {
    await bruno.loseNetwork()
    await expect(bruno.saveState).toHaveText(/^Offline/)
    const his = await bruno.createNote('Written in the tunnel')
    await bruno.drag(two, { x: 50, y: -30 })
    await expect(bruno.saveState).toHaveText(/^Offline.* kept on this device$/)
    const hers = await anais.createNote('Written meanwhile')
    await anais.drag(three, { x: -50, y: 30 })
    await anais.waitForSaved()
    await expect(anais.note(his)).toHaveCount(0)

    await bruno.regainNetwork()
    await expect(anais.note(his)).toHaveText('Written in the tunnel')
    await expect(bruno.note(hers)).toHaveText('Written meanwhile')
    await bruno.waitForSaved()
    await expect(async () => expect(await anais.shownNotes()).toEqual(await bruno.shownNotes())).toPass({
      timeout: 15_000,
    })
  })

  await test.step('The server is killed while Anaïs writes: it has all that Bruno had seen', async () => {
    await bruno.zoomOut()
    const herWriting = anais.createNotes(['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'])
    await expect.poll(() => bruno.notes.count()).toBeGreaterThanOrEqual(98 + 3)
    await server.kill()
    await Promise.all([anais.loseNetwork(), bruno.loseNetwork()])
    await herWriting
    const seen = await bruno.shownNotes()

    // Neither of them can help the server's memory now.
    await server.restart()
    const kept = new Map((await exportNotes(server, board)).map((note) => [note.id, note]))
    for (const { id, text, x, y } of seen) {
      expect(kept.get(id), text).toMatchObject({ text: expect.stringMatching(beginsWith(text)), x, y })
    }
  })

  await test.step('Back together, both have the same board, and so has the server', async () => {
    await Promise.all([anais.regainNetwork(), bruno.regainNetwork()])
    for (const person of [anais, bruno]) {
      await expect(person.notes).toHaveCount(96 + 2 + 6)
      await person.waitForSaved()
    }
    const kept = await exportNotes(server, board)
    expect(kept.map(({ text }) => text)).toEqual(expect.arrayContaining(['First', 'Fourth', 'Sixth']))
    for (const person of [anais, bruno]) await expect.poll(() => person.shownNotes()).toEqual(kept)
  })
})

/** Notes of which none is let go on another when each is moved a little: that would gather them. */
function farApart(notes: readonly ShownNote[]): string[] {
  const chosen: ShownNote[] = []
  for (const note of notes) {
    if (chosen.every(({ x, y }) => Math.hypot(x - note.x, y - note.y) > 3 * NOTE_SIZE)) chosen.push(note)
  }
  return chosen.map(({ id }) => id)
}

/** Pairs of notes that lie on each other. */
function overlapping(notes: readonly ShownNote[]): (readonly [string, string])[] {
  const isOver = (a: ShownNote, b: ShownNote) => Math.abs(a.x - b.x) < NOTE_SIZE && Math.abs(a.y - b.y) < NOTE_SIZE
  return notes.flatMap((a, at) => notes.slice(at + 1).flatMap((b) => (isOver(a, b) ? [[a.text, b.text] as const] : [])))
}

/** A note may have been seen while its text was still being typed. */
function beginsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
