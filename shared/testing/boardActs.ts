import { clustersOf, notesOf, relationsOf } from '../model/board'
import { textOf } from '../model/entry'
import { PALETTE } from '../model/palette'
import { type Place, pagePlace } from '../model/place'
import { RELATION_SIGNS } from '../model/relation'
import * as clusters from '../operations/clusters'
import { gather, type Placement, putInto, unmarkStraddling } from '../operations/gathering'
import { mergeClusters, swapTitles } from '../operations/mergeClusters'
import { mergeNotes } from '../operations/mergeNotes'
import { planClusterMoves, planNoteMoves } from '../operations/movePlans'
import * as notes from '../operations/notes'
import { LocalEdit, TidyEdit } from '../operations/origin'
import * as relations from '../operations/relations'
import { splitNote } from '../operations/splitNotes'
import { nextClusterColor } from '../queries/nextClusterColor'
import { readBoard } from '../queries/readBoard'
import { partsOfText, sidesOf, type TextRange } from '../queries/textParts'
import { type ActValues, type Hand, insertAt, newId, type Picked, pickFrom } from './boardHand'
import { clusterDraft, noteDraft } from './boards'
import { CARD_ACTS } from './cardActs'
import { CHART_ACTS } from './chartActs'

export type BoardAct = keyof typeof ACTS

const origin = new LocalEdit()

/** Does the act to what the numbers pick, and nothing where there is nothing to do it to. */
export function act(hand: Hand, name: BoardAct, values: ActValues): void {
  ACTS[name](hand, pickFrom(hand, values))
}

