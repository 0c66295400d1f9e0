import { describe, expect, it } from 'vitest'
import { RecordingContext } from '../../shared/testing/recordingContext'
import { watchPainting } from './watchPainting'

describe('what watches a canvas', () => {
  it('CV3 tells whether anything was painted since it was last asked, whoever painted', () => {
    const recording = new RecordingContext()
    const context = recording as unknown as CanvasRenderingContext2D
    const watch = watchPainting(context)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    expect(watch.take()).toBe(false)
    context.fillRect(0, 0, 1, 1)
    expect([watch.take(), watch.take()]).toEqual([true, false])
    expect(recording.named('fillRect')).toHaveLength(1)
  })
})
