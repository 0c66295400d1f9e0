import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { excalidrawRecords } from '../peers/stages/excalidraw/excalidrawRecords'
import { Lane } from './lane'
import { makeLoadBoard } from './loadBoard'
import { LoadFindings, type LoadTrial } from './loadFindings'
import { loadSection } from './loadSection'

const SPEED = { bitsPerSecond: 1_600_000, delay: 75 }
/** What such a line carries in a second. */
const SECOND = 200_000

describe('a slow line', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** A connection, and how much of it has arrived. */
  function connect(lane: Lane, opensAt = 0) {
    const arrived: Buffer[] = []
    const entrance = lane.join((chunk) => arrived.push(chunk), opensAt)
    return { ...entrance, bytes: () => Buffer.concat(arrived) }
  }

  it('carries so many bits a second, in order, after its delay', () => {
    const sent = Buffer.from(Array.from({ length: SECOND }, (_, at) => at % 251))
    const one = connect(new Lane(SPEED))
    one.put(sent.subarray(0, 70_000))
    one.put(sent.subarray(70_000))
    vi.advanceTimersByTime(SPEED.delay)
    expect(one.bytes()).toHaveLength(0)
    vi.advanceTimersByTime(500)
    expect(one.bytes().length / SECOND).toBeCloseTo(0.5, 1)
    vi.advanceTimersByTime(490)
    expect(one.bytes().length).toBeLessThan(SECOND)
    vi.advanceTimersByTime(20)
    expect(one.bytes().equals(sent)).toBe(true)
  })

  it('takes as long after it stood idle', () => {
    const one = connect(new Lane(SPEED))
    for (let count = 0; count < 3; count++) {
      vi.advanceTimersByTime(5_000)
      one.put(Buffer.alloc(10))
      vi.advanceTimersByTime(SPEED.delay - 1)
      expect(one.bytes()).toHaveLength(count * 10)
      vi.advanceTimersByTime(2)
      expect(one.bytes()).toHaveLength(count * 10 + 10)
    }
  })

  it('is shared by all connections, so that a small one does not wait behind a large one', () => {
    const lane = new Lane(SPEED)
    const [large, small] = [connect(lane), connect(lane)]
    large.put(Buffer.alloc(SECOND))
    small.put(Buffer.alloc(SECOND / 10))
    vi.advanceTimersByTime(SPEED.delay + 220)
    expect(small.bytes()).toHaveLength(SECOND / 10)
    expect(large.bytes().length / SECOND).toBeCloseTo(0.1, 1)
    vi.advanceTimersByTime(700)
    expect(large.bytes().length).toBeLessThan(SECOND)
    vi.advanceTimersByTime(200)
    expect(large.bytes()).toHaveLength(SECOND)
  })

  it('ends a connection once all of it has arrived', () => {
    const one = connect(new Lane(SPEED))
    const atEnd: number[] = []
    one.put(Buffer.alloc(SECOND / 2))
    one.end(() => atEnd.push(one.bytes().length))
    vi.advanceTimersByTime(SPEED.delay + 490)
    expect(atEnd).toEqual([])
    vi.advanceTimersByTime(20)
    expect(atEnd).toEqual([SECOND / 2])
  })

  it('carries nothing before a connection stands', () => {
    const one = connect(new Lane(SPEED), performance.now() + 150)
    one.put(Buffer.alloc(10))
    vi.advanceTimersByTime(150 + SPEED.delay - 1)
    expect(one.bytes()).toHaveLength(0)
    vi.advanceTimersByTime(3)
    expect(one.bytes()).toHaveLength(10)
  })

  it('is free at once of what nobody takes any more', () => {
    const lane = new Lane(SPEED)
    const [gone, next] = [connect(lane), connect(lane)]
    gone.put(Buffer.alloc(10 * SECOND))
    vi.advanceTimersByTime(1_000)
    gone.leave()
    const before = gone.bytes().length
    next.put(Buffer.alloc(SECOND / 2))
    vi.advanceTimersByTime(SPEED.delay + 520)
    expect(next.bytes()).toHaveLength(SECOND / 2)
    expect(gone.bytes().length - before).toBeLessThan(SECOND / 10)
  })
})

describe('the board that comes', () => {
  const ideas = ['Planter des arbres', 'Une rue aux enfants devant chaque école du quartier, dès la rentrée', 'Un banc']
  const { file, stage } = makeLoadBoard(ideas)
  const { notes, clusters } = (file as { board: { notes: Record<string, FileNote>; clusters: object } }).board
  type FileNote = { readonly text: string; readonly place: { readonly pageX: number; readonly pageY: number } }

  it('has the same 500 post-its for all', () => {
    const told = stage.notes.map(({ id, text, x, y }) => [id, { text, x, y }])
    const inFile = Object.entries(notes).map(([id, { text, place }]) => [id, { text, x: place.pageX, y: place.pageY }])
    expect(told).toHaveLength(500)
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(inFile))
  })

  it('has frames for the outermost clusters, which hold each note once', () => {
    const held = stage.clusters.flatMap((cluster) => cluster.notes)
    expect(stage.clusters.length).toBeLessThan(Object.keys(clusters).length)
    expect(new Set(held).size).toBe(held.length)
    expect(held).toHaveLength(380)
    const measurer = { fontFamily: '', width: (text: string) => text.length / 2, ascent: 1, descent: 0, clear() {} }
    expect(excalidrawRecords(stage, measurer)).toHaveLength(2 * 500 + stage.clusters.length)
  })
})

describe('the table', () => {
  const trial = (contender: string, kind: LoadTrial['kind'], gesture: number): LoadTrial => {
    const form = contender === 'Grappe' && kind === 'first' ? 1_000 : null
    const rest = { firstPaint: 500, form, painted: 3_000, longest: 90, blocked: 40, received: 512.4, mainMs: 800 }
    return { contender, kind, gesture, ...rest }
  }

  it('has what was measured, and says whether the board came in time', () => {
    const findings = new LoadFindings()
    findings.trials.push(
      ...[5_000, 5_800, 6_400].map((gesture) => trial('Grappe', 'first', gesture)),
      ...[11_000, 11_600, 12_000].map((gesture) => trial('Excalidraw', 'first', gesture)),
      trial('Grappe', 'silent', 2_100),
    )
    findings.fail('Excalidraw, second visit', new Error('The board took no gesture in time\n    at visit'))
    const contenders = ['Grappe', 'Excalidraw']
    const { rows, notRun } = loadSection({ reps: 3, line: SPEED, slowdown: 4, contenders, findings })
    expect(rows.map((row) => [row[0], row[1], row[3], row[5], row.at(-1)])).toEqual([
      ['first visit', 'Grappe', '1000 (1000–1000)', '5800 (5000–6400)', 'under 6000: yes'],
      ['first visit', 'Excalidraw', '–', '11600 (11000–12000)', '–'],
      ['first visit', 'Grappe by best peer', '–', '0.50', '–'],
      ['second visit, server silent', 'Grappe', '–', '2100', 'under 2000: no'],
    ])
    expect(notRun).toEqual(['Excalidraw, second visit: The board took no gesture in time'])
  })
})