const ACTS = {
  note: ({ doc, made }: Hand, { pick, other, text }: Picked) =>
    notes.createNotes(doc, [noteDraft(newId(made, 'notes'), { text, place: pagePlace(pick, other) })], origin),
  buildOn: ({ doc, made }: Hand, { note }: Picked) => {
    if (note === '') return
    notes.createNotes(doc, [noteDraft(newId(made, 'notes'), { text: '', basedOn: note })], origin)
  },
  move: ({ doc }: Hand, { note, other }: Picked) =>
    notes.moveNotes(doc, planNoteMoves(readBoard(doc), [note], { x: other, y: 1 }), origin),
  recolor: ({ doc }: Hand, { note, other }: Picked) =>
    notes.recolorNotes(doc, [note], PALETTE[other % PALETTE.length] ?? 'pink', origin),
  text: ({ doc }: Hand, { note, text }: Picked) => notes.setNoteText(doc, note, text, origin),
  append: (hand: Hand, { note, text }: Picked) =>
    notes.setNoteText(hand.doc, note, `${readText(hand, note)}${text}`, new LocalEdit(`typing ${note}`)),
  insert: (hand: Hand, { note, text, other }: Picked) =>
    type(hand, { id: note, text: readText(hand, note) }, (shown) => insertAt(shown, other, text)),
  /** The editor was opened before others wrote. */
  insertLate: (hand: Hand, { text, other }: Picked) => {
    if (hand.shown !== null) type(hand, hand.shown, (shown) => insertAt(shown, other, text))
  },
  cut: (hand: Hand, { note, other }: Picked) =>
    type(hand, { id: note, text: readText(hand, note) }, (shown) => {
      const at = other % Math.max(1, shown.length)
      return shown.slice(0, at) + shown.slice(at + 2)
    }),
  tag: ({ doc }: Hand, { note, text }: Picked) => notes.tagNotes(doc, [note], [text], origin),
  untag: ({ doc }: Hand, { note, text }: Picked) => notes.untagNotes(doc, [note], [text.trim()], origin),
  untagAny: ({ doc }: Hand, { note }: Picked) =>
    notes.untagNotes(doc, [note], readBoard(doc).notes.get(note)?.tags.slice(0, 1) ?? [], origin),
  front: ({ doc }: Hand, { note }: Picked) => notes.bringNotesToFront(doc, [note], origin),
  back: ({ doc }: Hand, { note }: Picked) => notes.sendNotesToBack(doc, [note], origin),
  delete: ({ doc }: Hand, { note, other }: Picked) => notes.deleteNotes(doc, [note], other, origin, `p${other}`),
  restore: ({ doc }: Hand, { note }: Picked) => notes.restoreNotes(doc, [note], origin),
  tidy: (hand: Hand, { note }: Picked) => {
    if (readText(hand, note) === '') notes.deleteNotes(hand.doc, [note], 1, new TidyEdit(), 'p1')
  },
  split: (hand: Hand, { note, other }: Picked) => {
    const { before, after } = sidesOf(readText(hand, note), other)
    split(hand, note, before, [after])
  },
  splitLines: (hand: Hand, { note }: Picked) => {
    const [keep, ...rest] = partsOfText(readText(hand, note))
    if (keep !== undefined) split(hand, note, keep, rest)
  },
  merge: ({ doc }: Hand, { note, note2, other }: Picked) =>
    mergeNotes(doc, [note, note2], other, new LocalEdit(null, { merges: true }), `p${other}`),
  cluster: ({ doc, made }: Hand, { pick, other, text }: Picked) => {
    const draft = clusterDraft(newId(made, 'clusters'), { title: text, place: pagePlace(other, pick) })
    clusters.createClusters(doc, [draft], origin)
  },
  join: ({ doc }: Hand, { note, cluster }: Picked) =>
    clusters.placeNotesInCluster(doc, [note], cluster === '' ? null : cluster, origin),
  leave: ({ doc }: Hand, { note }: Picked) => clusters.placeNotesInCluster(doc, [note], null, origin),
  nest: ({ doc }: Hand, { cluster, cluster2, pick }: Picked) => {
    const place: Place = { in: cluster, x: pick, y: 1, pageX: pick, pageY: 2 }
    if (cluster2 !== '') clusters.moveClusters(doc, new Map([[cluster2, place]]), origin)
  },
  moveCluster: ({ doc }: Hand, { cluster, pick }: Picked) =>
    clusters.moveClusters(doc, planClusterMoves(readBoard(doc), [cluster], { x: pick, y: -1 }), origin),
  appendTitle: ({ doc }: Hand, { cluster, text }: Picked) => {
    const title = textOf(clustersOf(doc).get(cluster), 'title')?.toString() ?? ''
    clusters.renameCluster(doc, cluster, `${title}${text}`, new LocalEdit(`titling ${cluster}`))
  },
  title: ({ doc }: Hand, { cluster, text }: Picked) => clusters.renameCluster(doc, cluster, text, origin),
  foldCluster: ({ doc }: Hand, { cluster, pick }: Picked) =>
    clusters.foldClusters(doc, [cluster], pick % 2 === 0 ? 'folded' : 'open', origin),
  deleteCluster: ({ doc }: Hand, { cluster, pick }: Picked) =>
    clusters.deleteClusters(doc, [cluster], pick, origin, `p${pick}`),
  restoreCluster: ({ doc }: Hand, { cluster }: Picked) => clusters.restoreClusters(doc, [cluster], origin),
  gather: ({ doc, made }: Hand, { note, note2, cluster, pick, other, text }: Picked) => {
    const id = `c${made.count}`
    const draft = { id, title: text, color: nextClusterColor(readBoard(doc)), author: 'ada', createdAt: 1 }
    const around = { origin: { x: pick, y: other }, in: pick % 3 === 0 && cluster !== '' ? cluster : null }
    if (gather(doc, { ...draft, ...around }, placement([note, note2], []), origin)) newId(made, 'clusters')
  },
  putInto: ({ doc }: Hand, { note, note2, cluster }: Picked) =>
    putInto(doc, placement([note, note2], []), cluster === '' ? null : cluster, origin),
  putClusterInto: ({ doc }: Hand, { cluster, cluster2, pick }: Picked) =>
    putInto(doc, placement([], [cluster2]), cluster === '' || pick % 4 === 0 ? null : cluster, origin),
  mergeClusters: ({ doc }: Hand, { cluster, cluster2, other }: Picked) =>
    mergeClusters(doc, cluster, [cluster2], other, new LocalEdit(null, { merges: true }), `p${other}`),
  swapTitles: ({ doc }: Hand, { cluster, cluster2 }: Picked) => swapTitles(doc, cluster, cluster2, origin),
  unmark: ({ doc }: Hand, { note }: Picked) => unmarkStraddling(doc, [note], origin),
  relate: ({ doc, made }: Hand, { note, note2, pick }: Picked) => {
    if (note === note2) return
    const sign = RELATION_SIGNS[pick % RELATION_SIGNS.length] ?? 'link'
    relations.createRelations(doc, [{ id: newId(made, 'relations'), from: note, to: note2, sign }], origin)
  },
  sign: ({ doc }: Hand, { relation, other }: Picked) =>
    relations.changeRelations(
      doc,
      [relation],
      { sign: RELATION_SIGNS[other % RELATION_SIGNS.length] ?? 'link' },
      origin,
    ),
  turn: ({ doc }: Hand, { relation }: Picked) => relations.changeRelations(doc, [relation], { turn: true }, origin),
  word: ({ doc }: Hand, { relation, text }: Picked) => {
    const shown = textOf(relationsOf(doc).get(relation), 'note')?.toString() ?? ''
    relations.writeRelation(doc, relation, `${shown}${text}`, new LocalEdit(`wording ${relation}`), shown)
  },
  deleteRelation: ({ doc }: Hand, { relation, other }: Picked) =>
    relations.deleteRelations(doc, [relation], other, origin, `p${other}`),
  restoreRelation: ({ doc }: Hand, { relation }: Picked) => relations.restoreRelations(doc, [relation], origin),
  ...CARD_ACTS,
  ...CHART_ACTS,
  undo: ({ undo }: Hand) => undo.undo(),
  redo: ({ undo }: Hand) => undo.redo(),
}

function placement(notes: readonly string[], held: readonly string[]): Placement {
  const at = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, { x: 220 * index, y: 7 }]))
  return { notes: at(notes), clusters: at(held) }
}

function readText({ doc }: Hand, note: string): string {
  return textOf(notesOf(doc).get(note), 'text')?.toString() ?? ''
}

function type(hand: Hand, editor: { id: string; text: string }, change: (shown: string) => string): void {
  const after = change(editor.text)
  notes.setNoteText(hand.doc, editor.id, after, new LocalEdit(`typing ${editor.id}`), editor.text)
  hand.shown = { id: editor.id, text: after }
}

function split(hand: Hand, note: string, keep: TextRange, rest: readonly TextRange[]): void {
  if (note === '') return
  const text = readText(hand, note)
  const parts = rest.map(({ start, end }) => noteDraft(newId(hand.made, 'notes'), { text: text.slice(start, end) }))
  splitNote(hand.doc, note, { keep, parts }, origin)
}
