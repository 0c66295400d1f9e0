import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect } from '@playwright/test'

/** A driver program that speaks W3C WebDriver, and the one browser that it has started. No library is between. */
export class Driver {
  private constructor(
    private readonly program: ChildProcess,
    private readonly session: string,
  ) {}

  /** Starts the program at `path`, and the browser that belongs to it. */
  static async start(path: string, env: NodeJS.ProcessEnv): Promise<Driver> {
    const port = await freePort()
    const program = spawn(path, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' })
    const address = `http://127.0.0.1:${port}`
    try {
      await Promise.race([untilReady(address), untilGone(program)])
      if (hasLeft(program)) throw new Error('The driver ended before it was ready')
      const { sessionId } = (await ask(`${address}/session`, 'POST', { capabilities: {} })) as { sessionId: string }
      return new Driver(program, `${address}/session/${sessionId}`)
    } catch (error) {
      program.kill()
      throw error
    }
  }

  /** @param path what comes behind the session's address */
  async post(path: string, body: object = {}): Promise<unknown> {
    return await ask(`${this.session}/${path}`, 'POST', body)
  }

  async get(path: string): Promise<unknown> {
    return await ask(`${this.session}/${path}`, 'GET')
  }

  /** Ends the browser, and then the program. */
  async stop(): Promise<void> {
    try {
      await ask(this.session, 'DELETE')
    } finally {
      this.program.kill()
      await untilGone(this.program)
    }
  }
}

async function ask(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(address, body === undefined ? { method } : { method, body: JSON.stringify(body) })
  const { value } = (await response.json()) as { value: unknown }
  if (response.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`${error}: ${message}`)
}

async function untilReady(address: string): Promise<void> {
  await expect(async () => void (await fetch(`${address}/status`))).toPass({ timeout: 30_000 })
}

async function untilGone(program: ChildProcess): Promise<void> {
  if (!hasLeft(program)) await once(program, 'exit')
}

function hasLeft({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

/** The driver chooses no port by itself. */
async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
