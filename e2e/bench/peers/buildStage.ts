import { join } from 'node:path'
import { build } from 'vite'
import { PEERS } from './peers'

const built = new Map<string, Promise<string>>()

/** Builds a stage's page for production, once a process. Gives the folder. */
export function buildStage(name: string): Promise<string> {
  const known = built.get(name)
  if (known !== undefined) return known
  const folder = join(PEERS, 'dist', name)
  const made = build({
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    root: join(PEERS, 'stages', name),
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    build: { target: 'es2022', outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 10_000 },
  }).then(() => folder)
  built.set(name, made)
  return made
}
