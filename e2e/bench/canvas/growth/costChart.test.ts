import { describe, expect, it } from 'vitest'
import { evenScale, powerScale, spreadLabels } from './chartScale'
import { drawCost } from './costChart'
import { allSettings, type GrowthTrial, settingsAlong } from './growthFindings'

const UNKNOWN = { p50: 0, p95: 0, worst: 0, slow: 0, mainMs: 0, stillAfter: 0, heap: 0 }

/** What costs so much a note, and little else. */
function trialsOf(contender: string, costs: number): GrowthTrial[] {
  return [-1, 0, 1].flatMap((off) =>
    allSettings().map((setting) => {
      const cpuMs = 5 + costs * (setting.notes / 1_000 + setting.people / 10) + off
      return { ...UNKNOWN, ...setting, contender, cpuMs, pss: 80 + costs * 10 + off }
    }),
  )
}

const ALL = [...trialsOf('Grappe', 1), ...trialsOf('raw canvas', 0.5), ...trialsOf('Excalidraw 0.18.1', 8)]
const NAMES = ['Grappe', 'raw canvas', 'Excalidraw 0.18.1']

describe('the chart of what a board costs', () => {
  it('is the same for the same trials, in whatever order they were measured', () => {
    expect(drawCost(NAMES, [...ALL].reverse())).toBe(drawCost(NAMES, ALL))
  })

  it('has a line of each contender in each of six panels, named at its end', () => {
    const chart = drawCost(NAMES, ALL)
    for (const name of NAMES) expect(chart.split(`data-contender="${name}"`)).toHaveLength(7)
    expect(chart.split('>Excalidraw</text>')).toHaveLength(7)
    expect(chart).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('leaves out what was not measured: a setting, a contender', () => {
    const some = ALL.filter(({ contender, notes }) => contender !== 'raw canvas' && notes < 10_000)
    const chart = drawCost(NAMES, some)
    expect(chart).not.toContain('data-contender="raw canvas"')
    expect(chart).not.toMatch(/NaN|Infinity|undefined/)
    expect(drawCost(NAMES, [])).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('takes names for text', () => {
    expect(drawCost(['<a&b>'], trialsOf('<a&b>', 1))).toContain('>&lt;a&amp;b></text>')
  })
})

describe('its scales', () => {
  it('go by powers from the step below the lowest to that above the highest', () => {
    const { ticks, at } = powerScale([7, 130], { from: 100, to: 0 })
    expect(ticks).toEqual([5, 10, 20, 50, 100, 200])
    expect([at(5), at(200)]).toEqual([100, 0])
    expect(at(20) - at(10)).toBeCloseTo(at(100) - at(50))
  })

  it('go evenly from zero', () => {
    const { at } = evenScale([0, 50, 300], { from: 10, to: 70 })
    expect([at(0), at(150), at(300)]).toEqual([10, 40, 70])
  })

  it('move labels apart, and keep their order and their stretch', () => {
    expect(spreadLabels([50, 20, 52], 10, { from: 0, to: 100 })).toEqual([50, 20, 60])
    expect(spreadLabels([95, 99, 98], 10, { from: 0, to: 100 })).toEqual([80, 100, 90])
  })
})

it('grows along one axis at a time, from the same board', () => {
  expect(settingsAlong('clusters').every(({ notes, people }) => notes === 2_000 && people === 0)).toBe(true)
  expect(allSettings()).toHaveLength(4 + 3 + 4)
})
