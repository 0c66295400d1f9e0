import { describe, expect, it } from 'vitest'
import { boxAround } from '../../geometry/box'
import { PAPER_NAMES, PAPERS, pixelsOf, planPage, planPoster, planSheets } from './papers'

const WIDE = { x: -50, y: 20, width: 4_000, height: 1_000 }
const HIGH = { x: 0, y: 0, width: 500, height: 3_000 }

describe('pages', () => {
  it.each(PAPER_NAMES)('PI6 lie or stand as what they show, which is in their middle: %s', (paper) => {
    for (const box of [WIDE, HIGH]) {
      const { width, height, scale, x, y } = planPage(box, paper)
      expect([width, height].sort((a, b) => a - b)).toEqual([PAPERS[paper].width, PAPERS[paper].height])
      expect(width > height).toBe(box === WIDE)
      expect(2 * x + box.width * scale).toBeCloseTo(width)
      expect(2 * y + box.height * scale).toBeCloseTo(height)
      expect(Math.min(x, y)).toBeCloseTo(10)
    }
  })

  it.each([
    ['a4', 1],
    ['a3', 2],
    ['a2', 4],
    ['a1', 8],
    ['a0', 16],
  ] as const)(
    'PI6 a poster on sheets takes no more than cover its paper, and each part of it is on one: %s',
    (paper, most) => {
      for (const box of [WIDE, HIGH, { x: 0, y: 0, width: 1_414, height: 1_000 }]) {
        const sheets = planSheets(box, paper)
        expect(sheets.length).toBeLessThanOrEqual(most)
        const [first] = sheets
        if (first === undefined) throw new Error('no sheet')
        for (const sheet of sheets) {
          expect([sheet.width, sheet.height].sort((a, b) => a - b)).toEqual([210, 297])
          expect(sheet.scale).toBe(first.scale)
          expect(sheet.shown.width * sheet.scale).toBeCloseTo(sheet.width - 20)
        }
          const covered = boxAround(sheets.map(({ shown }) => shown))
        expect(covered?.x).toBeLessThanOrEqual(box.x + 1e-6)
        expect((covered?.x ?? 0) + (covered?.width ?? 0)).toBeGreaterThanOrEqual(box.x + box.width - 1e-6)
        expect((covered?.y ?? 0) + (covered?.height ?? 0)).toBeGreaterThanOrEqual(box.y + box.height - 1e-6)
        expect(planPoster(sheets, box)).toMatchObject({ x: 0, y: 0, scale: first.scale, shown: covered })
      const area = sheets.reduce((sum, { shown }) => sum + shown.width * shown.height, 0)
        expect(area).toBeCloseTo((covered?.width ?? 0) * (covered?.height ?? 0), 0)
        expect(first.scale).toBeGreaterThan(planPage(box, paper).scale * 0.7)
      }
    },
  )

  it('PI5 an A0 at its density is more than any canvas of a tablet takes', () => {
    const { width, height } = pixelsOf(planPage(HIGH, 'a0'), 'a0')
    expect([width, height]).toEqual([4_967, 7_022])
  })
})
