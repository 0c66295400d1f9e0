import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './run.mjs'
import { PATHS } from './weight.mjs'

const CLIENT = join(ROOT, 'client')
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;']*?from\s+)?'(\.[^']+)'/gm

/** A file of the client and all that it imports at once. */
function filesFrom(entries: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const follow = (path: string) => {
    if (seen.has(path) || !/\.tsx?$/.test(path)) return
    seen.add(path)
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
      const found = ['.ts', '.tsx', ''].map((end) => resolve(dirname(path), name) + end).find((one) => existsSync(one))
      if (found !== undefined) follow(found)
    }
  }
  for (const entry of entries) follow(join(CLIENT, entry))
  return seen
}

function lateKeys(): Set<string> {
  const areas = readFileSync(join(CLIENT, 'i18n/lateEn.ts'), 'utf8').matchAll(/from '(\.\/en\/\w+)'/g)
  const texts = [...areas].map(([, area = '']) => readFileSync(join(CLIENT, 'i18n', `${area}.ts`), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map(([, key = '']) => key)))
}

it('What is shown at first sight says nothing that comes later', () => {
  const entries = Object.values(PATHS).flat()
  const sources = filesFrom(['main.tsx', ...entries.filter((entry) => /^(app|canvas|outline)\//.test(entry))])
  const late = lateKeys()
  expect([sources.size > 100, late.size > 100]).toEqual([true, true])
  const said = [...sources]
    .filter((path) => !path.includes('/i18n/'))
    .flatMap((path) => {
      const named = [...readFileSync(path, 'utf8').matchAll(/'([a-zA-Z]+(?:\.[a-zA-Z0-9]+)+)'/g)].map(
        ([, key = '']) => key,
      )
      return named.filter((key) => late.has(key)).map((key) => `${relative(CLIENT, path)}: ${key}`)
    })
  expect(said).toEqual([])
})
