import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeBoardPage } from './writeBoardPage.mjs'

async function build(manifest: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-page-'))
  const known = '<link rel="modulepreload" crossorigin href="/assets/react.js">'
  await writeFile(join(folder, 'index.html'), `<head>${known}</head><body></body>`)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

it('names what a board needs at once, each file once, and nothing that comes later', async () => {
  const folder = await build({
    'index.html': { file: 'assets/index.js', imports: ['react'] },
    react: { file: 'assets/react.js' },
    shapes: { file: 'assets/shapes.js', imports: ['react'] },
    'app/BoardRoute.tsx': {
      file: 'assets/BoardRoute.js',
      css: ['assets/BoardRoute.css'],
      imports: ['index.html', 'react', 'shapes'],
      dynamicImports: ['later'],
    },
    later: { file: 'assets/later.js' },
    'i18n/firstFr.ts': { file: 'assets/fr.js' },
    'i18n/en.ts': { file: 'assets/en.js' },
  })
  await writeBoardPage(folder)
  const page = await readFile(join(folder, 'board.html'), 'utf8')
  expect([...page.matchAll(/<link rel="(.+?)".*?href="(.+?)">/g)].map(([, rel, href]) => `${rel} ${href}`)).toEqual([
    'modulepreload /assets/react.js',
    'modulepreload /assets/BoardRoute.js',
    'preload /assets/BoardRoute.css',
    'modulepreload /assets/fr.js',
    'modulepreload /assets/shapes.js',
  ])
})

it('fails where the board has another entry by now', async () => {
  await expect(writeBoardPage(await build({}))).rejects.toThrow('app/BoardRoute.tsx')
})
