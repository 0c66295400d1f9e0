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
const MAIN = pathOf('main.tsx')
const BOOT = pathOf('boot/boot.ts')
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
 * What stands before a page comes in few files, since each costs a slow device milliseconds and a slow line a round trip:
 * `boot`, what runs first of all; `base`, what every page needs, and what boards share with parts of the home page;
 * `yjs`, the same of all that reads documents; `board`, what every board needs, drawn or listed, and the home page never
 * does; `canvas` and `list`, what one that is drawn or listed needs besides. Each imports only those before it.
 */
function firstFiles(): Rolldown.CodeSplittingNameFunction {
  let files: ReadonlyMap<string, string> | null = null
  return (id, modules) => {
    files ??= readFirstFiles(modules)
    return files.get(id) ?? null
  }
}

function readFirstFiles(modules: Modules): ReadonlyMap<string, string> {
  const reach = (from: string, edges: 'static' | 'all', seen = new Set<string>()): Set<string> => {
    const info = seen.has(from) ? null : modules.getModuleInfo(from)
    if (info === null) return seen
    seen.add(from)
    for (const next of importsOf(info, modules)) reach(next, edges, seen)
    if (edges === 'static') return seen
    for (const next of info.dynamicallyImportedIds) if (!BEHIND_BOARD.has(next)) reach(next, edges, seen)
    return seen
  }
  const readsDocuments = (id: string) => [...reach(id, 'static')].some((one) => /\/node_modules\/yjs\//.test(one))
  const [first, home] = [reach(MAIN, 'static'), reach(MAIN, 'all')]
  const [board, drawn, listed] = [reach(BOARD, 'static'), reach(CANVAS, 'static'), reach(OUTLINE, 'static')]
  const files = new Map<string, string>()
  for (const id of [...first, ...board, ...drawn, ...listed]) {
    const isOnlyListed = !board.has(id) && !drawn.has(id)
    if (first.has(id)) files.set(id, 'base')
    else if (home.has(id) && isOnlyListed) continue
    else if (home.has(id)) files.set(id, readsDocuments(id) ? 'yjs' : 'base')
    else if (board.has(id) || (drawn.has(id) && listed.has(id))) files.set(id, 'board')
    else files.set(id, drawn.has(id) ? 'canvas' : 'list')
  }
  for (const id of reach(BOOT, 'static')) files.set(id, 'boot')
  const parts = new Map<string, number>()
  const all = new Set([...home, BOARD, CANVAS])
  for (const id of all) {
    const info = modules.getModuleInfo(id)
    for (const next of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])]) all.add(next)
  }
  const entries = new Set([...all].flatMap((id) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []))
  for (const entry of entries) for (const id of reach(entry, 'static')) parts.set(id, (parts.get(id) ?? 0) + 1)
  for (const [id, count] of parts) if (count > 1 && !home.has(id) && !files.has(id)) files.set(id, 'shared')
  files.delete(MAIN)
  return files
}

type ModuleInfo = NonNullable<ReturnType<Modules['getModuleInfo']>>

const ICON = /\/lucide-react\/dist\/esm\/icons\/[^/]*$/
const BARREL = /\/lucide-react\/dist\/esm\/lucide-react\.mjs$/
const ICONS = /import \{([^}]*)\} from "lucide-react"/
const NAMED_BY_BARREL = /export \{([^}]*)\} from '\.\/(icons\/[^']*)'/g

/**
 * Whoever imports icons imports the files of those alone, by whichever of an icon's names: the package names them all in
 * one module.
 */
function importsOf({ id, code, importedIds }: ModuleInfo, modules: Modules): readonly string[] {
  if (BARREL.test(id)) return importedIds.filter((one) => !ICON.test(one))
  const names = ICONS.exec(code ?? '')?.[1]?.split(',') ?? []
  const barrel = importedIds.find((one) => BARREL.test(one))
  if (barrel === undefined) return importedIds
  const files = iconFiles(barrel, modules)
  return [...importedIds, ...names.map((name) => files.get(name.trim().split(' ')[0] ?? '') ?? barrel)]
}

/** The file of each icon, by each of its names. */
function iconFiles(barrel: string, modules: Modules): ReadonlyMap<string, string> {
  const folder = barrel.slice(0, -'lucide-react.mjs'.length)
  const named = [...(modules.getModuleInfo(barrel)?.code ?? '').matchAll(NAMED_BY_BARREL)]
  if (named.length === 0) throw new Error('The package of icons does not name them as it did: see vite.config.ts.')
  return new Map(
    named.flatMap(([, names = '', file]) =>
      names.split(',').map((name) => [name.replace('default as', '').trim(), `${folder}${file}`] as const),
    ),
  )
}

/** The files that stand before every board, and what they ask for that stands before one, too. */
const BEFORE_BOARD = /\/(index|base|board|canvas)-[^/]*$/
const FIRST = /\/(board|canvas|list|HomePage|JoinPage)-[^/]*$/

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
      input: { index: pathOf('index.html'), boot: BOOT },
      output: { codeSplitting: { groups: [{ name: firstFiles(), includeDependenciesRecursively: false }] } },
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
