import { expect, it } from 'vitest'
import { readAgendaJson } from '../../../shared/agendas/parseAgenda'
import { createTranslate } from '../../testing/createTranslate'
import { agendaOfPhases, agendaTime, phasesOfAgenda } from './agendaPhases'
import { createOwnAgendas } from './ownAgendas'
import { readAgendaFile } from './readAgendaFile'
import { READY_MADE } from './readyMade'

const [EXPRESS] = READY_MADE
if (EXPRESS === undefined) throw new Error('there is no ready-made agenda')

function storageOf(items = new Map<string, string>()) {
  return () => ({
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  })
}

it('AD10: every ready-made agenda is offered', () => {
  expect(READY_MADE.map(({ id }) => id)).toEqual([
    'kjExpress',
    'kjComplete',
    'persona',
    'extremeScenarios',
    'howMightWe',
    'free',
  ])
})

it('AD11: a phase is worked on the first support of its template, else on the whole board', () => {
  const supports = [
    { id: 's1', template: 'persona' },
    { id: 's2', template: 'kjWall' },
    { id: 's3', template: 'kjWall' },
  ]
  expect(new Set(phasesOfAgenda(EXPRESS, supports).map(({ support }) => support))).toEqual(new Set(['s2']))
  expect(new Set(phasesOfAgenda(EXPRESS, []).map(({ support }) => support))).toEqual(new Set([null]))
})

it('AD12: the agenda of a board is a file that brings it back, supports by their template', () => {
  const supports = new Map([['s2', { id: 's2', template: 'kjWall' }]])
  const there = phasesOfAgenda(EXPRESS, supports.values()).map((phase, at) => ({
    ...phase,
    id: `p${at}`,
    z: 'a0',
    isShown: false,
  }))
  const file = agendaOfPhases(there, supports, { id: 'agenda', title: '<b>Atelier</b>' })
  expect(readAgendaJson(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, agenda: file })
  expect([file.title.fr, file.phases]).toEqual(['bAtelier/b', EXPRESS.phases])
})

it('AD13: it ends when what is left of the phase that is on, and those after it, are over', () => {
  const agenda = [
    { id: 'a', minutes: 10 },
    { id: 'b', minutes: 20 },
    { id: 'c', minutes: 30 },
  ]
  expect(agendaTime(agenda, { on: null, left: 0, now: 1_000 })).toEqual({ minutes: 60, endsAt: 3_601_000 })
  expect(agendaTime(agenda, { on: 'b', left: 60_000, now: 0 })).toEqual({ minutes: 60, endsAt: 31 * 60_000 })
  expect(agendaTime(agenda, { on: 'c', left: 0, now: 7 })).toEqual({ minutes: 60, endsAt: 7 })
})

it('AD14: models of one’s own are kept for every board, the newest first, until they are forgotten', () => {
  const find = storageOf()
  createOwnAgendas(find).keep({ ...EXPRESS, id: 'own1' })
  createOwnAgendas(find).keep({ ...EXPRESS, id: 'own2' })
  expect(
    createOwnAgendas(find)
      .list()
      .map(({ id }) => id),
  ).toEqual(['own2', 'own1'])
  createOwnAgendas(find).forget('own2')
  expect(
    createOwnAgendas(find)
      .list()
      .map(({ id }) => id),
  ).toEqual(['own1'])
})

it.each(['', 'null', '{}', '[{"grappeAgenda":2}]', '[1]', '{'])('AD15: %j in the storage is no model', (kept) => {
  expect(createOwnAgendas(storageOf(new Map([['grappe/agendas', kept]]))).list()).toEqual([])
})

const fileOf = (text: string, size = text.length) => ({ name: 'jour.json', size, text: async () => text })

it('AD16: a file that is wrong adds nothing and is told in one line that names the place in it', async () => {
  const t = createTranslate('en')
  const whyOf = async (file: ReturnType<typeof fileOf>) => {
    const read = await readAgendaFile(file, t)
    return read.ok ? null : read.why
  }
  expect(await whyOf(fileOf('{'))).toBe('“jour.json” is not JSON that can be read.')
  expect(await whyOf(fileOf('{}'))).toBe('“jour.json” is not the file of an agenda.')
  expect(await whyOf(fileOf('', 999_999))).toBe('“jour.json” is too large: at most 256 kB.')
  const spoiled = { ...EXPRESS, phases: [{ ...EXPRESS.phases[0], minutes: 0 }] }
  expect(await whyOf(fileOf(JSON.stringify(spoiled)))).toBe('Nothing was added: 0 is not possible at phases.0.minutes.')
  expect(await whyOf(fileOf(JSON.stringify(EXPRESS)))).toBeNull()
})
