import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askServer } from './askServer'
import { CommandError } from './commandError'
import { findControlPath } from './controlPath'
import { ControlSocket, type ControlWork } from './controlSocket'

let base: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'grappe-control-'))
})
afterEach(() => rm(base, { recursive: true, force: true }))

const work: ControlWork = async (request, say) => {
  say('Beginning.')
  if (request.do === 'restore') throw new Error('Not today.')
  return `Into ${request.to}.`
}

/** The answers to a line as they come by the socket. */
async function rawAnswer(path: string, line: string): Promise<string> {
  const socket = connect(path)
  let text = ''
  socket.on('data', (data) => {
    text += String(data)
  })
  socket.on('error', () => {})
  socket.write(line)
  await new Promise((resolve) => socket.on('close', resolve))
  return text
}

test('BK4 passes on what the server says, its last line, and its refusal', async () => {
  const control = await ControlSocket.listen(base, work)
  const said: string[] = []
  expect(await askServer(base, { do: 'backup', to: '/there' }, (line) => said.push(line))).toBe('Into /there.')
  expect(said).toEqual(['Beginning.'])
  const refusal = askServer(base, { do: 'restore', from: '/there' }, () => {})
  await expect(refusal).rejects.toThrow(CommandError)
  await expect(refusal).rejects.toThrow('Not today.')
  await control.close()
  expect(await readdir(base)).toEqual([])
  expect(await askServer(base, { do: 'backup', to: '/there' }, () => {})).toBeNull()
})

test('BK4 is for the owner of the folder alone, and outlives what is no request', async () => {
  const control = await ControlSocket.listen(base, work)
  const path = await findControlPath(base)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  for (const line of ['GET / HTTP/1.1\n', '{"do":"delete"}\n', '{"do":"backup"}\n', '{}\n']) {
    expect(await rawAnswer(path, line)).toBe('{"failed":"This is no request that Grappe knows."}\n')
  }
  expect(await rawAnswer(path, 'x'.repeat(100_000))).toContain('too long')
  expect(await askServer(base, { do: 'backup', to: '/there' }, () => {})).toBe('Into /there.')
  await control.close()
})

test('BK4 takes the place of what a killed server has left, and needs no short path', async () => {
  const deep = join(base, 'long'.repeat(20), 'path'.repeat(20))
  await mkdir(deep, { recursive: true })
  const killed = await ControlSocket.listen(deep, work)
  const left = await readFile(join(deep, 'control.path'), 'utf8')
  const next = await ControlSocket.listen(deep, work)
  await expect(stat(left)).rejects.toThrow('ENOENT')
  expect(await askServer(deep, { do: 'backup', to: '/there' }, () => {})).toBe('Into /there.')
  const own = await findControlPath(deep)
  await next.close()
  await killed.close()
  await expect(stat(dirname(own))).rejects.toThrow('ENOENT')
  expect(await readdir(deep)).toEqual([])
})

test('BK4 says so where the server ends before it has answered', async () => {
  const control: ControlSocket = await ControlSocket.listen(base, async () => {
    void control.close()
    return new Promise(() => {})
  })
  await expect(askServer(base, { do: 'backup', to: '/there' }, () => {})).rejects.toThrow('The server has ended')
})
