/** `npm run build`: the browser's files into dist/client, the server into dist/server, if the sources changed. */
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isUpToDate, removeStamp, writeStamp } from './buildStamp.mjs'
import { DIST, ROOT } from './paths.mjs'
import { precompress } from './precompress.mjs'
import { sourceHash } from './sourceHash.mjs'
import { writePages } from './writePages.mjs'

/** Built aside and moved into place, so that a build that fails leaves the last good one. */
const ASIDE = join(DIST, `.building-${process.pid}`)

if (!isUpToDate()) {
  try {
    await buildAll()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  } finally {
    rmSync(ASIDE, { recursive: true, force: true })
  }
}

async function buildAll() {
  const hash = sourceHash(ROOT)
  mkdirSync(ASIDE, { recursive: true })
  await buildClient(join(ASIDE, 'client'))
  await buildServer(join(ASIDE, 'server'))
  removeStamp()
  for (const part of ['client', 'server']) {
    rmSync(join(DIST, part), { recursive: true, force: true })
    renameSync(join(ASIDE, part), join(DIST, part))
  }
  writeStamp(hash)
}

/** @param {string} outDir */
async function buildClient(outDir) {
  const { build } = await import('vite')
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'client'),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  await writePages(outDir)
  await precompress(outDir)
}

/** One file of our own code; packages stay where npm put them. @param {string} outDir */
async function buildServer(outDir) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    mode: 'production',
    logLevel: 'warn',
    build: {
      ssr: join(ROOT, 'server/main.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false } },
    },
  })
}
