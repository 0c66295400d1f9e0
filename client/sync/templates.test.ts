import { describe, expect, it } from 'vitest'
import { SAMPLE_CROSS, SAMPLE_WALL } from '../testing/sampleTemplates'
import { NetworkError } from './apiError'
import { createTemplates } from './templates'

class Server {
  readonly calls: string[] = []
  isReachable = true
  whole: Record<string, unknown> = { kjWall: SAMPLE_WALL, cross: SAMPLE_CROSS }

  readonly fetch = (async (url: RequestInfo | URL) => {
    const path = String(url).replace('http://host', '')
    this.calls.push(path)
    if (!this.isReachable) throw new TypeError('failed')
    return new Response(JSON.stringify(this.answer(path)))
  }) as typeof fetch

  private answer(path: string): unknown {
    const id = path.split('/')[3]
    if (id !== undefined) return this.whole[id]
    const templates = [SAMPLE_WALL, SAMPLE_CROSS].map((one) => ({ ...one, kinds: one.kinds.map(({ name }) => name) }))
    return { templates }
  }
}

const open = () => {
  const server = new Server()
  return { server, templates: createTemplates({ origin: 'http://host', fetch: server.fetch }) }
}

describe('the templates of the server', () => {
  it('SP2 are fetched once and kept for the page', async () => {
    const { server, templates } = open()
    const [first, second] = await Promise.all([templates.list(), templates.list()])
    expect(first).toBe(second)
    expect(first.map(({ id }) => id)).toEqual(['kjWall', 'cross'])
    expect(await templates.get('cross')).toEqual(SAMPLE_CROSS)
    await templates.get('cross')
    expect(server.calls).toEqual(['/api/templates', '/api/templates/cross'])
  })

  it('SP2 that did not come are asked for again by the next call', async () => {
    const { server, templates } = open()
    server.isReachable = false
    await expect(templates.list()).rejects.toBeInstanceOf(NetworkError)
    server.isReachable = true
    expect(await templates.list()).toHaveLength(2)
  })

  it('SP2 are at hand at once where they have come; asking fetches them', async () => {
    const { server, templates } = open()
    expect(templates.known('cross')).toBeNull()
    await templates.get('cross')
    expect(templates.known('cross')).toEqual(SAMPLE_CROSS)
    server.isReachable = false
    expect(templates.known('kjWall')).toBeNull()
    expect(server.calls).toEqual(['/api/templates/cross', '/api/templates/kjWall'])
  })

  it('SP2 that are none are refused like an answer that is not ours', async () => {
    const { server, templates } = open()
    server.whole = { cross: { ...SAMPLE_CROSS, zones: [] } }
    await expect(templates.get('cross')).rejects.toBeInstanceOf(NetworkError)
  })

  it('SP1 give every kind of card, asking only for templates that bring one', async () => {
    const { server, templates } = open()
    expect((await templates.kinds()).map(({ name }) => name)).toEqual(['challenge'])
    expect(server.calls).toEqual(['/api/templates', '/api/templates/kjWall'])
  })
})
