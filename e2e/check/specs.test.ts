import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const HOUSES = ['client', 'e2e', 'server', 'shared']
const TESTS = /\.(test|spec|contract|fuzz)\.tsx?$|\/contract\/.*\.ts$/

const files = HOUSES.flatMap((house) =>
  readdirSync(join(ROOT, house), { recursive: true, encoding: 'utf8' }).map((path) => join(ROOT, house, path)),
)
const titles = files
  .filter((path) => TESTS.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
const specs = files.filter((path) => path.endsWith('SPEC.md'))

const rulesOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^(?:- \*\*|\| )([A-Z]+\d+)\b/gm)].map(([, id]) => id)

it('SECURITY.md names rules that there are', () => {
  const known = new Set(specs.flatMap(rulesOf))
  const named = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').match(/\b(?:A|H|SY|ST|CS)\d+\b/g) ?? []
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

describe('Every rule of a SPEC.md', () => {
  it.each(specs.map((path) => relative(ROOT, path)))('is quoted by a test: %s', (path) => {
    const rules = rulesOf(join(ROOT, path))
    expect(rules.length).toBeGreaterThan(0)
    expect(rules).toEqual([...new Set(rules)])
    expect(rules.filter((id) => !new RegExp(`\\b${id}\\b`).test(titles))).toEqual([])
  })
})
