import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { compareStacking } from '../model/stacking'
import { kindsOf, supportsOf, zonesOf } from '../model/stageMaps'
import { parseKind, parseSupport, parseZone } from '../model/support'
import type { Template } from '../model/template'
import { isLive } from '../queries/readBoard'
import { readZones } from '../queries/readZones'
import { readTemplate } from '../templates/checkTemplate'
import { createPeers, type Peers } from '../testing/peers'
import { axis, kind, template, zone } from '../testing/templateJson'
import { LocalEdit } from './origin'
import {
  createSupport,
  deleteSupports,
  lockChallenge,
  nameSupport,
  placeSupport,
  restoreSupports,
  type SupportDraft,
  showPrepared,
} from './supports'

const origin = new LocalEdit()
const BOX = { x: 100, y: 200, width: 2000, height: 1000 }

function read(json: unknown): Template {
  const found = readTemplate(json, { otherKinds: ['sheet', 'secret'] })
  if (!found.ok) throw new Error(found.problem.reason)
  return found.template
}

const WALL = read(
  template({
    zones: [
      zone('wall', { rect: [0, 10, 80, 90], takes: ['note', 'sheet'], layout: { kind: 'axes', x: axis('reach') } }),
      zone('side', { rect: [80, 10, 20, 90] }),
    ],
    kinds: [kind([])],
  }),
)
const SURPRISE = read(
  template({
    id: 'surprise',
    zones: [zone('wall', { takes: ['note', 'secret'] })],
    kinds: [kind([], { name: 'secret' })],
  }),
)

const draft = (id: string, values: Partial<SupportDraft> = {}): SupportDraft => ({
  id,
  template: WALL,
  box: BOX,
  createdAt: 1,
  zoneIds: [`${id}-wall`, `${id}-side`],
  ...values,
})

function stageWith(...drafts: SupportDraft[]): Y.Doc {
  const stage = new Y.Doc()
  for (const each of drafts) createSupport(stage, each, origin)
  return stage
}

