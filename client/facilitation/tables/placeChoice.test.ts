import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../../testing/boardDriver'
import { SAMPLE_WALL } from '../../testing/sampleTemplates'
import { laySupport } from '../../testing/supportedBoard'
import { assignmentOf, isShareable, placeOf, zonesToShare } from './placeChoice'

const TABLES = ['table1', 'table2']

function wall() {
  const board = new BoardDriver({}, { canLead: true })
  board.commands.setTableCount.run(2)
  laySupport(board, 'wall', SAMPLE_WALL)
  const support = () => {
    const found = board.supports.supports.get('wall')
    if (found === undefined) throw new Error('there is no wall')
    return found
  }
  const choose = (choice: string) => board.commands.assignTables.run(assignmentOf(support(), choice, TABLES))
  return { board, support, choose }
}

describe('whose a support is', () => {
  it.each(['everybody', 'table1', 'zones'])('TB6 %s reads as it was chosen', (choice) => {
    const { support, choose } = wall()
    for (const before of ['everybody', 'table2', 'zones']) {
      choose(before)
      choose(choice)
      expect(placeOf(support())).toBe(choice)
    }
  })

  it('TB6 gives a zone to each table, and the banner to all', () => {
    const { support, choose } = wall()
    expect(zonesToShare(support()).map(({ zone }) => zone.name)).toEqual(['wall', 'wolves'])
    choose('zones')
    expect(support().zones.map(({ zone, table }) => [zone.name, table])).toEqual([
      ['banner', undefined],
      ['wall', 'table1'],
      ['wolves', 'table2'],
    ])
  })

  it('TB6 is mixed where zones were given out otherwise', () => {
    const { board, support, choose } = wall()
    choose('table1')
    board.commands.assignTables.run(new Map([['wall.wolves', 'table2']]))
    expect(placeOf(support())).toBe('mixed')
  })

  it('TB6 offers a zone each only where there are enough', () => {
    const { support } = wall()
    expect([0, 1, 2, 3].map((count) => isShareable(support(), count))).toEqual([false, true, true, false])
  })
})
