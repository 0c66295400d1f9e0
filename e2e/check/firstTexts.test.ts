import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './run.mjs'
import { PATHS } from './weight.mjs'

const CLIENT = join(ROOT, 'client')
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;']*?from\s+)?'(\.[^']+)'/gm

/** What is seen before anything comes later, wherever a page begins. */
const SEEN = [
  'main.tsx',
  ...Object.values(PATHS)
    .flat()
    .filter((entry) => /^(app|canvas|outline)\//.test(entry)),
  'pages/HomePage.tsx',
  'pages/ScreenPage.tsx',
  'panels/PhoneBar.tsx',
]

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

/** Of these keys, those whose texts a module says. */
function saidIn(source: string, keys: ReadonlySet<string>): string[] {
  const made = [...source.matchAll(/t\(\s*`([\w.-]+)\$\{[^}]*\}([\w.-]*)`/g)]
  return [...keys].filter(
    (key) =>
      source.includes(`'${key}'`) ||
      made.some(([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end)),
  )
}

it('What is shown at first sight says nothing that comes later', () => {
  const sources = filesFrom(SEEN)
  const late = lateKeys()
  expect([sources.size > 100, late.size > 100]).toEqual([true, true])
  const said = [...sources]
    .filter((path) => !path.includes('/i18n/'))
    .flatMap((path) => saidIn(readFileSync(path, 'utf8'), late).map((key) => `${relative(CLIENT, path)}: ${key}`))
  expect(said).toEqual([])
})

it('A text that comes later is found by its key, and by one that is put together', () => {
  const late = new Set(['share.title', 'share.observer', 'trash.open'])
  expect(saidIn("t('share.title')", late)).toEqual(['share.title'])
  expect(saidIn(`t(\`share.\${role}\`)`, late)).toEqual(['share.title', 'share.observer'])
})
