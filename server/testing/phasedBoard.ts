import * as Y from 'yjs'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { BoardSnapshots } from '../room/boardSnapshots'
import { BOARD, RoomWorld } from './roomWorld'

export const STAGE = `${BOARD}.stage`
export const LED = { role: 'facilitator', key: 'lead' } as const
/** A note, by its id. */
export const write = (doc: Y.Doc, id: string) => doc.getMap('notes').set(id, new Y.Map([['text', new Y.Text(id)]]))

/** Who leads, on the stage and on the board; `kept` tells what is kept, the oldest first, with its notes. */
export async function workshop(world = new RoomWorld()) {
  const stage = (await world.enter(STAGE, LED)).peer
  const board = (await world.enter(BOARD, LED)).peer
  writeStageMeta(stage.doc, { locale: 'en' })
  const kept = async () => {
    const snapshots = new BoardSnapshots(world.store)
    const list = await snapshots.list(BOARD)
    return Promise.all(
      list.reverse().map(async ({ id, name, phase }) => {
        const docs = await snapshots.read(BOARD, id)
        return [name, phase, [...(docs?.board.getMap('notes').keys() ?? [])].sort().join()]
      }),
    )
  }
  return { world, stage, board, kept }
}
