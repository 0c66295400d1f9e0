import type { Append, Commit, NamedSnapshot } from './boardStore'
import type { Put } from './levelHandle'
import { checkFold } from './storeChecks'
import { encodeBytes, encodeHead, encodeJson, encodeRecord, type Head } from './storedValue'
import * as keys from './storeKeys'
import type { HeadOf, Plan } from './writeQueue'

/** The records of a commit with their numbers, the heads of its rooms, and its boards, people, images and kept snapshots. */
export function planCommit(commit: Commit, rooms: ReadonlySet<string>, headOf: HeadOf): Plan<number[]> {
  const puts: Put[] = []
  const heads = new Map<string, Head>()
  for (const room of rooms) heads.set(room, headOf(room))
  const result = (commit.appends ?? []).map((append) => planAppend(append, puts, heads))
  for (const [room, head] of heads) {
    const key = keys.headKey(room)
    puts.push({ key, value: encodeHead(key, head) })
  }
  for (const board of commit.boards ?? []) {
    const key = keys.boardKey(board.id)
    puts.push({ key, value: encodeJson(key, board) }, twin(keys.boardTwinKey(board.id)))
  }
  for (const { board, person } of commit.people ?? []) {
    const key = keys.personKey(board, person.id)
    puts.push({ key, value: encodeJson(key, person) }, twin(keys.personTwinKey(board, person.id)))
  }
  for (const { board, person } of commit.removedPeople ?? []) {
    puts.push(...[keys.personKey(board, person), keys.personTwinKey(board, person)].map(gone))
  }
  for (const { board, image, file } of commit.images ?? []) {
    const key = keys.imageKey(board, image.id)
    const bytesKey = keys.imageBytesKey(board, image.id)
    puts.push({ key, value: encodeJson(key, image) }, { key: bytesKey, value: encodeBytes(bytesKey, file) })
  }
  for (const { board, image } of commit.removedImages ?? []) {
    puts.push(...[keys.imageKey(board, image), keys.imageBytesKey(board, image)].map(gone))
  }
  for (const { room, snapshot, bytes } of commit.snapshots ?? []) puts.push(...putsOfSnapshot(room, snapshot, bytes))
  for (const { room, snapshot } of commit.removedSnapshots ?? []) {
    puts.push(...[keys.snapshotKey(room, snapshot), keys.snapshotBytesKey(room, snapshot)].map(gone))
  }
  return { puts, heads, result }
}

export function putsOfSnapshot(room: string, snapshot: NamedSnapshot, bytes: Uint8Array): Put[] {
  const key = keys.snapshotKey(room, snapshot.id)
  const bytesKey = keys.snapshotBytesKey(room, snapshot.id)
  return [
    { key, value: encodeJson(key, snapshot) },
    { key: bytesKey, value: encodeBytes(bytesKey, bytes) },
  ]
}

const twin = (key: string): Put => ({ key, value: encodeJson(key, {}) })
const gone = (key: string): Put => ({ key, value: null })

function planAppend(append: Append, puts: Put[], heads: Map<string, Head>): number {
  const head = heads.get(append.room)
  const seq = (head?.seq ?? 0) + 1
  heads.set(append.room, { seq, folded: head?.folded ?? 0 })
  const key = keys.recordKey(append.room, seq)
  puts.push({ key, value: encodeRecord(key, append.time, append.person, append.update) })
  return seq
}

/** The snapshot and the head that names it; the records stay, as the archive. Throws a RangeError as `fold` says. */
export function planFold(room: string, seq: number, snapshot: Uint8Array, head: Head): Plan<void> {
  checkFold(room, seq, head)
  const next = { seq: head.seq, folded: seq }
  const headKey = keys.headKey(room)
  const foldKey = keys.foldKey(room, seq)
  const puts: Put[] = [
    { key: headKey, value: encodeHead(headKey, next) },
    { key: foldKey, value: encodeBytes(foldKey, snapshot) },
  ]
  if (head.folded > 0) puts.push({ key: keys.foldKey(room, head.folded), value: null })
  return { puts, heads: new Map([[room, next]]), result: undefined }
}
