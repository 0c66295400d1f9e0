import { describe, expect, it } from 'vitest'
import { seatPeople } from '../../shared/facilitation/changeTables'
import { boxesOverlap } from '../../shared/geometry/box'
import { zonesOf } from '../../shared/model/stageMaps'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_WALL } from '../testing/sampleTemplates'
import { laySupport } from '../testing/supportedBoard'

function led(tables = 2): BoardDriver {
  const board = new BoardDriver({}, { canLead: true })
  board.commands.setTableCount.run(tables)
  return board
}

describe('tables', () => {
  it('TB1 are none, or two to twelve, and only who leads makes them', () => {
    const board = led(4)
    expect(board.lead.getState().tables).toHaveLength(4)
    board.commands.setTableCount.run(0)
    expect(board.lead.getState().tables).toEqual([])
    const other = new BoardDriver()
    expect(other.commands.setTableCount.run(4)).toBeNull()
    expect(other.lead.getState().tables).toEqual([])
  })

  it('TB2 get a name and a colour', () => {
    const board = led()
    board.commands.editTable.run('table2', { name: 'Nord' })
    board.commands.editTable.run('table2', { color: 'blue' })
    expect(board.lead.getState().tables[1]).toMatchObject({ name: 'Nord', color: 'blue' })
    expect(board.commands.editTable.run('table9', { name: 'x' })).toBeNull()
  })

  it('TB3 are chosen or dealt as who leads says', () => {
    const board = led()
    expect(board.lead.getState().lead.seating).toBe('choose')
    board.commands.chooseSeating.run('dealt')
    expect(board.lead.getState().lead.seating).toBe('dealt')
  })

  it('TB4 take people in and let them go', () => {
    const board = led()
    board.commands.seatPeople.run(['ada', 'bob'], 'table1')
    board.commands.seatPeople.run(['bob'], null)
    expect([...board.lead.getState().seats]).toEqual([['ada', 'table1']])
  })

  it('TB5 deal out the rest without moving anybody, and all anew evenly', () => {
    const board = led()
    board.commands.seatPeople.run(['ada', 'bob', 'cleo'], 'table1')
    board.commands.dealPeople.run(['ada', 'bob', 'cleo', 'dora'], 'rest')
    expect(board.lead.getState().seats).toEqual(
      new Map([
        ['ada', 'table1'],
        ['bob', 'table1'],
        ['cleo', 'table1'],
        ['dora', 'table2'],
      ]),
    )
    board.commands.dealPeople.run(['ada', 'bob', 'cleo', 'dora'], 'all')
    expect([...board.lead.getState().seats.values()].sort()).toEqual(['table1', 'table1', 'table2', 'table2'])
    expect(board.commands.dealPeople.run([], 'all')).toBeNull()
  })
})

describe('what a table works on', () => {
  it('TB6 is written to supports and zones, prepared ones too', () => {
    const board = led()
    laySupport(board, 'wall', SAMPLE_WALL)
    const prepared = board.commands.prepareSupport.run(SAMPLE_WALL) as string
    board.commands.assignTables.run(
      new Map([
        ['wall', 'table1'],
        ['wall.wolves', 'table2'],
        [prepared, 'table2'],
      ]),
    )
    expect(board.supports.supports.get('wall')?.table).toBe('table1')
    expect(board.supports.zones.get('wall.wolves')?.table).toBe('table2')
    expect(board.supports.supports.get(prepared)?.table).toBe('table2')
    board.commands.assignTables.run(new Map([['wall', null]]))
    expect(board.supports.supports.get('wall')?.table).toBeUndefined()
    expect(zonesOf(board.stage).get('wall.wolves')?.get('table')).toBe('table2')
  })

  it('TB7 is laid for each: its own, called as it is, none over another', () => {
    const board = led(3)
    const titles = ['Nord', 'Table 2', 'Table 3'].map((title, at) => ({ id: `table${at + 1}`, title }))
    board.commands.layForTables.run(SAMPLE_WALL, titles)
    const laid = [...board.supports.supports.values()]
    expect(laid.map(({ table, names }) => [table, names.title])).toEqual([
      ['table1', 'Nord'],
      ['table2', 'Table 2'],
      ['table3', 'Table 3'],
    ])
    for (const [at, { box }] of laid.entries())
      for (const other of laid.slice(at + 1)) expect(boxesOverlap(box, other.box)).toBe(false)
    expect(board.said).toEqual(['3 supports were laid, one for each table.'])
  })

  it('TB8 comes into view: the whole support, else its zones alone', () => {
    const board = led()
    laySupport(board, 'wall', SAMPLE_WALL, { x: 5_000, y: 5_000 })
    expect(board.commands.goToTable.isEnabled('table1')).toBe(false)
    board.commands.assignTables.run(new Map([['wall.wolves', 'table1']]))
    board.commands.goToTable.run('table1')
    const seen = board.camera.visibleBox()
    const strip = board.supports.zoneBoxes.get('wall.wolves')
    expect(strip !== undefined && boxesOverlap(seen, strip)).toBe(true)
    const zoom = board.camera.state.zoom
    board.commands.assignTables.run(new Map([['wall', 'table2']]))
    board.commands.goToTable.run('table2')
    expect(board.camera.state.zoom).not.toBe(zoom)
    expect(boxesOverlap(board.camera.visibleBox(), { x: 5_000, y: 5_000, width: 10, height: 10 })).toBe(true)
  })

  it('TB8 is one’s own for who sits there', () => {
    const board = led()
    laySupport(board, 'wall', SAMPLE_WALL)
    board.commands.assignTables.run(new Map([['wall', 'table1']]))
    expect(board.commands.goToMyTable.isEnabled()).toBe(false)
    seatPeople(board.stage, new Map([['me', 'table1']]), 'test')
    expect(board.commands.goToMyTable.isEnabled()).toBe(true)
  })
})

it.each(['openPeople', 'openDoor', 'openTables'] as const)('PE12 %s is for who leads', (name) => {
  const board = led()
  board.commands[name].run()
  expect(board.session.getState().window).toBe(name.slice(4).toLowerCase())
  const other = new BoardDriver()
  expect(other.commands[name].run()).toBeNull()
  expect(other.session.getState().window).toBeNull()
})
