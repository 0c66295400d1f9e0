import * as Y from 'yjs'
import type { Box } from '../geometry/box'
import type { Entry } from '../model/entry'
import { kindsOf, supportsOf, zonesOf } from '../model/stageMaps'
import { type NewSupport, parseZone, supportToYMap } from '../model/support'
import { entriesOf, restoreEntries, trashEntries } from './entries'
import type { Origin } from './origin'
import { claimKeysOnTop } from './stacking'
import { applyTextDiff } from './textDiff'

/**
 * A support to make, with an id for each of its template's zones, in their order. All of these operations work on a
 * stage, or on a plan for what is prepared and not shown yet.
 */
export type SupportDraft = Omit<NewSupport, 'z'> & { readonly zoneIds: readonly string[] }

/**
 * Makes a support with its zones, and brings the kinds of cards that its template defines: one that is there by that
 * name stays as it is, since cards were made by it. Ids that are taken are left as they are.
 */
export function createSupport(stage: Y.Doc, draft: SupportDraft, origin: Origin): void {
  const { template, zoneIds } = draft
  stage.transact(() => {
    const supports = supportsOf(stage)
    if (supports.has(draft.id)) return
    const [z] = claimKeysOnTop(supports, 1)
    supports.set(draft.id, supportToYMap({ ...draft, z: z as string }))
    for (const [at, zone] of template.zones.entries()) {
      const id = zoneIds[at]
      if (id !== undefined) setEntry(zonesOf(stage), id, { support: draft.id, zone })
    }
    for (const kind of template.kinds) setEntry(kindsOf(stage), kind.name, { kind })
  }, origin)
}

function setEntry(map: Y.Map<Entry>, id: string, fields: Record<string, unknown>): void {
  if (!map.has(id)) map.set(id, new Y.Map(Object.entries(fields)))
}

/** Moves or resizes a support: one write, and all that lies in its zones goes with it. Page units. */
export function placeSupport(stage: Y.Doc, id: string, { x, y, width, height }: Box, origin: Origin): void {
  stage.transact(() => {
    for (const [, entry] of entriesOf(supportsOf(stage), [id])) entry.set('box', { x, y, width, height })
  }, origin)
}

/** Writes a support's title, an axis' label or a pole (see `nameKeys`); others' edits in between are kept. */
export function nameSupport(
  stage: Y.Doc,
  id: string,
  { key, text, before }: { readonly key: string; readonly text: string; readonly before?: string },
  origin: Origin,
): void {
  const names = supportsOf(stage).get(id)?.get('names')
  const held = names instanceof Y.Map ? names.get(key) : undefined
  if (held instanceof Y.Text) stage.transact(() => applyTextDiff(held, before ?? held.toString(), text), origin)
}

/** Locks a challenge into a support's banner, as its sentence stands now; null takes it out again. */
export function lockChallenge(
  stage: Y.Doc,
  id: string,
  challenge: { readonly card: string; readonly sentence: string } | null,
  origin: Origin,
): void {
  stage.transact(() => {
    for (const [, entry] of entriesOf(supportsOf(stage), [id])) {
      if (challenge === null) entry.delete('challenge')
      else entry.set('challenge', challenge)
    }
  }, origin)
}

/**
 * Gives a support, or some of its zones, to tables; null gives them to everybody. A zone's own table goes before its
 * support's. Ids of both, in one transaction.
 */
export function assignTables(stage: Y.Doc, tables: ReadonlyMap<string, string | null>, origin: unknown): void {
  stage.transact(() => {
    for (const [id, table] of tables) {
      const entry = supportsOf(stage).get(id) ?? zonesOf(stage).get(id)
      if (!(entry instanceof Y.Map) || entry.get('table') === (table ?? undefined)) continue
      if (table === null) entry.delete('table')
      else entry.set('table', table)
    }
  }, origin)
}

/** Into the trash: what lies in its zones stays where it is on the page. */
export function deleteSupports(stage: Y.Doc, ids: Iterable<string>, now: number, origin: Origin): void {
  stage.transact(() => trashEntries(supportsOf(stage), ids, now, ''), origin)
}

export function restoreSupports(stage: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  stage.transact(() => restoreEntries(supportsOf(stage), ids), origin)
}

/**
 * Shows what was prepared: copies the plan's supports with their zones and kinds into the stage, under the same ids, and
 * then takes them out of the plan. Killed between the two, or done by two at once, it is there once: what the stage has
 * already is left as it is.
 */
export function showPrepared(plan: Y.Doc, stage: Y.Doc, ids: readonly string[], origin: Origin): void {
  const shown = new Set(ids.filter((id) => supportsOf(plan).has(id)))
  if (shown.size === 0) return
  const hidden = kindsHeldBack(plan, shown)
  stage.transact(() => {
    copyEntries(kindsOf(plan), kindsOf(stage), (name) => !hidden.has(name))
    copyEntries(zonesOf(plan), zonesOf(stage), (_, zone) => isOf(zone, shown))
    copyEntries(supportsOf(plan), supportsOf(stage), (id) => shown.has(id))
  }, origin)
  plan.transact(() => {
    for (const id of shown) supportsOf(plan).delete(id)
    for (const [id, zone] of [...zonesOf(plan)]) if (isOf(zone, shown)) zonesOf(plan).delete(id)
  }, origin)
}

function isOf(zone: unknown, supports: ReadonlySet<string>): boolean {
  return zone instanceof Y.Map && supports.has(String(zone.get('support')))
}

/** The kinds that only supports need which stay prepared: nobody is to see them yet. */
function kindsHeldBack(plan: Y.Doc, shown: ReadonlySet<string>): Set<string> {
  const here = new Set<string>()
  const later = new Set<string>()
  for (const [id, entry] of zonesOf(plan)) {
    const zone = parseZone(id, entry)
    if (!zone.ok) continue
    for (const name of zone.value.zone.takes) (shown.has(zone.value.support) ? here : later).add(name)
  }
  return new Set([...later].filter((name) => !here.has(name)))
}

function copyEntries(from: Y.Map<Entry>, to: Y.Map<Entry>, isWanted: (id: string, entry: Entry) => boolean): void {
  for (const [id, entry] of from) {
    if (entry instanceof Y.Map && !to.has(id) && isWanted(id, entry)) to.set(id, entry.clone())
  }
}
