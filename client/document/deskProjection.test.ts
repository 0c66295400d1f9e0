import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { revealedOf } from '../../shared/facilitation/desk'
import { pagePlace } from '../../shared/model/place'
import { createNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { createDeskProjection } from './deskProjection'
import type { ProjectionChange } from './types'

const SERVER = new SystemEdit('server')

function open() {
  const desk = new Y.Doc()
  const drafts = ['a', 'b'].map((id) => ({ id, text: id, place: pagePlace(0, 0), color: 'yellow' as const }))
  createNotes(
    desk,
    drafts.map((draft) => ({ ...draft, author: 'me', createdAt: 1 })),
    SERVER,
  )
  const page: { editing: string | null; tell: () => void } = { editing: null, tell: () => {} }
  const projection = createDeskProjection(
    desk,
    { zoneBoxes: new Map(), onChange: () => () => {} },
    {
      current: () => page.editing,
      onChange(listener) {
        page.tell = listener
        return () => {}
      },
    },
  )
  const changes: ProjectionChange[] = []
  projection.onChange((change) => changes.push(change))
  const reveal = (id: string) => revealedOf(desk).set(id, { as: `board ${id}`, text: id, at: 2 })
  const shown = () => [...projection.notes.keys()].sort()
  return { desk, page, projection, changes, reveal, shown }
}

describe('the notes of a desk', () => {
  it('DE3 are left out once they are revealed, and stay in the document', () => {
    const { desk, reveal, shown, changes } = open()
    reveal('a')
    expect(shown()).toEqual(['b'])
    expect(changes.map(({ removedNotes }) => [...removedNotes])).toEqual([['a']])
    expect(desk.getMap('notes').has('a')).toBe(true)
  })

  it('DE3 are left out from the start where they were revealed before', () => {
    const { desk, reveal } = open()
    reveal('a')
    const again = createDeskProjection(
      desk,
      { zoneBoxes: new Map(), onChange: () => () => {} },
      { current: () => null, onChange: () => () => {} },
    )
    expect([...again.notes.keys()]).toEqual(['b'])
  })

  it('DE3 stay while their text is open, and take what is typed, until it is closed', () => {
    const { desk, page, projection, reveal, shown } = open()
    page.editing = 'a'
    reveal('a')
    setNoteText(desk, 'a', 'a and more', SERVER)
    expect(projection.notes.get('a')?.text).toBe('a and more')
    page.editing = null
    page.tell()
    expect(shown()).toEqual(['b'])
  })

  it('DE3 do not come back where what was revealed is written on in', () => {
    const { desk, changes, reveal, shown } = open()
    reveal('a')
    setNoteText(desk, 'a', 'a and more', SERVER)
    expect(shown()).toEqual(['b'])
    expect(changes.at(-1)?.notes.size).toBe(0)
  })
})
