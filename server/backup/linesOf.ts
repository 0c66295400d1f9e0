import type { Socket } from 'node:net'

/** The lines that come by a socket, which stays open; the rest after the last one is left out. RangeError for too long a line. */
export async function* linesOf(socket: Socket, longest: number): AsyncGenerator<string> {
  let rest = ''
  socket.setEncoding('utf8')
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (rest.length > longest) throw new RangeError('This line is too long.')
  }
}
