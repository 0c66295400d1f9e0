import type { InjectOptions } from 'fastify'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { notesOf } from '../../shared/model/board'
import { pagePlace } from '../../shared/model/place'
import { createNotes, type NoteDraft } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { readBoard } from '../../shared/queries/readBoard'
import { BoardDirectory } from '../auth/boardDirectory'
import { Doors } from '../auth/doors'
import { readConfig } from '../config'
import { createHttpApp } from '../http/createHttpApp'
import { BoardImages } from '../images/boardImages'
import { ImageMaker } from '../images/imageMaker'
import { BoardSnapshots } from '../room/boardSnapshots'
import { faultyStore } from '../store/faultyStore'
import { createMemoryStore } from '../store/memoryStore'
import { RoomWorld } from './roomWorld'

const SERVER = new SystemEdit('server')

export type Member = { readonly id: string; readonly key: string }

/** A note's text is its id. */
export function writeNotes(doc: Y.Doc, ids: readonly string[], values: Partial<NoteDraft> = {}): void {
  const plain = { place: pagePlace(0, 0), color: 'yellow', author: '', createdAt: 1 } as const
  createNotes(
    doc,
    ids.map((id) => ({ id, text: id, ...plain, ...values })),
    SERVER,
  )
}

/** The texts of a document's notes, in the order of the alphabet. */
export function textsOf(doc: Y.Doc): string[] {
  return [...readBoard(doc).notes.values()].map(({ text }) => text).sort()
}

export function textOfNote(doc: Y.Doc, id: string): Y.Text {
  const text = notesOf(doc).get(id)?.get('text')
  if (!(text instanceof Y.Text)) throw new Error(`no note ${id}`)
  return text
}

/** A board with its people, by HTTP and by sockets in memory, on rooms as they are and a store that can fail. */
async function revealWorld() {
  const store = faultyStore(createMemoryStore())
  const world = new RoomWorld(store)
  const directory = new BoardDirectory(store)
  const maker = new ImageMaker()
  const serve = () =>
    createHttpApp({
      directory,
      doors: new Doors(store, directory),
      rooms: world.rooms,
      images: new BoardImages(store, directory, maker),
      snapshots: new BoardSnapshots(store),
      config: readConfig({}),
      log: pino({ level: 'silent' }),
      metrics: new Registry(),
      clientFolder: '/nowhere',
      templates: [],
      now: () => world.clock.elapsed(),
    })
  let app = serve()
  onTestFinished(async () => {
    await app.close()
    await maker.close()
  })
  const { record, keys } = await directory.create({ title: 'Quartier', locale: 'fr' })
  const board = record.id
  const call = (method: string, rest: string, key: string, payload?: object) => {
    const options: InjectOptions = { method: method as 'POST', url: `/api/boards/${board}${rest}` }
    const sent = payload === undefined ? {} : { payload }
    return app.inject({ ...options, headers: { authorization: `Bearer ${key}` }, ...sent })
  }
  const join = async (name: string, role: 'participant' | 'facilitator' = 'participant'): Promise<Member> => {
    const { person, key } = await directory.addPerson(board, role, name)
    return { id: person.id, key }
  }
  const deskOf = ({ id }: Pick<Member, 'id'>) => `${board}.desk.${id}`
  /** Their desk as their tablet holds it. */
  const openDesk = async (member: Member) =>
    (await world.enter(deskOf(member), { person: member.id, key: member.key })).peer
  const reveal = async (key: string, body: object) => {
    const answer = await call('POST', '/reveal', key, body)
    const json = answer.json()
    return answer.statusCode === 200 ? json : `${answer.statusCode} ${json.code}`
  }
  const docOf = (room: string) => world.rooms.use(room, ({ doc }) => doc)
  const restart = async () => {
    world.restart()
    await app.close()
    app = serve()
  }
  return { world, store, directory, board, keys, call, join, deskOf, openDesk, reveal, docOf, restart }
}

/** Ana with two notes on her desk, Ben with one; who leads by their link. */
export async function revealWorkshop() {
  const made = await revealWorld()
  const [ana, ben] = [await made.join('Ana'), await made.join('Ben')]
  const [anaDesk, benDesk] = [await made.openDesk(ana), await made.openDesk(ben)]
  writeNotes(anaDesk.doc, ['a1', 'a2'])
  writeNotes(benDesk.doc, ['b1'])
  await made.world.settle()
  const lead = made.keys.facilitator
  const onBoard = async () => textsOf(await made.docOf(made.board))
  const stage = (await made.world.enter(`${made.board}.stage`, { role: 'facilitator', key: 'lead' })).peer
  return { ...made, ana, ben, anaDesk, benDesk, lead, onBoard, stage }
}
