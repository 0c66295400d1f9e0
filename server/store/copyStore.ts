import type { BoardStore, LogRecord } from './boardStore'

const PAGE = 1000

/** Writes into an empty store what another holds of the named boards and rooms, numbers and all. */
export async function copyStore(
  from: BoardStore,
  what: { boards: Iterable<string>; rooms: Iterable<string> },
  to: BoardStore,
): Promise<void> {
  for (const id of what.boards) {
    const board = await from.board(id)
    const people = await from.people(id)
    await to.commit({ boards: board ? [board] : [], people: people.map((person) => ({ board: id, person })) })
    for (const image of await from.images(id)) {
      const file = await from.readImage(id, image.id)
      if (file !== null) await to.commit({ images: [{ board: id, image, file }] })
    }
  }
  for (const room of what.rooms) await copyRoom(from, room, to)
}

async function copyRoom(from: BoardStore, room: string, to: BoardStore): Promise<void> {
  const { snapshot, snapshotSeq, records } = await from.load(room)
  const archive: LogRecord[] = []
  for await (const record of from.archive(room)) archive.push(record)
  const all = archive.concat(records)
  for (let at = 0; at < all.length; at += PAGE) {
    await to.commit({ appends: all.slice(at, at + PAGE).map((record) => ({ room, ...record })) })
  }
  if (snapshot !== null) await to.fold(room, snapshotSeq, snapshot)
  for (const about of await from.snapshots(room)) {
    const bytes = await from.readSnapshot(room, about.id)
    if (bytes !== null) await to.keepSnapshot(room, about, bytes)
  }
}
