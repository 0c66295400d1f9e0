import { expect, it } from 'vitest'
import { LIGHT_THEME } from '../../shared/drawing/theme'
import { pagePlace } from '../../shared/model/place'
import { moveNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { placeSupport } from '../../shared/operations/supports'
import { RecordingContext } from '../../shared/testing/recordingContext'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_CHALLENGE, SAMPLE_WALL } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'
import { createMinimapPicture } from './minimapPicture'

function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 9_000, y: 0 }, c: { x: 0, y: 9_000 } })
  const spare = new RecordingContext()
  const picture = createMinimapPicture({
    ...board,
    theme: LIGHT_THEME,
    createCanvas: () => ({ image: {}, context: spare }),
  })
  const context = Object.assign(new RecordingContext(), { strokeRect() {} })
  const paint = () => {
    const before = spare.named('fillRect').length
    picture.paint(context)
    return spare.named('fillRect').length - before
  }
  return { board, picture, paint }
}

it('draws the notes once, however often the view moves over them', () => {
  const { board, picture, paint } = setUp()
  board.camera.setViewport({ width: 800, height: 600 })
  picture.readNotes()
  expect(paint()).toBe(4)
  board.camera.panBy(-500, -500)
  expect(paint()).toBe(0)
  moveNotes(board.doc, new Map([['a', pagePlace(500, 500)]]), new SystemEdit('server'))
  picture.readNotes()
  expect(paint()).toBe(4)
  board.camera.panBy(-90_000, 0)
  expect(paint()).toBe(4)
})

it('draws supports with their zones, and cards as sheets', () => {
  const { board, picture, paint } = setUp()
  board.camera.setViewport({ width: 800, height: 600 })
  laySupport(board, 'wall', SAMPLE_WALL, { x: 1_000, y: 1_000 })
  layCard(board, 'how', SAMPLE_CHALLENGE, { in: 'wall.wall', x: 10, y: 10 })
  picture.readNotes()
  expect(paint()).toBe(4 + (1 + SAMPLE_WALL.zones.length) + 1)
  placeSupport(board.stage, 'wall', { x: 90_000, y: 0, width: 1_600, height: 1_000 }, new SystemEdit('server'))
  picture.readNotes()
  expect(picture.pageAt({ x: 0, y: 0 }).x).toBeLessThan(-1_000)
})
