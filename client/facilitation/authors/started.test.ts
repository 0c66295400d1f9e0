import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { hasStarted } from '../../../shared/facilitation/started'
import { DrivenBoard } from '../../testing/drivenBoard'
import { beginPhase } from '../../testing/ledBoard'

it('AN9 a board is bare until something lies on it, in the trash too, or a phase has begun', () => {
  expect(hasStarted(new Y.Doc(), new Y.Doc())).toBe(false)
  const written = new DrivenBoard()
  written.commands.createNote.run({ x: 0, y: 0 })
  written.session.setState({ editing: null })
  written.settle()
  expect(written.liveIds).toEqual([])
  expect(hasStarted(written.doc, written.stage)).toBe(true)
  const led = new DrivenBoard({}, { canLead: true })
  led.commands.setTableCount.run(2)
  led.commands.freezeBoard.run()
  expect(hasStarted(led.doc, led.stage)).toBe(false)
  beginPhase(led, ['write'])
  led.commands.endPhases.run()
  expect(hasStarted(led.doc, led.stage)).toBe(true)
})
