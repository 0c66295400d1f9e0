import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const MAIN = 'index.html'
const BOOT = 'boot/boot.ts'
/** What the first script chooses from: the language of the person, and the question to who is new. */
const CHOICES = { 'words-fr': 'i18n/firstFr.ts', 'words-en': 'i18n/firstEn.ts', join: 'JoinPage' }
/** Below this width a board opens as its list: `OUTLINE_FIRST_BELOW` of the client. */
const LIST_BELOW = 480
/** Files of `vite.config.ts`. What is fetched beside the first script, where it would come one way to the server later: by where it is needed. */
const BOARD = [
  { name: 'board', media: '' },
  { name: 'canvas', media: `(min-width: ${LIST_BELOW}px)` },
  { name: 'list', media: `(max-width: ${LIST_BELOW - 0.02}px)` },
]
/** What post-its are written in. */
const FONT = /assets\/atkinson-hyperlegible-next-latin-wght-normal-[^/]*\.woff2$/

/** @typedef {{ file: string, name?: string, imports?: string[], css?: string[], assets?: string[] }} Chunk */
/** @typedef {{ file: string, as: 'script' | 'style', media: string }} First */

/**
 * Writes `index.html` anew, and `board.html`, the page of a board. What a page shows of itself while it comes stands
 * before anything that it would have to wait for, and each file that comes before the page says how large it is.
 * @param {string} folder with index.html and manifest.json, as Vite wrote them
 */
export async function writePages(folder) {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const bare = page.replace(/\s*<(script type="module"|link rel="(modulepreload|stylesheet)")[^>]*>(<\/script>)?/g, '')
  const main = filesOf(manifest, [{ name: MAIN, media: '' }])
  const board = filesOf(manifest, [{ name: MAIN, media: '' }, ...BOARD])
  await writeFile(join(folder, 'index.html'), await fill(bare, { folder, manifest, files: main }))
  await writeFile(join(folder, 'board.html'), await fill(bare, { folder, manifest, files: board }))
}

/** @param {string} page @param {{ folder: string, manifest: Record<string, Chunk>, files: First[] }} build */
async function fill(page, { folder, manifest, files }) {
  const boot = chunkOf(manifest, BOOT).file
  const sized = await Promise.all(files.map(async (first) => ({ ...first, bytes: await bytesOf(folder, first.file) })))
  const known = new Set(filesOf(manifest, [{ name: MAIN, media: '' }, ...BOARD]).map(({ file }) => file))
  const choices = await Promise.all(
    Object.entries(CHOICES).map(async ([choice, name]) => {
      const files = filesOf(manifest, [{ name, media: '' }]).filter(({ file }) => !known.has(file))
      const sizes = await Promise.all(files.map(async ({ file }) => `/${file} ${await bytesOf(folder, file)}`))
      return ` data-${choice}="${sizes.join(' ')}"`
    }),
  )
  const assets = Object.values(manifest).flatMap((chunk) => chunk.assets ?? [])
  const font = assets.find((file) => FONT.test(file))
  if (font === undefined) throw new Error('The build has no font to write post-its in')
  const head = [
    `<link rel="modulepreload" crossorigin href="/${boot}">`,
    `<meta name="grappe-choices"${choices.join('')}>`,
    ...sized.map(linkOf),
    `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${font}">`,
  ]
  const styles = filesOf(manifest, [{ name: MAIN, media: '' }]).filter(({ as }) => as === 'style')
  const foot = [
    `<script type="module" async crossorigin src="/${boot}"></script>`,
    ...styles.map(({ file }) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    `<script type="module" crossorigin src="/${chunkOf(manifest, MAIN).file}"></script>`,
  ]
  return page.replace('</head>', `${head.join('\n')}\n</head>`).replace('</body>', `${foot.join('\n')}\n</body>`)
}

/** @param {First & { bytes: number }} first */
function linkOf({ file, as, media, bytes }) {
  const rel = as === 'script' ? 'rel="modulepreload"' : 'rel="preload" as="style"'
  return `<link ${rel} crossorigin${media === '' ? '' : ` media="${media}"`} data-bytes="${bytes}" href="/${file}">`
}

/**
 * Each file that these need at once, the smaller ones of the same step as the manifest has them; one that is needed
 * anyway bears no condition.
 * @param {Record<string, Chunk>} manifest @param {{ name: string, media: string }[]} entries
 */
function filesOf(manifest, entries) {
  /** @type {Map<string, First>} */
  const files = new Map()
  for (const { name, media } of entries) {
    /** @type {Set<string>} */
    const names = new Set([name])
    for (const one of names) {
      const { file, css = [], imports = [] } = chunkOf(manifest, one)
      for (const imported of imports) names.add(imported)
      if (one === BOOT) continue
      for (const style of css) if (!files.has(style)) files.set(style, { file: style, as: 'style', media })
      if (!files.has(file)) files.set(file, { file, as: 'script', media })
    }
  }
  return [...files.values()]
}

/** By its source, or by the name that the build's own settings give it. @param {Record<string, Chunk>} manifest @param {string} name */
function chunkOf(manifest, name) {
  const chunk = manifest[name] ?? Object.values(manifest).find((one) => one.name === name && one.file.endsWith('.js'))
  if (chunk === undefined) throw new Error(`The build has no ${name}`)
  return chunk
}

/** @param {string} folder @param {string} file */
async function bytesOf(folder, file) {
  return (await stat(join(folder, file))).size
}
