import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ClientFile, ClientFiles, type Encoding } from './clientFiles'
import type { App } from './httpDeps'
import { Problem, sendProblem } from './problem'

/**
 * The pages of DESIGN 2.2, all drawn by the one index.html, which as board.html names a board's code too; every other
 * address is a file of the build or nothing.
 */
export function addClientRoutes(app: App, clientFolder: string): void {
  const files = new ClientFiles(clientFolder)

  const sendPage = async (name: string, request: FastifyRequest, reply: FastifyReply) => {
    const page = (await files.get(name)) ?? (await files.get('index.html'))
    if (page !== null) return sendFile(request, reply, page)
    const text = 'The client is not built yet. Run "npm run build" in the folder of Grappe, then load this page again.'
    return sendWords(reply.code(503), 'Grappe', text)
  }
  app.get('/', (request, reply) => sendPage('index.html', request, reply))
  for (const url of ['/b/*', '/s/*']) app.get(url, (request, reply) => sendPage('board.html', request, reply))

  app.setNotFoundHandler(async (request, reply) => {
    const path = decodePath(request.url)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const file = isRead && path !== null ? await files.get(path) : null
    if (file !== null) return sendFile(request, reply, file)
    const wantsPage = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/')
    if (!wantsPage) return sendProblem(reply, new Problem('not-found'))
    return sendWords(reply.code(404), 'Grappe', 'There is nothing at this address.', { label: 'Grappe', href: '/' })
  })
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: ClientFile): FastifyReply {
  reply.headers({
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    vary: 'Accept-Encoding',
  })
  if (request.headers['if-none-match']?.replaceAll('W/', '').split(/, */).includes(file.etag)) {
    return reply.code(304).send()
  }
  reply.type(file.type)
  for (const encoding of acceptedEncodings(request)) {
    const packed = file.packed[encoding]
    if (packed !== undefined) return reply.header('content-encoding', encoding).send(packed)
  }
  return reply.send(file.plain)
}

/** The best first. `q=0` forbids one; other weights are not worth minding. */
export function acceptedEncodings(request: FastifyRequest): Encoding[] {
  const accepted = `${request.headers['accept-encoding'] ?? ''}`.toLowerCase()
  const accepts = (encoding: Encoding) =>
    accepted.split(',').some((word) => {
      const [name, weight] = word.trim().split(/ *; *q *= */)
      return name === encoding && Number(weight ?? '1') > 0
    })
  return (['br', 'gzip'] as const).filter(accepts)
}

/** The part of the address that may name a file; null where it cannot be decoded. */
function decodePath(url: string): string | null {
  try {
    return decodeURIComponent((url.split('?')[0] ?? '').slice(1))
  } catch {
    return null
  }
}

function sendWords(
  reply: FastifyReply,
  title: string,
  text: string,
  link?: { label: string; href: string },
): FastifyReply {
  const anchor = link === undefined ? '' : `<p><a href="${link.href}">${link.label}</a></p>`
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`
  return reply
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="en"><head>${head}</head><body><p>${text}</p>${anchor}</body></html>`)
}
