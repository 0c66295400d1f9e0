import * as Y from 'yjs'
import { createBoard, expect, test } from '../fixtures/grappe'
import { startLimited } from '../fixtures/limitedServer'
import { RawClient } from '../fixtures/rawClient'

const LARGE = 'x'.repeat(2_000_000)

test('A full disk stops nobody: edits travel, everybody is told that they are not saved, and nothing is promised', async ({
  server,
}) => {
  const board = await createBoard(server, 'Full')
  await server.stop()
  const full = await startLimited(server)
  const open = (room: string) => new RawClient(server.url, room, board.keys.facilitator)
  const [writer, reader, stage] = [open(board.id), open(board.id), open(`${board.id}.stage`)]
  await Promise.all([writer.ready, reader.ready, stage.ready])
  const promised: string[] = []
  const write = (name: string, value: string) =>
    writer.edit(
      (doc) => doc.getMap('m').set(name, value),
      () => promised.push(name),
    )
  const seen = (name: string) => expect.poll(() => reader.doc.getMap('m').has(name)).toBe(true)
  const ready = async () => (await fetch(`${server.url}/readyz`)).status

  write('before', 'fits')
  await expect.poll(() => promised).toEqual(['before'])
  write('large', LARGE)
  await seen('large')
  await expect.poll(ready).toBe(503)
  await expect.poll(() => stage.doc.getMap('meta').get('unsaved')).toBe(true)
  write('small', 'fits, but not before the other')
  await seen('small')
  const refused = await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', authorization: `Bearer ${board.keys.facilitator}` },
    body: 'a note',
  })
  expect(refused.status).toBe(503)
  expect(await refused.json()).toMatchObject({ title: expect.stringContaining('cannot save') })
  expect(promised).toEqual(['before'])

  await full.kill()
  await server.restart()
  expect(await ready()).toBe(200)
  const back = open(board.id)
  await back.ready
  expect([...back.doc.getMap('m').keys()]).toEqual(['before'])
  await new Promise<void>((saved) => {
    back.edit((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer.doc)), saved)
  })
  await server.kill()
  await server.restart()
  const [after, stageAfter] = [open(board.id), open(`${board.id}.stage`)]
  await Promise.all([after.ready, stageAfter.ready])
  expect([...after.doc.getMap('m').keys()].sort()).toEqual(['before', 'large', 'small'])
  expect(stageAfter.doc.getMap('meta').get('unsaved')).toBeUndefined()
  for (const client of [writer, reader, stage, back, after, stageAfter]) client.kill()
})
