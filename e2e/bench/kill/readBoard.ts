import * as Y from 'yjs'
import { notesOf } from '../../../shared/model/board'
import type { Entry } from '../../../shared/model/entry'
import type { Place } from '../../../shared/model/place'
import { type Contents, type Edit, TOKEN } from './edits'

/** Everything that stands in the board. */
export function readBoard(doc: Y.Doc): Contents {
  const contents: Contents = { things: [], places: {} }
  for (const [id, note] of notesOf(doc)) {
    contents.things.push(`note ${id}`, ...tokensOf(id, note))
    contents.places[`place ${id}`] = placeOf(note)
  }
  return contents
}

/** Calls back with every edit that becomes visible in the document from now on. */
export function watchBoard(doc: Y.Doc, onEdit: (edit: Edit) => void): void {
  const notes = notesOf(doc)
  const known = new Map<string, Set<string>>()
  notes.observeDeep((events) => {
    for (const event of events) {
      if (event.target === notes) continue
      const id = String(event.path[0])
      const note = notes.get(id)
      if (note === undefined) continue
      if (event.target === note) onEdit({ thing: `place ${id}`, did: 'moved', to: placeOf(note) })
      else compareTokens(id, note)
    }
    for (const event of events.filter(({ target }) => target === notes)) {
      for (const [id, { action }] of event.changes.keys) {
        onEdit({ thing: `note ${id}`, did: action === 'delete' ? 'removed' : 'added' })
        const note = notes.get(id)
        if (note !== undefined) compareTokens(id, note)
      }
    }
  })

  function compareTokens(id: string, note: Entry): void {
    const before = known.get(id) ?? new Set()
    const now = new Set(tokensOf(id, note))
    for (const token of now) if (!before.has(token)) onEdit({ thing: token, did: 'added' })
    for (const token of before) if (!now.has(token)) onEdit({ thing: token, did: 'removed' })
    known.set(id, now)
  }
}

function tokensOf(id: string, note: Entry): string[] {
  const text = note.get('text')
  const tokens = text instanceof Y.Text ? (text.toString().match(TOKEN) ?? []) : []
  return tokens.map((token) => `text ${id} ${token}`)
}

/** 0 where it is lost. */
function placeOf(note: Entry): number {
  return (note.get('place') as Place | undefined)?.x ?? 0
}
