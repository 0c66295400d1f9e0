import { describe, expect, it } from 'vitest'
import { PAPER_NAMES, PAPERS, pixelsOf, planPage, planSheets } from './papers'

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

  it('PI6 a poster on sheets is as large as on its paper, and each part of it is on one sheet', () => {
    const sheets = planSheets(WIDE, 'a1')
    const { scale } = planPage(WIDE, 'a1')
    expect(sheets.length).toBeGreaterThan(3)
    for (const sheet of sheets) {
      expect([sheet.width, sheet.height]).toEqual([297, 210])
      expect(sheet.scale).toBe(scale)
      expect(sheet.shown.width * scale).toBeLessThanOrEqual(277.001)
    }
    const area = sheets.reduce((sum, { shown }) => sum + shown.width * shown.height, 0)
    expect(area).toBeCloseTo(WIDE.width * WIDE.height, 0)
    expect(planSheets(WIDE, 'a4')).toHaveLength(1)
  })

  it('PI5 an A0 at its density is more than any canvas of a tablet takes', () => {
    const { width, height } = pixelsOf(planPage(HIGH, 'a0'), 'a0')
    expect([width, height]).toEqual([4_967, 7_022])
  })
})
