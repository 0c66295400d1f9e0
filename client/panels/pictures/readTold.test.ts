import { describe, expect, it } from 'vitest'
import { GROUND } from '../../../shared/model/account'
import { mentionOf } from '../../../shared/model/mention'
import { openAccount } from '../../../shared/operations/accounts'
import { SystemEdit } from '../../../shared/operations/origin'
import type { BoardView } from '../../board/boardView'
import { setSelection } from '../../session/session'
import { boardOf } from '../../testing/clusteredBoard'
import { createTranslate } from '../../testing/createTranslate'
import { readTold } from './readTold'

const t = createTranslate('en')

describe('what is told of a picture', () => {
  it('PI12 is the account of what it shows, each mention as what the thing is called now', async () => {
    const board = boardOf({}, { town: { title: 'La ville' } }, { town: { bench: { x: 0, y: 0 } } })
    const view = board as unknown as BoardView
    expect(await readTold(view, 'board', t)).toEqual([])
    openAccount(board.doc, GROUND, new SystemEdit('server'))?.insert(
      0,
      ` ${mentionOf('town')} needs ${mentionOf('bench')}, not ${mentionOf('nothing')}. `,
    )
    expect(await readTold(view, 'board', t)).toEqual([
      { title: null, text: '“La ville” needs “text of bench”, not (deleted).' },
    ])
    setSelection(board.session, ['town'])
    expect(await readTold(view, 'selection', t)).toEqual([])
    expect(await readTold(view, { support: 'gone' }, t)).toEqual([])
  })
})
