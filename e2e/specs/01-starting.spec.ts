import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBoard, expect, test } from '../fixtures/grappe'
import { type Ended, runStart } from '../fixtures/startServer'

/** One clear line that names what is wrong, and the exit code that a supervisor understands. */
function expectOneLine({ code, stderr }: Ended, about: RegExp) {
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(about)])
  expect(code).toBe(1)
}

test.describe('What stops a start is said in one line:', () => {
  let data: string

  test.beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'grappe-e2e-start-'))
  })

  test.afterEach(() => rm(data, { recursive: true }))

  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    expectOneLine(await runStart({ PORT: String(port), GRAPPE_DATA: data }), new RegExp(`${port}.*in use`))
    other.close()
  })

  test('a data folder that is none', async () => {
    const file = join(data, 'file')
    await writeFile(file, 'not a folder')
    expectOneLine(
      await runStart({ PORT: '0', GRAPPE_DATA: join(file, 'inside') }),
      /^Grappe cannot keep its data in .*GRAPPE_DATA/,
    )
  })

  test('a data folder that another server holds, which goes on', async ({ server }) => {
    const board = await createBoard(server, 'Held')
    expectOneLine(await runStart({ PORT: '0', GRAPPE_DATA: server.data }), /another/i)
    const answer = await fetch(`${server.url}/api/boards/${board.id}`, {
      headers: { authorization: `Bearer ${board.keys.observer}` },
    })
    expect(answer.status).toBe(200)
  })

  for (const [name, value] of [
    ['PORT', 'http'],
    ['GRAPPE_LOG', 'loud'],
    ['GRAPPE_PUBLIC_URL', 'board.example.org'],
  ] as const) {
    test(`a bad ${name}`, async () => {
      expectOneLine(await runStart({ PORT: '0', GRAPPE_DATA: data, [name]: value }), new RegExp(`^${name} .*must be`))
    })
  }
})

test('SIGTERM saves and leaves, and leaves no lock behind', async ({ server }) => {
  const board = await createBoard(server, 'Kept')
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' })
  await server.restart()
  const answer = await fetch(`${server.url}/api/boards/${board.id}`, {
    headers: { authorization: `Bearer ${board.keys.observer}` },
  })
  expect(await answer.json()).toMatchObject({ id: board.id, title: 'Kept', role: 'observer' })
})

test('SIGKILL leaves no lock behind either', async ({ server }) => {
  await server.kill()
  await server.restart()
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})
