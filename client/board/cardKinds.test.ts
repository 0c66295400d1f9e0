import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pagePlace } from '../../shared/model/place'
import { createCards } from '../../shared/operations/createCards'
import { LocalEdit } from '../../shared/operations/origin'
import { createSupport, placeSupport } from '../../shared/operations/supports'
import { createBoardProjection } from '../document/boardProjection'
import { readSupports } from '../document/readSupports'
import { createSupportsProjection } from '../document/supportsProjection'
import { FakeTime } from '../testing/fakeTime'
import { SAMPLE_CHALLENGE, SAMPLE_WALL } from '../testing/sampleTemplates'
import { createCardKinds } from './cardKinds'

const BOX = { x: 0, y: 0, width: 1600, height: 1000 }

class Page {
  readonly board = new Y.Doc()
  readonly stage = new Y.Doc()
  readonly time = new FakeTime()
  readonly supports = createSupportsProjection(this.stage, null, () => readSupports)
  asked = 0
  answers = true
  told = 0

  open(canWrite: boolean) {
    const kinds = createCardKinds({
      supports: this.supports,
      projection: createBoardProjection(this.board, this.supports),
      canWrite,
      fetchKinds: async () => {
        this.asked++
        if (!this.answers) throw new Error('no network')
        return [SAMPLE_CHALLENGE, { ...SAMPLE_CHALLENGE, name: 'action' }]
      },
      later: (run, after) => {
        const timer = this.time.set(run, after)
        return () => this.time.clear(timer)
      },
    })
    kinds.onChange(() => this.told++)
    return kinds
  }

  async pass(milliseconds: number): Promise<void> {
    this.time.pass(milliseconds)
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }

  addCard(): void {
    const kind = SAMPLE_CHALLENGE
    createCards(this.board, [{ id: 'c', kind, place: pagePlace(0, 0), author: '', createdAt: 1 }], new LocalEdit())
  }

  addWall(): void {
    const draft = { id: 's', template: SAMPLE_WALL, box: BOX, createdAt: 1, zoneIds: ['a', 'b', 'c'] }
    createSupport(this.stage, draft, new LocalEdit())
  }
}

describe('the kinds of cards', () => {
  it('SP1 come from the supports of the board first, then from the server’s templates', async () => {
    const page = new Page()
    const kinds = page.open(true)
    expect(kinds.kindOf('challenge')).toBeNull()
    await page.pass(1_500)
    expect(kinds.kindOf('action')?.name).toBe('action')
    expect(kinds.kindOf('other')).toBeNull()
    const fetched = kinds.kindOf('challenge')
    page.addWall()
    expect(kinds.kindOf('challenge')).not.toBe(fetched)
    expect(kinds.kindOf('challenge')).toMatchObject(SAMPLE_CHALLENGE)
    expect(page.told).toBe(2)
  })

  it('SP1 are fetched for who only reads when a card needs them, once', async () => {
    const page = new Page()
    page.open(false)
    await page.pass(60_000)
    expect(page.asked).toBe(0)
    page.addCard()
    await page.pass(0)
    expect([page.asked, page.told]).toEqual([1, 1])
    await page.pass(600_000)
    expect(page.asked).toBe(1)
  })

  it('SP1 are asked for again where they do not come, ever more seldom, and never once the board is left', async () => {
    const page = new Page()
    page.answers = false
    const kinds = page.open(true)
    await page.pass(1_500)
    expect(page.asked).toBe(1)
    await page.pass(3_000)
    await page.pass(3_000)
    expect(page.asked).toBe(2)
    await page.pass(3_000)
    expect(page.asked).toBe(3)
    kinds.destroy()
    await page.pass(600_000)
    expect(page.asked).toBe(3)
  })

  it('SP1 tell nobody that a support was moved', () => {
    const page = new Page()
    page.addWall()
    page.open(false)
    placeSupport(page.stage, 's', { ...BOX, x: 50 }, new LocalEdit())
    expect(page.told).toBe(0)
  })
})
