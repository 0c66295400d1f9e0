import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writePages } from './writePages.mjs'

const MANIFEST = {
  'index.html': { file: 'assets/index.js', imports: ['base', 'boot/boot.ts'] },
  'boot/boot.ts': { file: 'assets/boot.js' },
  base: {
    file: 'assets/base.js',
    name: 'base',
    css: ['assets/base.css'],
    assets: ['assets/atkinson-hyperlegible-next-latin-wght-normal-x.woff2'],
  },
  _board: {
    file: 'assets/board.js',
    name: 'board',
    css: ['assets/board.css'],
    imports: ['base'],
    dynamicImports: ['later'],
  },
  _canvas: { file: 'assets/canvas.js', name: 'canvas', imports: ['_board'] },
  _list: { file: 'assets/list.js', name: 'list', imports: ['_board'] },
  later: { file: 'assets/later.js' },
  'i18n/firstFr.ts': { file: 'assets/fr.js' },
  'i18n/firstEn.ts': { file: 'assets/en.js' },
  _JoinPage: { file: 'assets/join.js', name: 'JoinPage', css: ['assets/join.css'], imports: ['base'] },
}

const HEAD =
  '<script type="module" crossorigin src="/assets/index.js"></script><link rel="stylesheet" href="/assets/base.css">'

async function build(manifest: typeof MANIFEST | object) {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-page-'))
  await mkdir(join(folder, 'assets'))
  const chunks = Object.values(manifest) as { file: string; css?: string[] }[]
  const files = chunks.flatMap(({ file, css = [] }) => [file, ...css])
  await Promise.all(files.map((file) => writeFile(join(folder, file), 'x'.repeat(file.length))))
  await writeFile(join(folder, 'index.html'), `<head>${HEAD}</head><body><main></main></body>`)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const write = async () => {
    await writePages(folder)
    return {
      home: await readFile(join(folder, 'index.html'), 'utf8'),
      board: await readFile(join(folder, 'board.html'), 'utf8'),
    }
  }
  return { write }
}

function sizedFiles(page: string): string[] {
  return [...page.matchAll(/<link [^>]*data-bytes="(\d+)" href="(.+?)">/g)].map(([, bytes, href]) => `${href} ${bytes}`)
}

describe('the pages of a build', () => {
  it('FL5 name what stands before them with its size, each file once, and nothing that comes later', async () => {
    const { home, board } = await (await build(MANIFEST)).write()
    const all = ['/assets/index.js 15', '/assets/base.css 15', '/assets/base.js 14']
    expect(sizedFiles(home)).toEqual(all)
    expect(sizedFiles(board)).toEqual([
      ...all,
      '/assets/board.css 16',
      '/assets/board.js 15',
      '/assets/canvas.js 16',
      '/assets/list.js 14',
    ])
  })

  it('FL5 fetch what draws a board where there is room for it, else what lists it', async () => {
    const { board } = await (await build(MANIFEST)).write()
    const client = await readFile(new URL('../../client/session/outlineSpace.ts', import.meta.url), 'utf8')
    const listBelow = Number(/OUTLINE_FIRST_BELOW = (\d+)/.exec(client)?.[1])
    const mediaOf = (file: string) =>
      new RegExp(`media="([^"]+)" data-bytes="\\d+" href="/assets/${file}"`).exec(board)?.[1]
    expect(mediaOf('canvas.js')).toBe(`(min-width: ${listBelow}px)`)
    expect(mediaOf('list.js')).toBe(`(max-width: ${listBelow - 0.02}px)`)
    expect(mediaOf('board.js')).toBeUndefined()
  })

  it('FL5 let the first script choose the language, and the question to who is new', async () => {
    const { board } = await (await build(MANIFEST)).write()
    expect(board).toContain('data-words-fr="/assets/fr.js 12" data-words-en="/assets/en.js 12"')
    expect(board).toContain('data-join="/assets/join.css 15 /assets/join.js 14"')
  })

  it('FL1 have everything that is waited for behind what is seen first', async () => {
    const { home, board } = await (await build(MANIFEST)).write()
    for (const page of [home, board]) {
      const seen = page.indexOf('<main>')
      expect(page.match(/<link rel="stylesheet"/g)).toHaveLength(1)
      expect(page.match(/<script /g)).toHaveLength(2)
      expect(page.indexOf('<link rel="stylesheet"')).toBeGreaterThan(seen)
      expect(page.indexOf('<script type="module" async')).toBeGreaterThan(seen)
    }
  })

  it('fail where the board has another entry by now', async () => {
    const { _board, ...rest } = MANIFEST
    await expect(
      (await build({ ...rest, _canvas: { file: 'assets/canvas.js', name: 'canvas' } })).write(),
    ).rejects.toThrow('board')
  })
})
