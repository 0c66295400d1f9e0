import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { notesOf } from '../../shared/model/board'
import { DOCUMENT_BYTES, DOCUMENT_GENERATION } from '../../shared/protocol/documentHeaders'
import { ROLES } from '../../shared/protocol/roles'
import { startHttp } from './httpHarness'

async function withNotes() {
  const http = await startHttp()
  const { id, keys } = await http.create()
  const add = (text: string) =>
    http.call('POST', `/api/boards/${id}/import`, { key: keys.facilitator, body: text, type: 'text/plain' })
  await add('un arbre\nun banc\n')
  const get = (key: string | undefined, encoding = 'identity') =>
    http.call('GET', `/api/boards/${id}/document`, {
      ...(key === undefined ? {} : { key }),
      headers: { 'accept-encoding': encoding },
    })
  return { ...http, id, keys, add, get }
}

function notesIn(update: Uint8Array): number {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return notesOf(doc).size
}

describe('the document', () => {
  it.each(ROLES)('H130 gives the %s all of the board as one update, with its size and its generation', async (role) => {
    const { get, keys } = await withNotes()
    const answer = await get(keys[role])
    expect(answer.statusCode).toBe(200)
    expect(notesIn(answer.rawPayload)).toBe(2)
    expect(answer.headers['content-type']).toBe('application/octet-stream')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers[DOCUMENT_BYTES]).toBe(`${answer.rawPayload.length}`)
    expect(answer.headers[DOCUMENT_GENERATION]).toMatch(/^.{10,}$/)
  })

  it('H130 is packed for who reads that, and true after every change', async () => {
    const { get, keys, add } = await withNotes()
    const before = await get(keys.observer, 'gzip')
    expect(before.headers['content-encoding']).toBe('gzip')
    expect(before.headers[DOCUMENT_BYTES]).toBe(`${gunzipSync(before.rawPayload).length}`)
    await add('une place\n')
    expect(notesIn(gunzipSync((await get(keys.observer, 'gzip')).rawPayload))).toBe(3)
  })

  it('H131 is for who may open the board: no key, another one and a closed door get what they get elsewhere', async () => {
    const { get, keys, call, id } = await withNotes()
    expect((await get(undefined)).statusCode).toBe(401)
    expect((await get('x'.repeat(20))).statusCode).toBe(401)
    const opened = await call('PUT', `/api/boards/${id}/door`, { key: keys.facilitator, body: { isOpen: false } })
    expect(opened.statusCode).toBe(200)
    expect((await get(keys.participant)).json()).toMatchObject({ status: 403, code: 'door-closed' })
  })
})
