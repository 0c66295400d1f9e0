import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { imagesOfCards } from '../../shared/export/cardImages'
import { cardsOf } from '../../shared/model/board'
import type { Entry } from '../../shared/model/entry'
import { LIMITS } from '../../shared/protocol/limits'
import { NotSavedError } from '../auth/notSavedError'
import { type Commit, StoreDamagedError } from '../store/boardStore'
import { draw, pngOfSize } from '../testing/pictures'
import { startHttp } from './httpHarness'

type Exported = {
  grappe: number
  board: { cards: Record<string, { fields: Record<string, unknown> }> }
  images?: Record<string, { type: string; data: string }>
}

type Http = Awaited<ReturnType<typeof startHttp>>

/** A board on which cards show images. */
async function withBoard(http: Http) {
  const { id, keys } = await http.create({ title: 'Quartier' })
  const add = async (file: Buffer) => {
    const answer = await http.call('POST', `/api/boards/${id}/images`, {
      key: keys.participant,
      body: file,
      type: 'image/png',
    })
    return answer.json<{ id: string }>().id
  }
  const show = async (card: string, image: string, rest: Readonly<Record<string, unknown>> = {}) => {
    const entry: Entry = new Y.Map<unknown>(Object.entries({ kind: 'persona', ...rest }))
    entry.set('fields', new Y.Map<unknown>([['portrait', { kind: 'image', image }]]))
    cardsOf(await http.rooms.doc(id)).set(card, entry)
  }
  const shown = async () => [...imagesOfCards(cardsOf(await http.rooms.doc(id)).values())].sort()
  const stored = async (image: string) => Buffer.from((await http.store.readImage(id, image)) ?? [])
  const ids = async () => (await http.store.images(id)).map((image) => image.id)
  const exported = async () => {
    const answer = await http.call('GET', `/api/boards/${id}/export?format=json`, { key: keys.observer })
    expect(answer.statusCode).toBe(200)
    return answer.json<Exported>()
  }
  const send = (body: unknown, key = keys.participant) => http.call('POST', `/api/boards/${id}/import`, { key, body })
  return { id, keys, add, show, shown, stored, ids, exported, send }
}

/** From now on the disk does not take such commits. Gives the way back. */
function failWhere({ store }: Http, fails: (commit: Commit) => boolean): () => void {
  const { commit } = store
  store.commit = async (each) => {
    if (fails(each)) throw new NotSavedError('the disk is full')
    return commit(each)
  }
  return () => {
    store.commit = commit
  }
}

const png = (width = 60, height = 40) => draw({ width, height }).png().toBuffer()

/** An export whose cards show these images, each in a card of its own. */
function exportWith(images: Readonly<Record<string, unknown>>, shown: readonly string[] = Object.keys(images)) {
  const portraits = shown.map((image) => [`card-${image}`, { fields: { portrait: { kind: 'image', image } } }])
  return { grappe: 1, board: { cards: Object.fromEntries(portraits) }, images }
}

const packed = (file: Buffer) => ({ type: 'image/webp', data: file.toString('base64') })

