import { execFile, spawn } from 'node:child_process'
import { access, copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The folder with the packages of the peers, which have a lock file of their own. */
export const PEERS = fileURLToPath(new URL('.', import.meta.url))

const LOCK = join(PEERS, 'package-lock.json')
/** The lock file that was installed last. */
const INSTALLED = join(PEERS, 'node_modules/.installed-lock.json')
const LEAST_NODE = 22

let failure: string | null = null

/** Installs the peers where they are missing or older than the lock file. What fails is told by `missingPeer`. */
export async function installPeers(): Promise<void> {
  const [wanted, installed] = await Promise.all([readFile(LOCK, 'utf8'), readFile(INSTALLED, 'utf8').catch(() => '')])
  if (wanted === installed) return
  console.error('Installing what Grappe is measured against …')
  const { code, said } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code === 0) await copyFile(LOCK, INSTALLED)
  else failure = `npm ci failed: ${said.trim().split('\n').at(-1) ?? ''}`
}

/** Null where the package is installed, else one line that says why not. */
export async function missingPeer(name: string): Promise<string | null> {
  const isThere = await access(join(PEERS, 'node_modules', name, 'package.json')).then(
    () => true,
    () => false,
  )
  return isThere ? null : (failure ?? `${name} is not installed: run "npm ci" in e2e/bench/peers`)
}

/** A program that runs Node 22 or newer: the one among the peers' packages, else our own where it is new enough. */
export async function newNode(): Promise<string | null> {
  const packaged = join(PEERS, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  for (const program of [packaged, process.execPath]) {
    const major = Number(/^v(\d+)/.exec((await nodeVersion(program)) ?? '')?.[1])
    if (major >= LEAST_NODE) return program
  }
  return null
}

/** Like v22.23.3; null where the program does not run. */
export async function nodeVersion(program: string): Promise<string | null> {
  return await promisify(execFile)(program, ['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  )
}

async function npm(args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn('npm', args, {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  return await new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, said: error.message }))
    child.once('close', (code) => resolve({ code, said }))
  })
}
