import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Agenda, parseAgenda, readAgendaJson } from './parseAgenda'

const FOLDER = new URL('.', import.meta.url)
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const textOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8')

function agendaOf(file: string): Agenda {
  const read = parseAgenda(textOf(file))
  if (!read.ok) throw new Error(read.problem.reason)
  return read.agenda
}

describe('the ready-made agendas', () => {
  it('AG1: are six, each named as its file, without an untranslated word', () => {
    expect(FILES.map((file) => agendaOf(file).id)).toEqual(FILES.map((file) => file.replace('.json', '')))
    expect(FILES).toHaveLength(6)
    for (const file of FILES) {
      for (const { title, instruction } of agendaOf(file).phases) {
        expect([title.fr === '', instruction.fr === instruction.en]).toEqual([false, false])
      }
    }
  })

  it('AG2: name templates that come with the product', () => {
    const templates = new Set(readdirSync(new URL('../templates/', FOLDER)))
    const named = FILES.flatMap((file) => agendaOf(file).phases.flatMap(({ template }) => template ?? []))
    expect(named.filter((template) => !templates.has(`${template}.json`))).toEqual([])
  })

  it('AG3: KJ express takes an hour and a quarter, and is silent while people read, gather and vote', () => {
    const { phases } = agendaOf('kjExpress.json')
    expect(phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(75)
    expect(phases.map(({ can }) => can.join())).toEqual([
      'write',
      'write,move',
      '',
      'move,gather',
      'title,gather,move',
      'vote',
      'write',
    ])
  })

  it('AG4: complete KJ has the levels and the map', () => {
    const titles = agendaOf('kjComplete.json').phases.map(({ title }) => title.en)
    expect(titles.filter((title) => title === 'Nesting')).toHaveLength(2)
    expect(titles).toContain('Map and relations')
  })
})

const good = () => JSON.parse(textOf('free.json')) as Record<string, unknown> & { phases: Record<string, unknown>[] }

function spoiled(spoil: (agenda: ReturnType<typeof good>) => void) {
  const agenda = good()
  spoil(agenda)
  const read = readAgendaJson(agenda)
  return read.ok ? null : [read.problem.code, read.problem.path]
}

describe('a file', () => {
  it('AG5: that is wrong is refused with the place of the first thing that is wrong', () => {
    const words = (text: string) => ({ fr: text, en: text })
    expect(spoiled((agenda) => void delete agenda.grappeAgenda)).toEqual(['notAgenda', 'grappeAgenda'])
    expect(spoiled((agenda) => void Object.assign(agenda, { id: 'No Name' }))).toEqual(['badName', 'id'])
    expect(spoiled((agenda) => void Object.assign(agenda, { more: 1 }))).toEqual(['strangeKey', 'more'])
    expect(spoiled((agenda) => void Object.assign(agenda, { phases: [] }))).toEqual(['empty', 'phases'])
    expect(spoiled(({ phases }) => void Object.assign(phases[1] ?? {}, { minutes: 0 }))).toEqual([
      'badValue',
      'phases.1.minutes',
    ])
    expect(spoiled(({ phases }) => void Object.assign(phases[0] ?? {}, { title: words('<b>') }))?.[0]).toBe('markup')
    expect(spoiled(({ phases }) => void Object.assign(phases[0] ?? {}, { title: words('x'.repeat(301)) }))?.[0]).toBe(
      'tooLong',
    )
    expect(spoiled(({ phases }) => void Object.assign(phases[0] ?? {}, { can: ['fly'] }))?.[1]).toBe('phases.0.can.0')
    expect(spoiled(({ phases }) => void delete phases[2]?.sees)).toEqual(['missing', 'phases.2.sees'])
    expect(
      spoiled(
        (agenda) => void Object.assign(agenda, { phases: Array.from({ length: 61 }, () => agenda.phases[0] ?? {}) }),
      ),
    ).toEqual(['tooMany', 'phases'])
  })

  it.each(['', 'null', '[]', '7', '{', `${'['.repeat(99_999)}`, 'x'.repeat(300_000)])(
    'AG6: %.20j is none, and does not throw',
    (text) => {
      expect(parseAgenda(text).ok).toBe(false)
    },
  )

  it('AG8: silent are writing, reading and gathering in both KJ agendas', () => {
    for (const file of ['kjExpress.json', 'kjComplete.json']) {
      const silent = agendaOf(file).phases.flatMap((phase) => (phase.silent === true ? [phase.title.en] : []))
      expect(silent).toEqual(['Silent writing', 'Spread and read', 'Silent grouping'])
    }
    const spoilt = textOf('kjExpress.json').replace('"silent": true', '"silent": "yes"')
    expect(parseAgenda(spoilt)).toMatchObject({ ok: false, problem: { code: 'badValue', path: 'phases.0.silent' } })
  })

  it('AG7: comes back as it was read', () => {
    const first = agendaOf('kjExpress.json')
    expect(parseAgenda(JSON.stringify(first))).toEqual({ ok: true, agenda: first })
  })
})
