import { connect, type Socket } from 'node:net'
import * as v from 'valibot'
import { CommandError } from './commandError'
import { CONTROL_ANSWER, type ControlRequest } from './controlMessages'
import { findControlPath } from './controlPath'
import { linesOf } from './linesOf'

const ANSWER = v.pipe(v.string(), v.parseJson(), CONTROL_ANSWER)
const LONGEST_ANSWER = 64 * 1024
const ENDED = 'The server has ended meanwhile. Look whether it runs, and try again.'

/**
 * Asks the server that has the folder, passes on what it says, and gives its last line; null where no server listens
 * there. CommandError with its line where it refuses, or ends before it has answered.
 */
export async function askServer(
  folder: string,
  request: ControlRequest,
  say: (line: string) => void,
): Promise<string | null> {
  const socket = await reach(await findControlPath(folder))
  if (socket === null) return null
  try {
    socket.write(`${JSON.stringify(request)}\n`)
    for await (const line of linesOf(socket, LONGEST_ANSWER)) {
      const answer = v.parse(ANSWER, line)
      if ('done' in answer) return answer.done
      if ('failed' in answer) throw new CommandError(answer.failed)
      say(answer.say)
    }
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(ENDED)
  } finally {
    socket.destroy()
  }
  throw new CommandError(ENDED)
}

function reach(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.off('error', reject).on('error', () => socket.destroy())
      resolve(socket)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED' || error.code === 'ENOTSOCK') resolve(null)
      else reject(new CommandError(`The server cannot be reached by ${path}: ${error.message}`))
    })
  })
}
