import { describe, expect, it } from 'vitest'
import { createNotePainter } from '../../../shared/drawing/notePainter'
import { LIGHT_THEME } from '../../../shared/drawing/theme'
import { createRecordingCanvas, RecordingContext } from '../../../shared/testing/recordingContext'
import { PICTURE_PARTS } from '../../canvas/pictureParts'
import { layTelling, type Told } from './tellingBlock'

const WALL = { x: 100, y: 0, width: 4_000, height: 2_000 }
const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)

function lines(told: readonly Told[], above = WALL) {
  const context = new RecordingContext()
  layTelling(told, above, painter, PICTURE_PARTS).paint(context)
  return context
    .named('fillText')
    .map(({ args }) => ({ text: String(args[0]), x: Number(args[1]), y: Number(args[2]) }))
}

describe('a picture with its telling', () => {
  it('PI12 has each account beneath, in columns no wider than one reads with ease', () => {
    const written = lines([{ title: null, text: 'Un banc à l’ombre. '.repeat(80) }])
    expect(written.length).toBeGreaterThan(6)
    expect(Math.min(...written.map(({ y }) => y))).toBeGreaterThan(2_000)
    expect(Math.min(...written.map(({ x }) => x))).toBe(100)
    expect(new Set(written.map(({ x }) => x)).size).toBeGreaterThan(1)
    expect(written.map(({ text }) => text.trim()).join(' ')).toBe('Un banc à l’ombre. '.repeat(80).trim())
  })

  it('PI12 keeps short ones in one column, under what little they tell of, and titles where there are several', () => {
    const small = { x: 0, y: 0, width: 300, height: 200 }
    const written = lines(
      [
        { title: 'Mur', text: 'Un banc' },
        { title: 'Cour', text: 'Un arbre' },
      ],
      small,
    )
    expect(written.map(({ text }) => text)).toEqual(['Mur', 'Un banc', 'Cour', 'Un arbre'])
    expect(new Set(written.map(({ x }) => x))).toEqual(new Set([0]))
  })
})
