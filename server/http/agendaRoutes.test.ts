import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Agenda } from '../../shared/agendas/parseAgenda'
import { startHttp, tempFolder } from './httpHarness'

const words = (text: string) => ({ fr: text, en: text })
const phase = { title: words('One'), instruction: words('Do it'), minutes: 5, can: [], sees: 'live' }
const agenda = (id: string, more: object = {}) =>
  JSON.stringify({ grappeAgenda: 1, id, title: words(id), summary: words('A day'), phases: [phase], ...more })

it('H56: lists the host’s own agendas to anybody; a bad one is left out and told to the log, and none is a support', async () => {
  const folder = join(await tempFolder(), 'templates')
  await mkdir(folder)
  const files = { 'a.json': agenda('day'), 'b.json': agenda('day'), 'c.json': agenda('bad', { phases: [] }) }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const { call, logged } = await startHttp({}, undefined, [folder])
  const answer = await call('GET', '/api/agendas')
  const { agendas } = answer.json<{ agendas: Agenda[] }>()
  expect([answer.statusCode, agendas.map(({ id }) => id), agendas[0]?.phases[0]?.title.en]).toEqual([
    200,
    ['day'],
    'One',
  ])
  const told = logged.filter((line) => line.includes('is left out'))
  expect(told.map((line) => /[abc]\.json/.exec(line)?.[0])).toEqual(['b.json', 'c.json'])
  expect(told.every((line) => line.includes('an agenda is left out'))).toBe(true)
  expect((await call('POST', '/api/agendas')).statusCode).toBe(405)
})
