import { compareStacking } from '../../../shared/model/stacking'
import { findPagePosition } from '../../../shared/queries/pagePositions'
import { isLive } from '../../../shared/queries/readBoard'
import { inReadingOrder } from '../../../shared/queries/readingOrder'
import { readStructure } from '../../../shared/queries/readStructure'
import type { Copied } from '../../commands/copied'
import type { BoardView } from '../boardView'
import { NOTES_ATTRIBUTE, NOTES_VERSION } from './notesFormat'

/** What the clipboard is given. */
export type ClipboardContent = { readonly text: string; readonly html: string; readonly notes: string }

type CopiedView = Pick<BoardView, 'projection' | 'session' | 'relations'>

/** The selected notes and clusters, all that these hold, and what is related among them. */
export function selectedCopy({ projection, session, relations }: CopiedView): Copied {
  const { notes, clusters } = projection
  const { selection } = session.getState()
  const structure = readStructure(projection)
  const copied = new Set<string>()
  for (const { id, parent } of structure.nodes.values()) {
    if (selection.has(id) || (parent !== null && copied.has(parent))) copied.add(id)
  }
  const within = (home: string | null | undefined) => (home != null && copied.has(home) ? { in: home } : {})
  const chosen = [...notes.values()].filter(
    (note) => isLive(note) && (selection.has(note.id) || copied.has(structure.homeOf(note.place.in) ?? '')),
  )
  const all = new Set([...copied, ...chosen.map(({ id }) => id)])
  const related = [...relations.standing.values()].filter(({ from, to }) => all.has(from) && all.has(to))
  return {
    ...(related.length > 0 && { relations: related.map(({ from, to, sign, note }) => ({ from, to, sign, note })) }),
    notes: chosen.sort(compareStacking).map(({ id, text, place, color, tags, basedOn }) => {
      const note = { id, text, ...findPagePosition(place, projection), color, tags }
      const copy = basedOn === undefined ? note : { ...note, basedOn }
      return { ...copy, ...within(structure.homeOf(place.in)) }
    }),
    clusters: [...copied].flatMap((id) => {
      const cluster = clusters.get(id)
      if (cluster === undefined) return []
      const { title, color, place } = cluster
      const at = findPagePosition(place, projection, id)
      return [{ id, title, ...at, color, ...within(structure.nodes.get(id)?.parent) }]
    }),
  }
}

/**
 * As text a line a note, as HTML a list, in reading order, each cluster's under its title; and as our own format with
 * all that was copied.
 */
export function copyNotes(copied: Copied): ClipboardContent {
  const notes = JSON.stringify({ grappe: 'notes', version: NOTES_VERSION, ...copied })
  const lines = linesOf(copied, undefined)
  return {
    text: textOf(lines).join('\n'),
    html: `<ul ${NOTES_ATTRIBUTE}="${escapeHtml(notes)}">${itemsOf(lines)}</ul>`,
    notes,
  }
}

/** A note's text, or a cluster's title with what it holds. */
type Line = { readonly text: string; readonly held: readonly Line[] }

function linesOf(copied: Copied, home: string | undefined): Line[] {
  const notes = copied.notes.filter((note) => note.in === home && note.text.trim() !== '')
  const clusters = copied.clusters.filter((cluster) => cluster.in === home)
  return [
    ...inReadingOrder(notes, ({ x, y }) => ({ x, y })).map(({ text }) => ({ text: text.trim(), held: [] })),
    ...inReadingOrder(clusters, ({ x, y }) => ({ x, y })).flatMap(({ id, title }): Line[] => {
      const held = linesOf(copied, id)
      return title.trim() === '' ? held : [{ text: title.trim(), held }]
    }),
  ]
}

function textOf(lines: readonly Line[]): string[] {
  return lines.flatMap(({ text, held }) => [text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '), ...textOf(held)])
}

function itemsOf(lines: readonly Line[]): string {
  const items = lines.map(({ text, held }) => {
    const inner = held.length === 0 ? '' : `<ul>${itemsOf(held)}</ul>`
    return `<li>${escapeHtml(text).replace(/\r\n|[\r\n]/g, '<br>')}${inner}</li>`
  })
  return items.join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
