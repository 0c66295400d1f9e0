import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const ANSWER_WITHIN_MS = 120_000

/** A process of our own that is told what to do and answers each request with one message, in order. */
export type Child<Request, Answer> = {
  readonly pid: number
  /** Rejects where the process ends before it answers, answers with an error, or takes longer than two minutes. */
  ask(request: Request): Promise<Answer>
  /** SIGKILL, at once; resolves when it is gone. */
  kill(): Promise<void>
}

const alive = new Set<() => void>()
process.once('exit', () => {
  for (const kill of alive) kill()
})

/** Starts a file of the bench that calls `answerParent`. */
export function startChild<Request, Answer>(file: URL): Child<Request, Answer> {
  const child = fork(file, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = []
  const killNow = () => void child.kill('SIGKILL')
  alive.add(killNow)
  child.on('message', (message) => {
    const { answer, error } = message as { answer: Answer; error: string | null }
    if (error === null) waiting.shift()?.resolve(answer)
    else waiting.shift()?.reject(new Error(error))
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void gone.then(() => {
    alive.delete(killNow)
    for (const { reject } of waiting.splice(0)) reject(new Error(`${fileURLToPath(file)} ended without an answer`))
  })
  return {
    pid: child.pid ?? 0,
    ask: (request) =>
      new Promise<Answer>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${fileURLToPath(file)} did not answer`)), ANSWER_WITHIN_MS)
        const settle =
          <Value>(then: (value: Value) => void) =>
          (value: Value) => {
            clearTimeout(timer)
            then(value)
          }
        waiting.push({ resolve: settle(resolve), reject: settle(reject) })
        child.send(request as object, (error) => error && reject(error))
      }),
    kill: async () => {
      killNow()
      await gone
    },
  }
}
