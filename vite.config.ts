/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

/** What takes the place of a package's file in the browser: see there. */
const KONVA_CORE = fileURLToPath(new URL('client/canvas/konvaCore.ts', import.meta.url))
const KONVA_STAND_INS = fileURLToPath(new URL('client/canvas/konvaStandIns.ts', import.meta.url))
const PLAIN_LOGGING = fileURLToPath(new URL('client/sync/plainLogging.ts', import.meta.url))

const LETTER_CODES = fileURLToPath(new URL('client/sync/letterCodes.ts', import.meta.url))

const pathOf = (module: string) => fileURLToPath(new URL(`client/${module}`, import.meta.url))
const BOARD = pathOf('app/BoardRoute.tsx')
const CANVAS = pathOf('canvas/BoardCanvas.tsx')
const OUTLINE = pathOf('outline/Outline.tsx')
/** Where what the home page may need ends. */
const BEHIND_BOARD = new Set([BOARD, CANVAS])

/** Puts our own helper around every `import()` of the build in the place of Vite's: see there. */
const FETCH_PART: Plugin = {
  name: 'fetch-part',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === '\0vite/preload-helper.js' ? pathOf('ui/fetchPart.ts') : null),
}

type Modules = Parameters<Rolldown.CodeSplittingNameFunction>[1]

/**
 * What every board needs at once, drawn or listed, and the home page and its windows never do is one file: in many small
 * ones, as its later parts share it, it weighs 4 kB more. Nothing in it is imported by what stands outside and is
 * imported by it, so the files import one another one way.
 */
function boardFile(): Rolldown.CodeSplittingNameFunction {
  let ofBoard: ReadonlySet<string> | null = null
  return (id, modules) => {
    ofBoard ??= readOfBoard(modules)
    return ofBoard.has(id) ? 'board' : null
  }
}

function readOfBoard(modules: Modules): ReadonlySet<string> {
  const home = new Set<string>()
  const [board, drawn, listed] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const follow = (id: string, seen: Set<string>, edges: 'static' | 'all') => {
    const info = seen.has(id) ? null : modules.getModuleInfo(id)
    if (info === null) return
    seen.add(id)
    for (const next of info.importedIds) follow(next, seen, edges)
    if (edges === 'static') return
    for (const next of info.dynamicallyImportedIds) if (!BEHIND_BOARD.has(next)) follow(next, seen, edges)
  }
  follow(pathOf('main.tsx'), home, 'all')
  follow(BOARD, board, 'static')
  follow(CANVAS, drawn, 'static')
  follow(OUTLINE, listed, 'static')
  for (const id of drawn) if (listed.has(id)) board.add(id)
  return new Set([...board].filter((id) => !home.has(id)))
}

/** The files that stand before every board, and what they ask for that stands before one, too. */
const BEFORE_BOARD = /\/(index|board|BoardCanvas)-[^/]*$/
const FIRST = /\/(BoardRoute|BoardCanvas|Outline|HomePage|JoinPage)-[^/]*$/

/**
 * The scripts that are fetched beside one that is asked for. What comes once the board stands asks for its own itself:
 * the lists of them all would stand before every board.
 */
function scriptsBeside(file: string, scripts: string[], { hostId }: { readonly hostId: string }): string[] {
  return BEFORE_BOARD.test(hostId) && !FIRST.test(file) ? [] : scripts
}

/** No alias: many a package has a file of that name, and the one in its place imports the one that it is in the place of. */
const letterCodes: Plugin = {
  name: 'letter-codes',
  enforce: 'pre',
  resolveId: (id, importer) => {
    const isAsked = id === 'lib0/string' || (id === './string.js' && importer?.includes('/lib0/'))
    return isAsked && importer !== LETTER_CODES ? LETTER_CODES : null
  },
}

const BEYOND_A_BYTE = /[\u0100-\uffff]/g

/** One letter beyond the 256th, and a browser holds all of a script's letters in two bytes each. */
const oneByteLetters: Plugin = {
  name: 'one-byte-letters',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = spellOut(file.code)
  },
}

/** Inside quotes and patterns alone there are such letters, and there each may be named by its number. */
function spellOut(code: string): string {
  if (/\\[\u0100-\uffff]|String\.raw/.test(code)) return code
  return code.replace(BEYOND_A_BYTE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * What has no state of a module of its own, no sockets and no processes: its test files share a process, which saves
 * most of their time. See `unstubGlobals`.
 */
const TOGETHER = ['shared/**/*.test.ts', 'client/**/*.test.{ts,tsx}']
const APART = ['server/**/*.test.ts', 'e2e/{check,bench}/**/*.test.ts']

/**
 * One file for the three uses of Vite: the browser build, the dev server and the unit tests. It imports no vitest,
 * since `npm start` must build where the development packages were left out.
 */
export default defineConfig({
  root: 'client',
  plugins: [react(), letterCodes, oneByteLetters, FETCH_PART],
  resolve: {
    alias: [
      { find: /^konva\/lib\/Core(\.js)?$/, replacement: KONVA_CORE },
      { find: /^\.\/(DragAndDrop|Validators)\.js$/, replacement: KONVA_STAND_INS },
      { find: /^lib0\/logging$/, replacement: PLAIN_LOGGING },
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { resolveDependencies: scriptsBeside },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: boardFile(), includeDependenciesRecursively: false }] } },
    },
  },
  test: {
    root: '.',
    projects: [
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
    unstubGlobals: true,
    css: { include: [/tokens\.css/] },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
  },
})
