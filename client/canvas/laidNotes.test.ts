import { describe, expect, it } from 'vitest'
import type { TextLayout } from '../../shared/drawing/textLayout'
import { LaidNotes } from './laidNotes'

const LAYOUT: TextLayout = { fontSize: 20, lineHeight: 24, baseline: 20, lines: [], width: 160, isCut: false }

function laidNotes(count: number) {
  return Array.from({ length: count }, () => ({ layout: LAYOUT as TextLayout | null, tagLine: '#a' as string | null }))
}

const laid = (notes: readonly { layout: TextLayout | null }[]) => notes.map(({ layout }) => layout !== null)

describe('GE27 what is laid out', () => {
  it('is forgotten where it was met longest ago', () => {
    const notes = laidNotes(5)
    const kept = new LaidNotes(3)
    for (const note of notes.slice(0, 3)) kept.meet([note])
    kept.meet(notes.slice(0, 1))
    kept.meet(notes.slice(3, 5))
    expect(laid(notes)).toEqual([true, false, false, true, true])
    expect(notes.map(({ tagLine }) => tagLine)).toEqual(['#a', null, null, '#a', '#a'])
  })

  it('stays for all that is in view', () => {
    const notes = laidNotes(10)
    new LaidNotes(3).meet(notes)
    expect(laid(notes)).not.toContain(false)
  })

  it('is forgotten of what was met from far away, too', () => {
    const [far, near] = [laidNotes(3_000), laidNotes(500)]
    const kept = new LaidNotes(500)
    kept.meet(far)
    kept.meet(near)
    expect(laid(far)).not.toContain(true)
    expect(laid(near)).not.toContain(false)
  })

  it('may be kept for ever', () => {
    const notes = laidNotes(3_000)
    const kept = new LaidNotes(Number.POSITIVE_INFINITY)
    for (const note of notes) kept.meet([note])
    expect(laid(notes)).not.toContain(false)
  })
})