describe('H71: a JSON export', () => {
  it('brings the images that its cards show, in the trash too, and no others', async () => {
    const board = await withBoard(await startHttp())
    const [face, old, unused] = [
      await board.add(await png()),
      await board.add(await png(8, 8)),
      await board.add(await png(9, 9)),
    ]
    await board.show('a', face)
    await board.show('b', face)
    await board.show('c', old, { deletedAt: 5 })
    await board.show('d', 'gone')
    const { images = {}, board: documents } = await board.exported()
    expect(Object.keys(images)).toEqual([face, old].sort())
    expect(images[unused]).toBeUndefined()
    expect(images[face]).toEqual(packed(await board.stored(face)))
    expect(Object.keys(documents.cards)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('is as it always was where no card shows an image', async () => {
    const board = await withBoard(await startHttp())
    await board.add(await png())
    await board.show('d', 'gone')
    expect(Object.keys(await board.exported())).not.toContain('images')
  })

  it('goes on without an image that is damaged, and the log names it', async () => {
    const http = await startHttp()
    const board = await withBoard(http)
    const [one, other] = [await board.add(await png()), await board.add(await png(8, 8))]
    await board.show('a', one)
    await board.show('b', other)
    const { readImage } = http.store
    http.store.readImage = async (id, image) => {
      if (image === one) throw new StoreDamagedError(`The image "${one}" is damaged`)
      return readImage(id, image)
    }
    const { images = {} } = await board.exported()
    expect(images[one]).toEqual({ type: 'image/webp', data: '' })
    expect(images[other]).toEqual(packed(await board.stored(other)))
    expect(http.logged.join('')).toContain(`The image \\"${one}\\" is damaged`)
  })
})

describe('H72: an import', () => {
  it('takes the images of an export to another board, under their ids', async () => {
    const http = await startHttp()
    const from = await withBoard(http)
    const face = await from.add(await png())
    await from.show('a', face)
    const to = await withBoard(http)
    const answer = await to.send(await from.exported())
    expect([answer.statusCode, answer.json().ignored]).toEqual([200, ['stage']])
    expect([await to.ids(), await to.shown()]).toEqual([[face], [face]])
    expect(await sharp(await to.stored(face)).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 })
  })

  it('gives an image another id where its own is taken, in the cards too', async () => {
    const board = await withBoard(await startHttp())
    await board.send(exportWith({ face: packed(await png()) }))
    const before = await board.stored('face')
    expect((await board.send(exportWith({ face: packed(await png(8, 8)) }))).json().ignored).toEqual([])
    const [fresh = '', ...more] = (await board.ids()).filter((id) => id !== 'face')
    expect(more).toEqual([])
    expect(await board.shown()).toEqual(['face', fresh].sort())
    expect(await sharp(await board.stored(fresh)).metadata()).toMatchObject({ width: 8 })
    expect((await board.stored('face')).equals(before)).toBe(true)
  })

  it('keeps one image of a board that gets its own export again', async () => {
    const board = await withBoard(await startHttp())
    const face = await board.add(await png())
    await board.show('a', face)
    await board.send(await board.exported())
    expect([await board.ids(), await board.shown()]).toEqual([[face], [face]])
    expect(cardsCount(await board.exported())).toBe(2)
  })

  it('names what is no image, too large, broken, unshown or nameless, and takes the rest', async () => {
    const board = await withBoard(await startHttp())
    const good = await png()
    const answer = await board.send(
      exportWith(
        {
          good: packed(good),
          page: packed(Buffer.from('<script>')),
          bomb: packed(pngOfSize(10_000, 10_000)),
          cut: packed(good.subarray(0, good.length - 40)),
          empty: packed(Buffer.alloc(0)),
          nothing: null,
          'no/id': packed(good),
        },
        ['good', 'page', 'bomb', 'cut', 'empty', 'nothing'],
      ),
    )
    expect(answer.json().ignored).toEqual([
      'image "page" is no picture',
      'image "bomb" has more than 50 megapixels',
      'image "cut" is broken or cut off',
      'image "empty" is no picture',
      'image "nothing" is no picture',
      'image "no/id" has a name that can be none',
    ])
    const unshown = await board.send(exportWith({ lonely: packed(good) }, []))
    expect(unshown.json().ignored).toEqual(['image "lonely" is shown by no card'])
    expect(await board.ids()).toEqual(['good'])
    expect(await board.shown()).toHaveLength(6)
  })

  it('takes as many as fit on the board, and names the others', async () => {
    const http = await startHttp()
    const board = await withBoard(http)
    const about = { width: 1, height: 1, time: 0, person: '', bytes: 1 }
    const images = Array.from({ length: LIMITS.imagesPerBoard - 1 }, (_, i) => ({
      board: board.id,
      image: { ...about, id: `i${i}` },
      file: new Uint8Array(1),
    }))
    await http.store.commit({ images })
    const answer = await board.send(exportWith({ first: packed(await png()), second: packed(await png()) }))
    expect(answer.json().ignored).toEqual(['image "second" does not fit on the board'])
    expect(await board.ids()).toContain('first')
  })

  it('says how many images came after the first thousand', async () => {
    const board = await withBoard(await startHttp())
    const many = Object.fromEntries(Array.from({ length: 1_003 }, (_, i) => [`i${i}`, null]))
    const { ignored } = (await board.send(exportWith(many, []))).json()
    expect([ignored.length, ignored.at(-1)]).toEqual([1_001, 'images after the first 1,000: 3'])
  })

  it('is refused where something between its images is no JSON, and leaves none of them', async () => {
    const board = await withBoard(await startHttp())
    const whole = JSON.stringify(exportWith({ face: packed(await png()), last: null }))
    const answer = await board.send(whole.replace('"last":null}', 'last:null}'))
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid-json'])
    expect(await board.ids()).toEqual([])
  })

  it('leaves no image behind where the rest cannot be imported', async () => {
    const board = await withBoard(await startHttp())
    const notes = Object.fromEntries(Array.from({ length: LIMITS.notesPerBoard + 1 }, (_, i) => [`n${i}`, {}]))
    const file = exportWith({ face: packed(await png()) })
    expect((await board.send({ ...file, board: { ...file.board, notes } })).statusCode).toBe(422)
    expect(await board.ids()).toEqual([])
  })

  it.each<[string, (commit: Commit) => boolean]>([
    ['one of them', ({ images = [] }) => images.some(({ image }) => image.id === 'third')],
    ['a card', ({ appends = [] }) => appends.length > 0],
  ])('leaves no image behind where the disk does not take %s, and takes all when it comes again', async (_, fails) => {
    const http = await startHttp()
    const board = await withBoard(http)
    await board.add(await png())
    const before = await board.ids()
    const file = exportWith({ face: packed(await png()), other: packed(await png()), third: packed(await png(9, 9)) })
    const recover = failWhere(http, fails)
    expect((await board.send(file)).statusCode).toBe(503)
    expect(await board.ids()).toEqual(before)
    recover()
    expect((await board.send(file)).json().ignored).toEqual([])
    expect(await board.ids()).toEqual([...before, 'face', 'other', 'third'].sort())
  })

  it('keeps its images where the cards that show them are written and only the stage is not', async () => {
    const http = await startHttp()
    const board = await withBoard(http)
    failWhere(http, ({ appends = [] }) => appends.some(({ room }) => room.endsWith('.stage')))
    const file = { ...exportWith({ face: packed(await png()) }), stage: { later: { a: 'b' } } }
    expect((await board.send(file, board.keys.facilitator)).statusCode).toBe(503)
    expect([await board.ids(), await board.shown()]).toEqual([['face'], ['face']])
  })

  it('takes a file of 16 MB beside its images, and no more', async () => {
    const board = await withBoard(await startHttp())
    const padding = 'x'.repeat(LIMITS.importBody - 2_000)
    const large = packed(await draw({ width: 900, height: 900, noise: true }).png().toBuffer())
    const file = { ...exportWith({ face: large }), padding }
    expect(JSON.stringify(file).length).toBeGreaterThan(LIMITS.importBody)
    expect((await board.send(file)).statusCode).toBe(200)
    expect(await board.ids()).toEqual(['face'])
    const answer = await board.send({ ...file, padding: `${padding}${padding}` })
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'import-too-large'])
  })
})

const cardsCount = ({ board }: Exported) => Object.keys(board.cards).length
