import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BusyPeople, brokenPromises, type Owed } from '../fixtures/busyPeople'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import { RawClient } from '../fixtures/rawClient'
import { type GrappeServer, runStart } from '../fixtures/startServer'

async function expectKept(server: GrappeServer, board: Board, owed: Owed): Promise<void> {
  const heir = new RawClient(server.url, board.id, board.keys.observer)
  await heir.ready
  expect(brokenPromises(owed, heir.doc)).toEqual([])
  expect(owed.there.size).toBeGreaterThan(50)
  expect(owed.gone.size).toBeGreaterThan(10)
  heir.kill()
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`SY27 ${signal} under load: everybody is told to come back, and all that was acknowledged is there`, async ({
    server,
  }) => {
    const board = await createBoard(server, 'Leaving')
    const people = await BusyPeople.come(server.url, board, 8)
    await expect.poll(() => people.acked).toBeGreaterThan(200)
    server.send(signal)
    expect(await people.closed()).toEqual(Array.from({ length: 8 }, () => 1013))
    expect(await server.ended()).toMatchObject({ code: 0, stderr: '' })
    await server.restart()
    await expectKept(server, board, people.owed())
  })
}

test('SY27 A second SIGTERM ends it at once, and all that was acknowledged is there', async ({ server }) => {
  const board = await createBoard(server, 'Impatient')
  const people = await BusyPeople.come(server.url, board, 8)
  await expect.poll(() => people.acked).toBeGreaterThan(200)
  server.send('SIGTERM')
  server.send('SIGTERM')
  // The signals may arrive as one.
  expect([0, 1]).toContain((await server.ended()).code)
  await people.closed()
  await server.restart()
  await expectKept(server, board, people.owed())
})

test('SY27 A request that never ends does not keep it from leaving', async ({ server }) => {
  const board = await createBoard(server, 'Slow')
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('an idea\n')) })
  const upload = fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', authorization: `Bearer ${board.keys.facilitator}` },
    body,
    duplex: 'half',
  } as RequestInit).then(
    () => 'answered',
    () => 'cut off',
  )
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status).toBe(200)
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' })
  expect(await upload).toBe('cut off')
})

test('ST21 A second server on the folder is refused in one line, and the first goes on saving', async ({ server }) => {
  const board = await createBoard(server, 'Held')
  const people = await BusyPeople.come(server.url, board, 4)
  await expect.poll(() => people.acked).toBeGreaterThan(50)
  const second = await runStart({ PORT: '0', GRAPPE_DATA: server.data })
  expect(second.code).toBe(1)
  expect(second.stderr.trim().split('\n')).toEqual([expect.stringMatching(/^Another Grappe server is using/)])
  const { acked } = people
  await expect.poll(() => people.acked).toBeGreaterThan(acked + 150)
  people.leave()
  const owed = people.owed()
  await server.kill()
  await server.restart()
  await expectKept(server, board, owed)
})

test('ST21 ST30 A folder after SIGKILL opens, whatever a killed start, backup or restore has left in it', async ({
  server,
}) => {
  const board = await createBoard(server, 'Killed')
  const people = await BusyPeople.come(server.url, board, 4)
  await expect.poll(() => people.acked).toBeGreaterThan(200)
  await server.kill()
  people.leave()
  await mkdir(join(server.data, 'restoring', 'copy'), { recursive: true })
  await writeFile(join(server.data, 'restoring', 'copy', 'CURRENT'), 'half of a')
  await writeFile(join(server.data, 'restoring', 'plan.json.new'), '{"bef')
  await writeFile(join(server.data, 'control.path'), join(server.data, 'gone', 'control.sock'))
  await server.restart()
  await expectKept(server, board, people.owed())
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' })
})
