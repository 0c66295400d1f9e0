import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BoardStore, StoreDamagedError } from '../boardStore'
import { openLevelStore } from '../levelStore'
import { repairFolder } from '../repairFolder'
import { appends, archiveOf, board, bytes, image, person } from './samples'

const BOARDS = ['b', 'c']
const ROOMS = ['b', 'b.stage', 'c', 'c.stage', 'b.desk.anna']

/** What a store says of everything that was written, each part as text, or that it is damaged. */
export type Told = Map<string, string>

const DAMAGED = 'damaged'

/** A folder with two boards and their people in tables, a fold, and more of the same in the log. */
export async function fillFolder(folder: string): Promise<Told> {
  let store = await openLevelStore(folder)
  const commitSome = async (from: number) => {
    for (let i = from; i < from + 12; i++) {
      await store.commit({ appends: ROOMS.flatMap((room) => appends(room, 3, i)) })
    }
  }
  await store.commit({
    boards: BOARDS.map((id) => board(id)),
    appends: BOARDS.flatMap((id) => appends(`${id}.stage`, 1)),
  })
  for (const id of BOARDS) await store.commit({ people: [{ board: id, person: person('anna') }] })
  await commitSome(1)
  await store.fold('b', 20, bytes(1, 2, 3))
  await store.keepSnapshot('b', { id: 'kept', name: 'Kept', time: 1, seq: 0 }, bytes(7))
  await store.commit({ images: [image('early', 1, 2, 3)] })
  await store.close()
  store = await openLevelStore(folder)
  await commitSome(13)
  await store.close()
  store = await openLevelStore(folder)
  await commitSome(25)
  await store.commit({ people: [{ board: 'c', person: person('ben') }], images: [image('late', 4, 5, 6)] })
  const truth = await tell(store)
  await store.close()
  return truth
}

async function tell(store: BoardStore): Promise<Told> {
  const told: Told = new Map()
  const ask = async (what: string, question: () => Promise<unknown>) => {
    try {
      told.set(what, JSON.stringify(await question()))
    } catch (error) {
      if (!(error instanceof StoreDamagedError)) throw error
      told.set(what, DAMAGED)
    }
  }
  for (const room of ROOMS) {
    await ask(`room ${room}`, () => store.load(room))
    await ask(`archive ${room}`, () => archiveOf(store, room))
  }
  for (const id of BOARDS) {
    await ask(`board ${id}`, () => store.board(id))
    await ask(`people ${id}`, () => store.people(id))
  }
  for (const id of ['early', 'late']) await ask(`image ${id}`, () => store.readImage('b', id))
  await ask('snapshots', () => store.snapshots('b'))
  await ask('snapshot', () => store.readSnapshot('b', 'kept'))
  return told
}

/** `whole`: all is there; `named`: it opened, and what is damaged says so; `refused`: it did not open, by a line. */
export type Outcome = 'whole' | 'named' | 'refused'

/**
 * Changes one file of a copy of `whole`, opens it, and compares what it tells with the truth. Gives what came of it, and
 * what was told wrong or lost without a word. `isFollowed` does what a refusal says.
 */
export async function tryDamage(
  paths: { whole: string; folder: string },
  truth: Told,
  { file, damage, isFollowed }: { file: string; damage: (file: Buffer) => Buffer; isFollowed: boolean },
): Promise<{ outcome: Outcome; wrong: string[] }> {
  const { whole, folder } = paths
  await rm(folder, { recursive: true, force: true })
  await cp(whole, folder, { recursive: true })
  await writeFile(join(folder, file), damage(await readFile(join(folder, file))))
  try {
    return await openAndTell(folder, truth)
  } catch (error) {
    if (!(error instanceof StoreDamagedError) || /\n/.test(error.message))
      return { outcome: 'refused', wrong: [`refused by ${error}`] }
    if (!error.message.endsWith(`npm run repair -- "${folder}"`))
      return { outcome: 'refused', wrong: [`no advice: ${error.message}`] }
    return { outcome: 'refused', wrong: isFollowed ? await followAdvice(folder, truth) : [] }
  }
}

/** Each part that is neither what was written nor named as damaged, with what was told of it. */
async function openAndTell(folder: string, truth: Told): Promise<{ outcome: Outcome; wrong: string[] }> {
  const store = await openLevelStore(folder)
  try {
    const told = await tell(store)
    const isWrong = (what: string) => told.get(what) !== truth.get(what) && told.get(what) !== DAMAGED
    const wrong = [...told].filter(([what]) => isWrong(what)).map(([what, text]) => `${what}: ${text}`)
    return { outcome: [...told.values()].includes(DAMAGED) ? 'named' : 'whole', wrong }
  } finally {
    await store.close()
  }
}

/** Does what the line says, and gives what is told wrong after it, or lost though the repair did not say so. */
async function followAdvice(folder: string, truth: Told): Promise<string[]> {
  const { lost, damage } = await repairFolder(folder)
  const { outcome, wrong } = await openAndTell(folder, truth)
  if (outcome === 'named' && damage.length === 0) return ['the repair did not tell what is damaged']
  return lost.length > 0 ? wrong.filter((part) => !isEarlier(part, truth)) : wrong
}

/** True where a part is less than was written, but nothing else. */
function isEarlier(part: string, truth: Told): boolean {
  const told: unknown = JSON.parse(part.slice(part.indexOf(': ') + 2))
  const all = [...truth.values()].join()
  const inRoom = (of: object | null) =>
    of !== null && 'records' in of && Array.isArray(of.records) ? of.records : [of]
  const items: unknown[] = Array.isArray(told) ? told : inRoom(told as object | null)
  return items.every((item) => item === null || all.includes(JSON.stringify(item)))
}
