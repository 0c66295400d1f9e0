import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const SETTINGS = [
  '.gitignore',
  'biome.json',
  'e2e/check/fences.json',
  'e2e/check/noImportTypes.grit',
  'package.json',
  'shared/tsconfig.json',
  'tsconfig.json',
  'vite.config.ts',
]

/** What a tool said: its rules or codes, by the path of the file that it said them of. */
export type Findings = ReadonlyMap<string, readonly string[]>

/** A folder of its own with the repository's settings and only the files that a test plants, for the real tools. */
export type PlantedTree = {
  plant(path: string, content: string): void
  /** Biome's rules, as `lint/style/noEnum`. */
  lint(): Promise<Findings>
  /** What `tool` of node_modules/.bin prints on its standard output, whatever it exits with. */
  run(tool: string, args: string[]): Promise<string>
  remove(): void
}

export function createPlantedTree(): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), 'grappe-planted-'))
  for (const path of SETTINGS) cpSync(join(ROOT, path), join(root, path), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')

  const run = (tool: string, args: string[]) =>
    new Promise<string>((resolve) => {
      const options = { cwd: root, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: '1' } }
      execFile(join(ROOT, 'node_modules/.bin', tool), args, options, (_error, stdout) => resolve(stdout))
    })

  return {
    plant(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    },
    async lint() {
      return readBiome(await run('biome', ['lint', '--reporter=json', '--max-diagnostics=none', '.']))
    },
    run,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function readBiome(output: string): Findings {
  const report = JSON.parse(output) as { diagnostics: { category: string; location: { path: string } }[] }
  const findings = new Map<string, string[]>()
  for (const { category, location } of report.diagnostics) {
    findings.set(location.path, [...(findings.get(location.path) ?? []), category])
  }
  return findings
}
