import { connect, type Socket } from 'node:net'
import Fastify, { type FastifyRequest } from 'fastify'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { BoardGuards } from './boardRoutes'
import { type FileBodies, takeFiles } from './fileBodies'
import { createLargeBodies } from './largeBodies'
import { Problem } from './problem'

const FILES: FileBodies = {
  bodies: [{ types: ['text/plain'], most: 40 }],
  problems: { tooLarge: 'import-too-large', unsupported: 'unsupported-import-type', tooOften: 'too-many-imports' },
  pace: { burst: 100, perSecond: 1 },
}

const HEAD = 'POST /file HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 30\r\n\r\n'

type Held = { readonly end: () => void; readonly fail: (error: Error) => void }

/** A server with memory for 40 bytes, whose route holds a body until the test ends it. */
async function withRoute() {
  const app = Fastify()
  onTestFinished(() => app.close())
  app.decorateRequest('grant', null)
  app.setErrorHandler((error, _request, reply) => {
    reply.code(500).send(error instanceof Problem ? error.code : 'failed')
  })
  const grant = async (request: FastifyRequest) => {
    request.grant = { board: 'b', role: 'participant', person: null, keyHash: '' }
  }
  const guards = { board: () => grant, largeBody: createLargeBodies({ all: 40, board: 40 }) }
  const held: Held[] = []
  app.register(async (scope) => {
    const onRequest = takeFiles(scope, { deps: {}, guards: guards as unknown as BoardGuards }, FILES)
    scope.post('/file', { onRequest }, async (request) => {
      if (request.headers.probe === undefined) await new Promise<void>((end, fail) => held.push({ end, fail }))
      return 'taken'
    })
  })
  const sockets: Socket[] = []
  app.server.on('connection', (socket) => sockets.push(socket))
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })

  /** Somebody sends so many of 30 bytes, and goes once the server has them. */
  const sendAndGo = async (bytes: number) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    socket.write(HEAD + 'x'.repeat(bytes))
    await vi.waitFor(() => expect(sockets[0]?.bytesRead).toBe(HEAD.length + bytes))
    await vi.waitFor(() => expect(held).toHaveLength(bytes === 30 ? 1 : 0))
    socket.destroy()
    await vi.waitFor(() => expect(sockets[0]?.closed).toBe(true))
  }
  /** What somebody else is told, whose body is let go at once. */
  const probe = async () => {
    const headers = { 'content-type': 'text/plain', 'content-length': '30', probe: '' }
    return (await app.inject({ method: 'POST', url: '/file', headers, payload: 'y'.repeat(30) })).body
  }
  return { held, sendAndGo, probe }
}

describe('H70: a body whose sender goes', () => {
  it.each<[string, (held: Held) => void]>([
    ['is done with', ({ end }) => end()],
    ['fails with it', ({ fail }) => fail(new Error('the disk is full'))],
  ])('counts until the route %s, where it has come in whole', async (_what, settle) => {
    const { held, sendAndGo, probe } = await withRoute()
    await sendAndGo(30)
    expect(await probe()).toBe('too-much-at-once')
    settle(held[0] ?? expect.fail())
    await vi.waitFor(async () => expect(await probe()).toBe('taken'))
    expect(await probe()).toBe('taken')
  })

  it('counts no more where it had not come in', async () => {
    const { sendAndGo, probe } = await withRoute()
    await sendAndGo(20)
    await vi.waitFor(async () => expect(await probe()).toBe('taken'))
  })
})
