import { expect, test } from 'vitest'
import { type TraceEvent, workOfMainThread } from './mainThread'

const PID = 7
const thread = (tid: number, name: string): TraceEvent => ({
  ...{ name: 'thread_name', ph: 'M', pid: PID, tid, ts: 0 },
  args: { name },
})
const event = (name: string, ts: number, dur: number, tid = 1): TraceEvent => ({
  name,
  ph: 'X',
  pid: PID,
  tid,
  ts,
  dur,
})

test('each kind of work is counted without what happens in it, on the thread of the page alone', () => {
  const events = [
    thread(1, 'CrRendererMain'),
    thread(2, 'Compositor'),
    event('RunTask', 0, 10_000),
    event('FunctionCall', 1_000, 5_000),
    event('Document::recalcStyle', 2_000, 1_000),
    event('PaintArtifactCompositor::Update', 7_000, 2_000),
    event('Canvas2DResourceProvider::ProduceCanvasResource', 20_000, 3_000),
    event('V8.GC_MC_BACKGROUND_SWEEPING', 24_000, 500),
    event('Commit', 0, 90_000, 2),
  ]
  const work = workOfMainThread(events, PID)
  expect(Object.fromEntries(work)).toEqual({
    ...{ script: 4, input: 0, 'style and layout': 1, layers: 2 },
    ...{ 'drawing canvases': 3, collecting: 0.5, other: 3 },
  })
})

test('a page that another process shows is not counted', () => {
  const elsewhere = { ...event('FunctionCall', 0, 5_000), pid: 9 }
  expect([...workOfMainThread([thread(1, 'CrRendererMain'), elsewhere], PID).values()].every((ms) => ms === 0)).toBe(
    true,
  )
})
