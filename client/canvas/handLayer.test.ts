import { describe, expect, it } from 'vitest'
import { inView, patchFor } from './handLayer'

const VIEW = { width: 1280, height: 800 }
const NOWHERE = { left: 0, top: 0, width: 0, height: 0 }
const NOTE = { left: 333, top: 217, width: 250, height: 250 }

describe('CV7 the canvas of what is in hands', () => {
  it('is around it, on whole pixels of any usual screen, and much smaller than the view', () => {
    const patch = patchFor(NOTE, NOWHERE, VIEW)
    expect(patch).toEqual({ left: 320, top: 200, width: 300, height: 300 })
  })

  it('keeps its size while the hand moves, and goes along', () => {
    const first = patchFor(NOTE, NOWHERE, VIEW)
    const next = patchFor({ ...NOTE, left: 401, top: 263 }, first ?? NOWHERE, VIEW)
    expect(next).toEqual({ left: 400, top: 260, width: 300, height: 300 })
  })

  it('is larger where more is held, smaller again where much less is, and never larger than the view', () => {
    const many = patchFor({ left: 100, top: 100, width: 700, height: 500 }, NOWHERE, VIEW)
    expect(many).toMatchObject({ width: 700, height: 500 })
    expect(patchFor(NOTE, many ?? NOWHERE, VIEW)).toMatchObject({ width: 300, height: 300 })
    const most = { left: -500, top: -500, width: 3_000, height: 1_200 }
    expect(patchFor(most, NOWHERE, VIEW)).toEqual({ left: 0, top: 0, ...VIEW })
    expect(patchFor('all', NOWHERE, VIEW)).toEqual({ left: 0, top: 0, ...VIEW })
  })

  it('holds all of it over the edges of the view too, and is not there where nothing is in view', () => {
    expect(patchFor({ ...NOTE, left: -210, top: 700 }, NOWHERE, VIEW)).toEqual({
      ...{ left: -220, top: 700 },
      ...{ width: 300, height: 300 },
    })
    for (const out of [{ left: -300 }, { left: 1_280 }, { top: -251 }, { top: 800 }]) {
      expect(patchFor({ ...NOTE, ...out }, NOWHERE, VIEW)).toBeNull()
    }
  })

  it('keeps one size where many hands are far apart, in view or not', () => {
    let now = NOWHERE
    const sizes = [900, 1_500, 1_100, 2_400, 800].map((width) => {
      const seen = inView({ left: -100, top: -50, width, height: 1_000 }, VIEW)
      now = (seen === null ? null : patchFor(seen, now, VIEW)) ?? NOWHERE
      return now.width * now.height
    })
    expect(new Set(sizes.slice(1)).size).toBe(1)
    expect(inView({ ...NOTE, left: -300 }, VIEW)).toBeNull()
  })
})