function supportOf(stage: Y.Doc, id: string) {
  const parsed = parseSupport(id, supportsOf(stage).get(id))
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

/** All that a stage holds of supports, each entry read. */
function held(stage: Y.Doc): string[] {
  const all = [
    ...[...supportsOf(stage)].map(([id, entry]) => [id, parseSupport(id, entry).ok]),
    ...[...zonesOf(stage)].map(([id, entry]) => [id, parseZone(id, entry).ok]),
    ...[...kindsOf(stage)].map(([id, entry]) => [id, parseKind(id, entry).ok]),
  ]
  return all.map(([id, isWhole]) => (isWhole ? String(id) : `${id} is broken`)).sort()
}

/** How many transactions wrote something while `run` ran, and by whom. */
function writesOf(doc: Y.Doc, run: () => void): unknown[] {
  const seen: unknown[] = []
  const record = (_: Uint8Array, by: unknown) => seen.push(by)
  doc.on('update', record)
  run()
  doc.off('update', record)
  return seen
}

describe('operations on supports', () => {
  it('SU10 each is one transaction with its origin, and none where there is nothing to do', () => {
    const stage = stageWith(draft('a'))
    const challenge = { card: 'c', sentence: 'Comment pourrions-nous… ?' }
    const runs = [
      () => createSupport(stage, draft('b'), origin),
      () => placeSupport(stage, 'a', { ...BOX, x: 0 }, origin),
      () => nameSupport(stage, 'a', { key: 'title', text: 'Mur de Nantes' }, origin),
      () => lockChallenge(stage, 'a', challenge, origin),
      () => deleteSupports(stage, ['a', 'b'], 5, origin),
      () => restoreSupports(stage, ['a', 'b'], origin),
    ]
    for (const run of runs) expect(writesOf(stage, run)).toEqual([origin])
    const idle = [
      () => createSupport(stage, draft('a', { box: { ...BOX, x: 9 } }), origin),
      () => placeSupport(stage, 'gone', BOX, origin),
      () => nameSupport(stage, 'gone', { key: 'title', text: 'x' }, origin),
      () => nameSupport(stage, 'a', { key: 'nothing', text: 'x' }, origin),
      () => lockChallenge(stage, 'gone', challenge, origin),
      () => deleteSupports(stage, ['gone'], 5, origin),
      () => restoreSupports(stage, ['a', 'gone'], origin),
      () => showPrepared(stage, new Y.Doc(), ['gone'], origin),
    ]
    for (const run of idle) expect(writesOf(stage, run)).toEqual([])
  })

  it('SU11 makes it whole, on top of the others, with its zones and the kinds of cards that it brings', () => {
    const stage = stageWith(draft('a'), draft('b'))
    expect(held(stage)).toEqual(['a', 'a-side', 'a-wall', 'b', 'b-side', 'b-wall', 'sheet'])
    expect(supportOf(stage, 'a')).toMatchObject({
      template: 'ours',
      title: WALL.title,
      box: BOX,
      names: { title: '', reach: '', 'reach.low': '', 'reach.high': '' },
    })
    const pile = [supportOf(stage, 'a'), supportOf(stage, 'b')].sort(compareStacking)
    expect(pile.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(readZones(stage).get('a-side')).toEqual({ x: 1700, y: 300, width: 400, height: 900 })
  })

  it('SU11 leaves a kind as it is that cards were made by already', () => {
    const later = read(template({ kinds: [kind([], { color: 'pink' })] }))
    const stage = stageWith(draft('a'), draft('b', { template: later }))
    expect(parseKind('sheet', kindsOf(stage).get('sheet'))).toMatchObject({ value: { color: 'green' } })
  })

  it('SU11 leaves zones out that it has no id for, and never writes over another’s', () => {
    const stage = stageWith(draft('a'), draft('b', { zoneIds: ['a-wall'] }))
    expect(parseZone('a-wall', zonesOf(stage).get('a-wall'))).toMatchObject({ value: { support: 'a' } })
    expect(zonesOf(stage).size).toBe(2)
  })

  it('SU12 is moved by one write, and of two who move it at once one wins whole', () => {
    const { docs, settle } = together(draft('a'))
    placeSupport(docs[0], 'a', { x: 1, y: 1, width: 500, height: 500 }, origin)
    placeSupport(docs[1], 'a', { x: 2, y: 2, width: 600, height: 600 }, origin)
    settle()
    const [one, other] = docs.map((doc) => supportOf(doc, 'a').box)
    expect(one).toEqual(other)
    expect([500, 600]).toContain(one?.width)
    expect(one?.height).toBe(one?.width)
    expect(zonesOf(docs[0]).toJSON()).toEqual(zonesOf(stageWith(draft('a'))).toJSON())
  })

  it('SU13 keeps what two write into one of its names at once', () => {
    const { docs, settle } = together(draft('a'))
    nameSupport(docs[0], 'a', { key: 'reach', text: 'Portée' }, origin)
    settle()
    nameSupport(docs[0], 'a', { key: 'reach', text: 'Portée nationale', before: 'Portée' }, origin)
    nameSupport(docs[1], 'a', { key: 'reach', text: 'La Portée', before: 'Portée' }, origin)
    settle()
    for (const doc of docs) expect(supportOf(doc, 'a').names.reach).toBe('La Portée nationale')
  })

  it('SU14 holds the challenge that was locked into it, as its sentence stood then', () => {
    const stage = stageWith(draft('a'))
    lockChallenge(stage, 'a', { card: 'c', sentence: 'Comment ?' }, origin)
    expect(supportOf(stage, 'a').challenge).toEqual({ card: 'c', sentence: 'Comment ?' })
    lockChallenge(stage, 'a', null, origin)
    expect(supportOf(stage, 'a').challenge).toBeUndefined()
  })

  it('SU14 holds one of two challenges that are locked at once', () => {
    const { docs, settle } = together(draft('a'))
    for (const [at, doc] of docs.entries()) lockChallenge(doc, 'a', { card: `c${at}`, sentence: `s${at}` }, origin)
    settle()
    const [one, other] = docs.map((doc) => supportOf(doc, 'a').challenge)
    expect(one).toEqual(other)
    expect(one?.card.slice(1)).toBe(one?.sentence.slice(1))
  })

  it('SU15 goes into the trash with its names and zones, and comes back', () => {
    const { docs, settle } = together(draft('a'))
    nameSupport(docs[0], 'a', { key: 'title', text: 'Nantes' }, origin)
    settle()
    deleteSupports(docs[0], ['a'], 7, origin)
    nameSupport(docs[1], 'a', { key: 'title', text: 'Nantes Est', before: 'Nantes' }, origin)
    settle()
    expect(isLive(supportOf(docs[1], 'a'))).toBe(false)
    expect(readZones(docs[1]).size).toBe(0)
    restoreSupports(docs[1], ['a'], origin)
    settle()
    expect(supportOf(docs[0], 'a').names.title).toBe('Nantes Est')
    expect([...readZones(docs[0]).keys()]).toEqual(['a-wall', 'a-side'])
  })
})

describe('showPrepared', () => {
  const surprise = draft('b', { template: SURPRISE, zoneIds: ['b-wall'] })

  it('SU16 brings what was prepared onto the stage under its ids, and takes it out of the plan', () => {
    const plan = stageWith(draft('a'))
    nameSupport(plan, 'a', { key: 'title', text: 'Nantes' }, origin)
    lockChallenge(plan, 'a', { card: 'c', sentence: 'Comment ?' }, origin)
    const before = [supportsOf(plan).toJSON(), zonesOf(plan).toJSON(), kindsOf(plan).toJSON()]
    const stage = new Y.Doc()
    expect(writesOf(stage, () => showPrepared(plan, stage, ['a'], origin))).toEqual([origin])
    expect([supportsOf(stage).toJSON(), zonesOf(stage).toJSON(), kindsOf(stage).toJSON()]).toEqual(before)
    expect([supportsOf(plan).size, zonesOf(plan).size]).toEqual([0, 0])
    nameSupport(stage, 'a', { key: 'title', text: 'Nantes Est' }, origin)
    expect(supportOf(stage, 'a').names.title).toBe('Nantes Est')
  })

  it('SU16 shows nothing of what stays prepared, not even its kinds of cards', () => {
    const plan = stageWith(draft('a'), surprise)
    const stage = new Y.Doc()
    showPrepared(plan, stage, ['a', 'nothing'], origin)
    expect(held(stage)).toEqual(['a', 'a-side', 'a-wall', 'sheet'])
    expect(JSON.stringify(stage.toJSON())).not.toContain('secret')
    showPrepared(plan, stage, ['b'], origin)
    expect(held(stage)).toEqual(['a', 'a-side', 'a-wall', 'b', 'b-wall', 'secret', 'sheet'])
  })

  it('SU17 is there once where it was killed after the first half, and keeps what was done with it since', () => {
    const plan = stageWith(draft('a'), surprise)
    const stage = new Y.Doc()
    const killed = new Y.Doc()
    Y.applyUpdate(killed, Y.encodeStateAsUpdate(plan))
    showPrepared(killed, stage, ['a', 'b'], origin)
    placeSupport(stage, 'a', { ...BOX, x: 5_000 }, origin)
    nameSupport(stage, 'a', { key: 'title', text: 'Nantes' }, origin)

    showPrepared(plan, stage, ['a', 'b'], origin)
    expect(held(stage)).toEqual(['a', 'a-side', 'a-wall', 'b', 'b-wall', 'secret', 'sheet'])
    expect(supportOf(stage, 'a')).toMatchObject({ box: { x: 5_000 }, names: { title: 'Nantes' } })
    expect([supportsOf(plan).size, zonesOf(plan).size]).toEqual([0, 0])
  })

  it('SU17 is there once where two show it at once', () => {
    const plans = together(draft('a'), surprise)
    const stages = createPeers(2)
    for (const at of [0, 1]) showPrepared(plans.docs[at] as Y.Doc, stages.docs[at] as Y.Doc, ['a'], origin)
    plans.settle()
    stages.settle()
    for (const stage of stages.docs) {
      expect(held(stage)).toEqual(['a', 'a-side', 'a-wall', 'sheet'])
      expect(readZones(stage).size).toBe(2)
    }
    for (const plan of plans.docs) expect(held(plan)).toEqual(['b', 'b-wall', 'secret', 'sheet'])
  })

  it('SU17 stays in the trash where it was shown, deleted and shown again from a plan that came late', () => {
    const plan = stageWith(draft('a'))
    const late = new Y.Doc()
    Y.applyUpdate(late, Y.encodeStateAsUpdate(plan))
    const stage = new Y.Doc()
    showPrepared(plan, stage, ['a'], origin)
    deleteSupports(stage, ['a'], 7, origin)
    showPrepared(late, stage, ['a'], origin)
    expect(isLive(supportOf(stage, 'a'))).toBe(false)
  })
})

/** Two who have the same stage. */
function together(...drafts: SupportDraft[]): Peers & { readonly docs: readonly [Y.Doc, Y.Doc] } {
  const peers = createPeers(2)
  const docs = [peers.docs[0] as Y.Doc, peers.docs[1] as Y.Doc] as const
  for (const each of drafts) createSupport(docs[0], each, origin)
  peers.settle()
  return { ...peers, docs }
}
