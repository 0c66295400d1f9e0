import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { BusyPeople, brokenPromises } from '../fixtures/busyPeople'
import { createBoard, expect, test } from '../fixtures/grappe'
import { RawClient } from '../fixtures/rawClient'
import { runCommand } from '../fixtures/runCommand'
import { type Ended, runStart, startServer } from '../fixtures/startServer'

let away: string
test.beforeEach(async () => {
  away = await mkdtemp(join(tmpdir(), 'grappe-e2e-backup-'))
})
test.afterEach(() => rm(away, { recursive: true }))

function expectRefusal({ code, stdout, stderr }: Ended, why: RegExp) {
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(why)])
  expect(stdout).toBe('')
  expect(code).toBe(1)
}

test('BK1 A backup taken while people work has every edit, and every deletion, acknowledged when it was called for', async ({
  server,
}) => {
  const board = await createBoard(server, 'Busy')
  const people = await BusyPeople.come(server.url, board, 6)
  await expect.poll(() => people.acked).toBeGreaterThan(200)
  const owedThen = people.owed()
  const answer = await runCommand('backup', ['monday'], { data: server.data, from: away })
  const owed = people.stillOwed(owedThen)
  const ackedThen = people.acked
  expect(answer).toMatchObject({ code: 0, stderr: '' })
  expect(answer.stdout).toMatch(/^Backed up 1 board with [\d,]+ edits to .*monday\.\n$/)
  await expect.poll(() => people.acked).toBeGreaterThan(ackedThen + 50)
  people.leave()

  const other = await startServer()
  await other.stop()
  const restored = await runCommand('restore', [join(away, 'monday')], { data: other.data })
  expect(restored).toMatchObject({ code: 0, stderr: '' })
  await other.restart()
  const heir = new RawClient(other.url, board.id, board.keys.observer)
  await heir.ready
  expect(brokenPromises(owed, heir.doc)).toEqual([])
  expect(owed.there.size).toBeGreaterThan(50)
  expect(owed.gone.size).toBeGreaterThan(10)
  heir.kill()
  await other.remove()
})

test('BK2 A backup is restored into the server that runs: everybody comes back, and what they hold beyond it too', async ({
  server,
}) => {
  const board = await createBoard(server, 'Restored')
  const write = (client: RawClient, name: string) =>
    new Promise<void>((acked) => client.edit((doc) => doc.getMap('m').set(name, true), acked))
  const open = async (key: string = board.keys.participant) => {
    const client = new RawClient(server.url, board.id, key)
    await client.ready
    return client
  }
  const namesOf = (client: RawClient) => [...client.doc.getMap('m').keys()].sort()
  const writer = await open()
  await write(writer, 'before')
  expect(await runCommand('backup', ['b'], { data: server.data, from: away })).toMatchObject({ code: 0 })
  await write(writer, 'after')
  const later = await createBoard(server, 'Made after the backup')

  const answer = await runCommand('restore', ['b'], { data: server.data, from: away })
  expect(answer).toMatchObject({ code: 0, stderr: '' })
  const kept = /What was there before is kept in (\S+):/.exec(answer.stdout)?.[1] ?? ''
  expect(await writer.closed).toBe(1013)
  const watcher = await open(board.keys.observer)
  expect(namesOf(watcher)).toEqual(['before'])
  const status = await fetch(`${server.url}/api/boards/${later.id}`, {
    headers: { authorization: `Bearer ${later.keys.observer}` },
  })
  expect(status.status).toBe(401)

  const back = await open()
  await new Promise<void>((saved) => back.edit((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer.doc)), saved))
  await expect.poll(() => namesOf(watcher)).toEqual(['after', 'before'])

  expect(await runCommand('restore', [kept], { data: server.data })).toMatchObject({ code: 0, stderr: '' })
  expect(namesOf(await open(board.keys.observer))).toEqual(['after', 'before'])
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' })
})

test('BK3 What cannot be backed up or restored is said in one line, and the server goes on', async ({ server }) => {
  const board = await createBoard(server, 'Untouched')
  const people = await BusyPeople.come(server.url, board, 2)
  const before = await readdir(server.data)
  const { data } = server
  await writeFile(join(away, 'file'), 'dear')
  const backup = (...args: string[]) => runCommand('backup', args, { data, from: away })
  const restore = (...args: string[]) => runCommand('restore', args, { data, from: away })
  expectRefusal(await backup(), /^Name one folder to back up into/)
  expectRefusal(await backup('one', 'two'), /^Name one folder to back up into/)
  expectRefusal(await backup('.'), /is not empty\. Name an empty or a new folder/)
  expectRefusal(await backup('file'), /a part of the path is a file|it is a file/)
  expectRefusal(await backup(join(data, 'inside')), /is in the data folder/)
  expectRefusal(await backup('/proc/grappe'), /^The backup cannot be written to/)
  expectRefusal(await restore('nothing'), /there is no such folder/)
  expectRefusal(await restore('.'), /is no backup of Grappe/)
  expectRefusal(await restore(data), /is the data folder itself/)
  expectRefusal(await runCommand('backup', ['x'], { data: away, from: away }), /^There are no boards in/)
  expect(await readdir(away)).toEqual(['file'])
  expect((await readdir(data)).filter((name) => !/\d/.test(name))).toEqual(before.filter((name) => !/\d/.test(name)))
  const { acked } = people
  await expect.poll(() => people.acked).toBeGreaterThan(acked)
  people.leave()
})

test('BK6 A folder that the disk has damaged is refused by a line whose command makes it open again', async ({
  server,
}) => {
  const board = await createBoard(server, 'Damaged')
  const people = await BusyPeople.come(server.url, board, 2)
  await expect.poll(() => people.acked).toBeGreaterThan(100)
  people.leave()
  await server.stop()
  const log = (await readdir(server.data)).find((name) => name.endsWith('.log')) ?? ''
  const bytes = await readFile(join(server.data, log))
  const half = bytes.length >> 1
  bytes.writeUInt8(bytes.readUInt8(half) ^ 1, half)
  await writeFile(join(server.data, log), bytes)
  const refused = await runStart({ PORT: '0', GRAPPE_DATA: server.data })
  expectRefusal(refused, /is damaged: .*\.log is damaged at byte \d+\. Restore it from a backup/)
  const [, command, folder = ''] = /npm run (\w+) -- "(.*)"$/.exec(refused.stderr.trim()) ?? []
  expect(command).toBe('repair')
  const repaired = await runCommand('repair', [folder], { data: '' })
  expect(repaired).toMatchObject({ code: 0, stderr: '' })
  expect(repaired.stdout).toMatch(
    /^What .* is gone\.\nThe last \d+ writes are missing\.\nKept 1 board with [\d,]+ edits/,
  )
  await server.restart()
  const heir = new RawClient(server.url, board.id, board.keys.participant)
  await heir.ready
  await new Promise<void>((acked) => heir.edit((doc) => doc.getMap('m').set('on', true), acked))
  heir.kill()
})
