import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a board's page asks for only when the first script has run; of the languages the users' own. */
const ENTRIES = ['app/BoardRoute.tsx', 'i18n/firstFr.ts']

/** @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk */

/**
 * Writes `board.html`, the page of a board: index.html that has the board's code fetched beside the first script, where
 * it would come one way to the server later.
 * @param {string} folder with index.html and manifest.json, as Vite wrote them
 */
export async function writeBoardPage(folder) {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const links = linksOf(manifest).filter((link) => !page.includes(link.slice(link.indexOf('href='))))
  await writeFile(join(folder, 'board.html'), page.replace('</head>', `${links.join('')}</head>`))
}

/** @param {Record<string, Chunk>} manifest */
function linksOf(manifest) {
  /** @type {Set<string>} */
  const names = new Set(ENTRIES)
  /** @type {Set<string>} */
  const links = new Set()
  for (const name of names) {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`The build has no ${name}`)
    if (name === 'index.html') continue
    links.add(`<link rel="modulepreload" crossorigin href="/${chunk.file}">`)
    for (const file of chunk.css ?? []) links.add(`<link rel="preload" as="style" crossorigin href="/${file}">`)
    for (const imported of chunk.imports ?? []) names.add(imported)
  }
  return [...links]
}
