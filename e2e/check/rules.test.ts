import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlantedTree, type Findings, type PlantedTree } from './testing/plantedTree'

/** A function that is so many lines long inside its braces. */
const functionOf = (lines: number) =>
  `export function long(list: string[]) {\n${'  list.push("x")\n'.repeat(lines - 1)}  return list\n}\n`
const fileOf = (lines: number) => Array.from({ length: lines }, (_, i) => `export const x${i} = ${i}\n`).join('')

type Planted = { what: string; rule: string; path: string; bad: string; good: string }

/** Each rule with a violation and, under another name, the like of it that is fine. */
const RULES: Planted[] = [
  {
    what: 'a file of more than 300 lines',
    rule: 'lint/style/noExcessiveLinesPerFile',
    path: 'shared/model/big.ts',
    bad: fileOf(301),
    good: fileOf(300),
  },
  {
    what: 'a function of more than 50 lines',
    rule: 'lint/complexity/noExcessiveLinesPerFunction',
    path: 'server/room/long.ts',
    bad: functionOf(51),
    good: functionOf(50),
  },
  {
    what: 'a component of more than 80 lines',
    rule: 'lint/complexity/noExcessiveLinesPerFunction',
    path: 'client/panels/Long.tsx',
    bad: functionOf(81),
    good: functionOf(80),
  },
  {
    what: 'an any',
    rule: 'lint/suspicious/noExplicitAny',
    path: 'shared/model/anything.ts',
    bad: 'export const x: any = 1\n',
    good: 'export const x: unknown = 1\n',
  },
  {
    what: 'an enum',
    rule: 'lint/style/noEnum',
    path: 'shared/model/choice.ts',
    bad: 'export enum Choice {\n  One = 1,\n}\n',
    good: "export type Choice = 'one'\n",
  },
  {
    what: 'a default export',
    rule: 'lint/style/noDefaultExport',
    path: 'client/ui/Button.tsx',
    bad: 'export default function Button() {\n  return null\n}\n',
    good: 'export function Button() {\n  return null\n}\n',
  },
  {
    what: 'a line to the console',
    rule: 'lint/suspicious/noConsole',
    path: 'server/room/loud.ts',
    bad: "export const say = () => console.log('x')\n",
    good: "export const say = (log: (line: string) => void) => log('x')\n",
  },
  {
    what: 'a skipped test',
    rule: 'lint/suspicious/noSkippedTests',
    path: 'shared/model/note.test.ts',
    bad: "import { test } from 'vitest'\ntest.skip('x', () => {})\n",
    good: "import { test } from 'vitest'\ntest('x', () => {})\n",
  },
  {
    what: 'a test that silences the others',
    rule: 'lint/suspicious/noFocusedTests',
    path: 'shared/model/alone.test.ts',
    bad: "import { test } from 'vitest'\ntest.only('x', () => {})\n",
    good: "import { test } from 'vitest'\ntest('x', () => {})\n",
  },
]

const clean = (path: string) => path.replace(/(\.test)?\.tsx?$/, 'Clean$&')

let tree: PlantedTree
let findings: Findings

beforeAll(async () => {
  tree = createPlantedTree()
  for (const { path, bad, good } of RULES) {
    tree.plant(path, bad)
    tree.plant(clean(path), good)
  }
  tree.plant('shared/model/snake_case.ts', 'export const x = 1\n')
  tree.plant('shared/model/one.ts', "import { two } from './two'\nexport const one = () => two\n")
  tree.plant('shared/model/two.ts', "import { one } from './one'\nexport const two = () => one\n")
  tree.plant('server/room/long.test.ts', functionOf(200))
  findings = await tree.lint()
})

afterAll(() => tree.remove())

describe('the machine catches', () => {
  test.each(RULES)('$what, and not its clean twin', ({ path, rule }) => {
    expect(findings.get(path)).toContain(rule)
    expect(findings.get(clean(path)) ?? []).toEqual([])
  })

  test('a file name in another case', () => {
    expect(findings.get('shared/model/snake_case.ts')).toContain('lint/style/useFilenamingConvention')
  })

  test('a circle of imports', () => {
    expect(findings.get('shared/model/one.ts')).toContain('lint/suspicious/noImportCycles')
    expect(findings.get('shared/model/two.ts')).toContain('lint/suspicious/noImportCycles')
  })

  test('but lets a test be as long as it must', () => {
    expect(findings.get('server/room/long.test.ts') ?? []).toEqual([])
  })
})
