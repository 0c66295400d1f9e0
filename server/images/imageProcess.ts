import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { LIMITS } from '../../shared/protocol/limits'
import { BadImageError, NoDecoderError } from './imageErrors'

/** A picture as the server makes it: WebP, upright, without anything beside its pixels. */
export type MadeImage = { readonly file: Uint8Array; readonly width: number; readonly height: number }

export type ProcessOptions = {
  /** Runs `run` after some milliseconds unless it is called off by what is given back. */
  after(ms: number, run: () => void): () => void
  /** For tests: another program than the decoder. */
  script?: string
}

/** One picture may take so long, and a process that has nothing to do stays so long. */
const TIME_LIMIT_MS = 20_000
const IDLE_MS = 60_000

/** The process that decodes, started when it is needed. One picture at a time is the caller's to see to. */
export class ImageProcess {
  readonly #options: ProcessOptions
  #child: ChildProcess | null = null
  #callOffIdle: () => void = () => {}

  constructor(options: ProcessOptions) {
    this.#options = options
  }

  /** @throws BadImageError, also where the file ended the process or took too long; NoDecoderError. */
  async remake(file: Uint8Array): Promise<MadeImage> {
    this.#callOffIdle()
    const child = this.#child ?? (await this.#start())
    const job = { file, pixels: LIMITS.imagePixels, side: LIMITS.imageSide, bytes: LIMITS.imageFile }
    const callOff = this.#options.after(TIME_LIMIT_MS, () => child.kill('SIGKILL'))
    try {
      const answer = await nextAnswer(child, () => child.send(job))
      if (answer === null) throw new BadImageError('unreadable')
      return readAnswer(answer)
    } finally {
      callOff()
      this.#callOffIdle = this.#options.after(IDLE_MS, () => this.stop())
    }
  }

  stop(): void {
    this.#callOffIdle()
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(this.#options.script ?? decoderScript(), [], {
      serialization: 'advanced',
      execArgv: [],
      env: withoutSettings(process.env),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child = child
    const forget = () => {
      if (this.#child === child) this.#child = null
    }
    child.once('exit', forget).on('error', forget)
    if ((await nextAnswer(child)) === null) throw new NoDecoderError('the decoder of pictures does not start')
    return child
  }
}

/** Its next message; null where it ends before. */
function nextAnswer(child: ChildProcess, ask: () => void = () => {}): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (answer: unknown) => {
      child.off('message', settle).off('exit', end).off('error', end)
      resolve(answer)
    }
    const end = () => settle(null)
    child.on('message', settle).on('exit', end).on('error', end)
    if (child.connected) ask()
    else end()
  })
}

/** What the process says is checked too: a file may have taken it over. @throws BadImageError */
function readAnswer(answer: unknown): MadeImage {
  const { file, width, height, fault } = answer as Record<string, unknown>
  if (fault === 'tooManyPixels') throw new BadImageError('tooManyPixels')
  const isFile = file instanceof Uint8Array && file.length <= LIMITS.imageFile && isWebp(file)
  if (!isFile || !isSide(width) || !isSide(height)) throw new BadImageError('unreadable')
  return { file, width, height }
}

const isSide = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= LIMITS.imageSide

function isWebp(file: Uint8Array): boolean {
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(12, file.byteLength)).toString('latin1')
  return head.startsWith('RIFF') && head.endsWith('WEBP')
}

/** Where the decoder lies, whether this runs from dist/server or from the sources. */
function decoderScript(): string {
  const isBuilt = /\/dist\/server\/[^/]+$/.test(new URL(import.meta.url).pathname)
  const path = isBuilt ? '../../server/images/remake.child.mjs' : './remake.child.mjs'
  return fileURLToPath(new URL(path, import.meta.url))
}

/** The server's settings hold a key; a decoder needs none of them. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('GRAPPE_') && name !== 'NODE_OPTIONS'),
  )
}
