import { expect, it } from 'vitest'
import { setTableCount } from '../../../shared/facilitation/changeTables'
import { LeadEdit } from '../../../shared/facilitation/leadEdit'
import { supportsOf, zonesOf } from '../../../shared/model/stageMaps'
import { BoardDriver } from '../../testing/boardDriver'
import { SAMPLE_CROSS, SAMPLE_WALL } from '../../testing/sampleTemplates'
import { laySupport } from '../../testing/supportedBoard'
import { countWriters, readContent, writesFirst } from './screenContent'

it('SC4 a table has its supports, and its zones in others', () => {
  const board = new BoardDriver({ a: { x: 0, y: 0 } })
  const ids = ['one', 'two', 'none']
  setTableCount(board.stage, 3, () => ids.shift() ?? '', new LeadEdit())
  laySupport(board, 'wall', SAMPLE_WALL, { x: 1_000, y: 0 })
  laySupport(board, 'cross', SAMPLE_CROSS, { x: 5_000, y: 0 })
  supportsOf(board.stage).get('cross')?.set('table', 'one')
  const [zone = ''] = [...zonesOf(board.stage).keys()].filter((id) => id.startsWith('wall.'))
  zonesOf(board.stage).get(zone)?.set('table', 'two')

  const content = readContent({ ...board.ctx, lead: board.lead })
  expect([...content.tables.keys()]).toEqual(['one', 'two'])
  expect(content.tables.get('one')).toEqual(content.supports.get('cross'))
  expect(content.tables.get('two')).toEqual(board.supports.zoneBoxes.get(zone))
  expect(content.boxOf('a')).toMatchObject({ x: 0, y: 0 })
  expect(content.boxOf('gone')).toBeNull()
  expect([content.notes, [...content.authors]]).toEqual([1, ['somebody']])
})

it('SC2 of a wall what lies on it matters, once something does', () => {
  const board = new BoardDriver()
  laySupport(board, 'wall', SAMPLE_WALL, { x: 1_000, y: 0 })
  const focus = () => readContent({ ...board.ctx, lead: board.lead }).supports.get('wall')
  expect(focus()?.width).toBe(SAMPLE_WALL.frame.width)
  board.commands.createNote.run({ x: 1_400, y: 500 })
  expect(focus()?.width).toBeLessThan(SAMPLE_WALL.frame.width / 2)
})

it('SC7 who has written is told where nobody had before the phase, whatever a clock is wrong by', () => {
  expect([writesFirst(null, 900_000), writesFirst(899_000, 900_000)]).toEqual([true, true])
  expect(writesFirst(100_000, 900_000)).toBe(false)
})

it('SC7 those who are here and have written are counted, who leads only once they did', () => {
  const here = ['lea', 'ada', 'bo']
  expect(countWriters(here, new Set(['ada', 'gone']), 'lea')).toEqual({ here: 2, wrote: 1 })
  expect(countWriters(here, new Set(['ada', 'lea']), 'lea')).toEqual({ here: 3, wrote: 2 })
  expect(countWriters([], new Set(['ada']), '')).toEqual({ here: 0, wrote: 0 })
})
