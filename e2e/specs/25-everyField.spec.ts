import type { CardKind } from '../../shared/model/cardKind'
import type { Template } from '../../shared/model/template'
import { exportByApi } from '../fixtures/boardFiles'
import { type Board, createBoard, expect, test } from '../fixtures/grappe'
import { type Filled, Sheet } from '../fixtures/sheet'
import type { GrappeServer } from '../fixtures/startServer'

const KINDS = ['action', 'challenge', 'persona', 'scenario']

async function ask<T>(server: GrappeServer, path: string): Promise<T> {
  return (await (await fetch(`${server.url}${path}`)).json()) as T
}

/** Every kind that some support of the server brings along. */
async function readKinds(server: GrappeServer): Promise<ReadonlyMap<string, CardKind>> {
  const { templates } = await ask<{ templates: { id: string }[] }>(server, '/api/templates')
  const whole = await Promise.all(templates.map(({ id }) => ask<Template>(server, `/api/templates/${id}`)))
  return new Map(whole.flatMap(({ kinds }) => kinds.map((kind) => [kind.name, kind] as const)))
}

/** A note, a cluster of two, and a card of every kind: something to refer to. */
async function layThings(server: GrappeServer, board: Board, kinds: ReadonlyMap<string, CardKind>): Promise<void> {
  const place = (x: number) => ({ in: null, x, y: 9_000, pageX: x, pageY: 9_000 })
  const entry = { z: 'a0', author: '', createdAt: 1 }
  const note = (x: number) => ({ ...entry, text: 'A bench', place: place(x), color: 'yellow', tags: {} })
  const cards = [...kinds.values()].map(({ name, width, height }, at) => [
    `card-${name}`,
    { ...entry, kind: name, width, height, place: place(2_000 * (at + 2)), origins: {}, fields: {} },
  ])
  const clusters = { c: { ...entry, title: 'Shade', place: place(0), color: 'blue', account: '' } }
  const content = { notes: { n: note(-1_000) }, clusters, relations: {}, cards: Object.fromEntries(cards) }
  const paths = [...kinds.keys()].map((name) => ['map', 'cards', `card-${name}`, 'fields'])
  const response = await fetch(`${server.url}/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${board.keys.facilitator}` },
    body: JSON.stringify({ grappe: 1, board: content, stage: {}, kinds: { board: paths, stage: [] } }),
  })
  expect(response.ok).toBe(true)
}

type ExportedCard = { kind: string; fields: Record<string, unknown> }

async function readCard(server: GrappeServer, board: Board, kind: string): Promise<ExportedCard | undefined> {
  const { board: content } = JSON.parse(await exportByApi(server, board, 'json')) as {
    board: { cards: Record<string, ExportedCard> }
  }
  return Object.entries(content.cards).find(([id, card]) => card.kind === kind && id !== `card-${kind}`)?.[1]
}

/** A field of an export as it was filled in. */
function asFilled(value: unknown, filled: Filled): unknown {
  if (Array.isArray(filled) && typeof filled[0] === 'object') {
    const rows = Object.values(value as Record<string, Record<string, unknown>>)
    return rows.sort((a, b) => (String(a.z) < String(b.z) ? -1 : 1)).map(({ z: _, ...cells }) => cells)
  }
  if (Array.isArray(filled)) return Object.keys(value as object).sort()
  return typeof value === 'object' && value !== null && 'face' in value ? value.face : value
}

test('every kind of card of every support is known to the tests', async ({ server }) => {
  expect([...(await readKinds(server)).keys()].sort()).toEqual(KINDS)
})

for (const name of KINDS) {
  test(`every field of a card of the kind ${name} is filled, exported, and read by the other person`, async ({
    server,
    arrive,
  }) => {
    test.setTimeout(120_000)
    const kinds = await readKinds(server)
    const kind = kinds.get(name)
    if (kind === undefined) throw new Error(`there is no kind ${name}`)
    const board = await createBoard(server, 'Everything')
    await layThings(server, board, kinds)
    const anais = await arrive(board, 'Anaïs')
    const bruno = await arrive(board, 'Bruno')
    const sheet = new Sheet(anais.page)
    await sheet.create(name)
    const filled = new Map<string, Filled>()
    for (const field of kind.fields) {
      const value = await sheet.fill(field)
      if (value !== null) filled.set(field.name, value)
    }
    await sheet.close()
    await anais.waitForSaved()

    const card = await readCard(server, board, name)
    for (const [field, value] of filled) {
      const isReference = kind.fields.find((one) => one.name === field)?.type === 'reference'
      if (isReference) expect(Object.keys(card?.fields[field] as object), field).toHaveLength(1)
      else expect(asFilled(card?.fields[field], value), field).toEqual(value)
    }
    const [csv, md] = [await exportByApi(server, board, 'csv', name), await exportByApi(server, board, 'md')]
    const texts = kind.fields.filter(({ type }) => type === 'text' || type === 'longText')
    for (const { name: field } of texts) {
      expect(csv, field).toContain(String(filled.get(field)).slice(0, 12))
      expect(md, field).toContain(`${field}: été`.slice(0, 12))
    }

    const there = new Sheet(bruno.page)
    await there.open(texts[0] === undefined ? '' : String(filled.get(texts[0].name)).slice(0, 12))
    for (const field of kind.fields) {
      await there.turnTo(field.name)
      const value = filled.get(field.name)
      const at = there.field(field.name).first()
      if (field.type === 'text' || field.type === 'longText' || field.type === 'list')
        await expect(at.locator('textarea'), field.name).toHaveValue(String(value))
      if (field.type === 'number') await expect(at.locator('input'), field.name).toHaveValue(String(value))
      if (field.type === 'date') await expect(at.locator('input'), field.name).toHaveValue(String(value))
      if (field.type === 'choice') await expect(at.locator('input:checked'), field.name).toHaveValue(String(value))
      if (field.type === 'checks')
        await expect(at.locator('input:checked'), field.name).toHaveCount((value as readonly string[]).length)
      if (field.type === 'reference') await expect(at.locator('li'), field.name).toHaveCount(1)
      if (field.type === 'curve') await expect(at.getByRole('slider'), field.name).toHaveCount(3)
      if (field.type === 'rows') await expect(at.locator('li'), field.name).toHaveCount(1)
    }
  })
}
