import { isId, parseRoomName } from '../../shared/protocol/rooms'
import type { Commit } from './boardStore'

/** Throws a TypeError where `room` can be no room's name. */
export function checkRoom(room: string): void {
  if (parseRoomName(room) === null) throw new TypeError(`${JSON.stringify(room)} is not the name of a room`)
}

/** Throws a TypeError where `id` can be no board's, person's, image's or snapshot's id. */
export function checkId(id: string): void {
  if (!isId(id)) throw new TypeError(`${JSON.stringify(id)} is not an id`)
}

/** The board that a room belongs to. */
export function boardOfRoom(room: string): string {
  const dot = room.indexOf('.')
  return dot < 0 ? room : room.slice(0, dot)
}

/** What a commit touches. Throws a TypeError, before anything is done, where one of its names cannot be. */
export function checkCommit(commit: Commit): { rooms: Set<string>; boards: Set<string>; bytes: number } {
  const rooms = new Set<string>()
  const boards = new Set<string>()
  let bytes = 0
  for (const { room, person, update } of commit.appends ?? []) {
    rooms.add(room)
    if (person !== '') checkId(person)
    bytes += update.length
  }
  for (const room of rooms) {
    checkRoom(room)
    boards.add(boardOfRoom(room))
  }
  for (const { id } of commit.boards ?? []) boards.add(id)
  for (const { board, person } of commit.people ?? []) {
    checkId(person.id)
    boards.add(board)
  }
  for (const { board, person } of commit.removedPeople ?? []) {
    checkId(person)
    boards.add(board)
  }
  for (const { board, image, file } of commit.images ?? []) {
    checkId(image.id)
    boards.add(board)
    bytes += file.length
  }
  for (const { board, image } of commit.removedImages ?? []) {
    checkId(image)
    boards.add(board)
  }
  for (const { room, snapshot, bytes: kept } of commit.snapshots ?? []) {
    checkRoom(room)
    checkId(snapshot.id)
    boards.add(boardOfRoom(room))
    bytes += kept.length
  }
  for (const { room, snapshot } of commit.removedSnapshots ?? []) {
    checkRoom(room)
    checkId(snapshot)
    boards.add(boardOfRoom(room))
  }
  for (const board of boards) checkId(board)
  return { rooms, boards, bytes }
}

/** Throws a RangeError where a room that has come this far cannot be folded up to `seq`. */
export function checkFold(room: string, seq: number, head: { seq: number; folded: number }): void {
  if (Number.isInteger(seq) && seq > head.folded && seq <= head.seq) return
  throw new RangeError(`Room "${room}" has records ${head.folded + 1} to ${head.seq}: it cannot be folded up to ${seq}`)
}
