import { once } from 'node:events'
import { pino } from 'pino'
import { pagePlace } from '../../shared/model/place'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { readConfig } from '../config'
import { startServer } from '../startServer'
import { openLevelStore } from '../store/levelStore'
import type { RevealedBoard } from './revealKills'
import { openSocketPeer, type SocketPeer } from './socketPeer'

/**
 * A server whose people write notes on their desks while reveals carry them off, several at once, until it is killed. It
 * tells of each note `wrote <id> <person>`, then `acked <id>`, and of each reveal `asked`, then `revealed <how many>`.
 * Arguments: the folder, what its notes' ids begin with, and the board as an earlier one told it; a new one without.
 */
const [folder = '', round = '', told] = process.argv.slice(2)
const PEOPLE = 3
const EDIT = new SystemEdit('server')

const say = (line: string) => process.stdout.write(`${line}\n`)
const config = readConfig({ PORT: '0', HOST: '127.0.0.1', GRAPPE_DATA: folder })
const server = await startServer(config, await openLevelStore(config.data), pino({ level: 'silent' }))
const origin = `http://127.0.0.1:${server.port}`

async function newBoard(): Promise<RevealedBoard> {
  const { record, keys } = await server.directory.create({ title: 'Kills', locale: 'en' })
  const people: { id: string; key: string }[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const { person, key } = await server.directory.addPerson(record.id, 'participant', `P${i}`)
    people.push({ id: person.id, key })
  }
  return { board: record.id, key: keys.facilitator, people }
}

const board: RevealedBoard = told === undefined ? await newBoard() : JSON.parse(told)
say(JSON.stringify(board))

async function write(person: string, { peer, ws }: SocketPeer): Promise<void> {
  for (let i = 0; ; i++) {
    const id = `${round}-${person}-${i}`
    const acked = peer.acks.at(-1) ?? 0
    say(`wrote ${id} ${person}`)
    createNotes(peer.doc, [{ id, text: id, place: pagePlace(0, 0), color: 'blue', author: person, createdAt: i }], EDIT)
    while ((peer.acks.at(-1) ?? 0) === acked) await once(ws, 'message')
    say(`acked ${id}`)
  }
}

async function reveal(key: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  for (;;) {
    say('asked')
    const answer = await fetch(`${origin}/api/boards/${board.board}/reveal`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (answer.status !== 200) throw new Error(`a reveal failed: ${answer.status}`)
    const { revealed } = (await answer.json()) as { revealed: number }
    say(`revealed ${revealed}`)
  }
}

const peers = await Promise.all(
  board.people.map(({ id, key }) => openSocketPeer(origin, `${board.board}.desk.${id}`, key)),
)
await Promise.all([
  ...board.people.map(({ id }, at) => write(id, peers[at] as SocketPeer)),
  ...board.people.slice(1).map(({ key }) => reveal(key, { own: true })),
  reveal(board.key, { people: 'everyone' }),
])
