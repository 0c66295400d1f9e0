import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'

/** Below what the system gives to outgoing connections, so that no client takes a port between two starts. */
const FIRST_PORT = 20_000
const LAST_PORT = 32_000
const START_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 30_000
const ERRORS_KEPT = 2_000

const HOST = '127.0.0.1'

/** Settings of a server that somebody runs from the same shell must not reach the servers under test. */
const SETTINGS = /^(GRAPPE_|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$|YPERSISTENCE$)/

export type ServerProcess = {
  readonly pid: number
  readonly port: number
  stop(): Promise<void>
  kill(): Promise<void>
}

type Command = {
  name: string
  program: string
  args: string[]
  cwd: string
  env: (port: number) => Record<string, string>
  /** What answers 200 once it serves. */
  readyPath: string
}

const portOfFolder = new Map<string, number>()
const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** Starts a server that logs to nowhere and waits until it serves. @throws with what it wrote to its error output. */
export async function startProcess(folder: string, command: Command): Promise<ServerProcess> {
  const port = portOfFolder.get(folder) ?? (await freePort())
  portOfFolder.set(folder, port)
  await mkdir(folder, { recursive: true })
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name))
  const child = spawn(command.program, command.args, {
    cwd: command.cwd,
    env: { ...Object.fromEntries(inherited), ...command.env(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  alive.add(child)
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  void closed.then(() => alive.delete(child))
  const complaint = keepErrors(child)
  await whenReady(child, `http://${HOST}:${port}${command.readyPath}`).catch(async (error: unknown) => {
    child.kill('SIGKILL')
    throw new Error(`${command.name} did not start: ${complaint() || String(error)}`)
  })
  return {
    pid: child.pid ?? 0,
    port,
    stop: () => end(child, closed, 'SIGTERM'),
    kill: () => end(child, closed, 'SIGKILL'),
  }
}

/** The end of what it wrote to its error output. */
function keepErrors(child: ChildProcess): () => string {
  let kept = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    kept = (kept + chunk.toString()).slice(-ERRORS_KEPT)
  })
  child.on('error', (error) => {
    kept += error.message
  })
  return () => kept.trim()
}

async function whenReady(child: ChildProcess, url: string): Promise<void> {
  const until = Date.now() + START_WITHIN_MS
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined && Date.now() < until) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => null)
    await answer?.arrayBuffer().catch(() => {})
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  throw new Error(child.exitCode === null ? 'it did not answer in time' : `it ended with ${child.exitCode}`)
}

async function end(child: ChildProcess, closed: Promise<void>, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await closed
  clearTimeout(late)
}

async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT))
    if (await isFree(port)) return port
  }
  throw new Error('No free port was found')
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return await new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, HOST, () => probe.close(() => resolve(true)))
  })
}
