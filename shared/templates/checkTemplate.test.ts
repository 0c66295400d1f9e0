import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Json, problemOf, template, text, withKind, withLayout, words, zone } from '../testing/templateJson'
import { readTemplate, readTemplateText } from './checkTemplate'

describe('readTemplate', () => {
  it('SU2 takes a file that is whole, and fills in what it leaves out', () => {
    const read = readTemplate(withKind([]))
    expect(read).toMatchObject({ ok: true, template: { phases: [], zones: [{ look: 'column', writes: 'everyone' }] } })
  })

  it('SU2 reads plain French spaces as those that cannot break', () => {
    const read = readTemplate(template({ title: { fr: 'Et si ? « Oui »', en: 'What if ?' } }))
    expect(read.ok && read.template.title).toEqual({ fr: 'Et si\u202f? «\u00a0Oui\u00a0»', en: 'What if ?' })
  })

  it.each<[string, unknown, string, string, string]>([
    ['what is no object', 7, 'notTemplate', '', ''],
    ['a list', [], 'notTemplate', '', ''],
    ['null', null, 'notTemplate', '', ''],
    ['another file', { hello: 1 }, 'notTemplate', 'grappeTemplate', ''],
    ['a later format', template({ grappeTemplate: 2 }), 'notTemplate', 'grappeTemplate', ''],
    ['a key of its own', template({ colour: 'red' }), 'strangeKey', 'colour', 'colour'],
    [
      'a key in a zone',
      template({ zones: [zone('wall', { colour: 'red' })] }),
      'strangeKey',
      'zones.0.colour',
      'colour',
    ],
    ['a missing title', template({ title: undefined }), 'missing', 'title', 'title'],
    ['one language', template({ title: { fr: 'Oui' } }), 'missing', 'title.en', 'en'],
    ['markup', template({ title: { fr: '<b>Oui</b>', en: 'Yes' } }), 'markup', 'title.fr', ''],
    [
      'markup in a field',
      withKind([text('a', { label: { fr: 'Oui', en: '<i>' } })]),
      'markup',
      'kinds.0.fields.1.label.en',
      '',
    ],
    ['an empty label', template({ title: words(' ') }), 'empty', 'title.fr', ''],
    ['a bad name', template({ zones: [zone('My wall')] }), 'badName', 'zones.0.name', 'My wall'],
    ['no zone', template({ zones: [] }), 'empty', 'zones', ''],
    ['a zone outside', template({ zones: [zone('wall', { rect: [60, 0, 50, 50] })] }), 'outside', 'zones.0.rect', ''],
    [
      'a zone left of it',
      template({ zones: [zone('wall', { rect: [-1, 0, 50, 50] })] }),
      'outside',
      'zones.0.rect',
      '',
    ],
    ['a zone of no size', template({ zones: [zone('wall', { rect: [0, 0, 0, 50] })] }), 'outside', 'zones.0.rect', ''],
    [
      'a zone of five numbers',
      template({ zones: [zone('wall', { rect: [0, 0, 1, 1, 1] })] }),
      'outside',
      'zones.0.rect',
      '',
    ],
    ['a strange look', template({ zones: [zone('wall', { look: 'sky' })] }), 'badValue', 'zones.0.look', '"sky"'],
    ['a strange type', withKind([text('a', { type: 'video' })]), 'badValue', 'kinds.0.fields.1.type', '"video"'],
    ['too many phases', template({ phases: Array(31).fill({}) }), 'tooMany', 'phases', '30'],
    [
      'too many places',
      withLayout({ kind: 'lanes', lanes: Array(25).fill({ name: 'a', label: words('a') }) }),
      'tooMany',
      'zones.0.layout.lanes',
      '24',
    ],
  ])('SU3 refuses %s', (_, json, code, path, name) => {
    const problem = problemOf(json)
    expect(problem).toMatchObject({ code, path, name })
    expect(problem?.reason).toMatch(/^[^\n]*\.$/)
    expect(problem?.reason).toContain(path)
    expect(problem?.reason).not.toContain('undefined')
  })

  it('SU4 refuses 10,000 zones, and other masses, without walking through them', () => {
    let looks = 0
    const watched = new Proxy(zone('wall'), {
      get(of, key) {
        looks++
        return Reflect.get(of, key)
      },
    })
    expect(problemOf(template({ zones: Array(10_000).fill(watched) }))).toMatchObject({ code: 'tooMany', name: '100' })
    expect(looks).toBe(0)
    const takes = Array(100_000).fill('note')
    expect(problemOf(template({ zones: [zone('wall', { takes })] }))).toMatchObject({
      code: 'tooMany',
      path: 'zones.0.takes',
    })
    const mass = Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`key${at}`, 1]))
    expect(problemOf(template(mass))).toMatchObject({ code: 'tooMany' })
  })

  it('SU4 refuses what is nested without end', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    expect(problemOf(template({ zones: deep }))).toMatchObject({ code: 'tooDeep' })
  })

  it('SU4 refuses a text that is too long, and one that is not JSON', () => {
    const long = readTemplateText(JSON.stringify({ ...template(), more: 'x'.repeat(256 * 1024) }))
    expect(long).toMatchObject({ ok: false, problem: { code: 'tooLarge' } })
    expect(readTemplateText('{"grappeTemplate"')).toMatchObject({ ok: false, problem: { code: 'notJson' } })
    expect(readTemplateText(JSON.stringify(template()))).toMatchObject({ ok: true })
  })

  it('SU4 repeats of a file no more than a name', () => {
    const read = readTemplate(template({ id: 'x'.repeat(5_000) }))
    expect(!read.ok && read.problem.reason.length).toBeLessThan(300)
  })

  it('SU4 never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void expect(typeof readTemplate(json).ok).toBe('boolean')))
  })

  it('SU4 never throws, wherever a whole file is broken', () => {
    const whole = readFileSync(new URL('./challenges.json', import.meta.url), 'utf8')
    const paths = pathsIn(JSON.parse(whole))
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const json: unknown = JSON.parse(whole)
        replaceAt(json, path, value)
        const read = readTemplate(json, { otherKinds: ['persona', 'scenario'] })
        if (!read.ok) expect(read.problem.reason).toMatch(/\.$/)
      }),
      { numRuns: 500 },
    )
  })
})

function pathsIn(json: unknown, path: string[] = []): string[][] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, held]) => [[...path, key], ...pathsIn(held, [...path, key])])
}

function replaceAt(json: unknown, path: readonly string[], value: unknown): void {
  let held = json as Json
  for (const key of path.slice(0, -1)) held = held[key] as Json
  held[path.at(-1) as string] = value
}
