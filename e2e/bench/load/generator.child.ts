/** A process of the bench that plays a part of a room's people. Told what to do by its parent; see messages.ts. */
import { MESSAGE, SYNC } from '../../../shared/protocol/messages'
import { answerParent } from '../children/answerParent'
import type { RoomAddress } from '../contenders/contender'
import { helloFrame, messageStart } from '../wire/framing'
import { DRAGS_PER_SECOND, type Load } from './loads'
import type { Seen, ToGenerator } from './messages'
import { Person } from './person'
import { clientFrame, RawSocket } from './rawSocket'
import { Receiver } from './receiver'
import { nowUs } from './stamps'

const STEP_MS = 2
const ECHO_ROOM_BYTES = 1024 * 1024

type Player = { person: Person; socket: RawSocket; isDragging: boolean; editAt: number; cursorAt: number }

const receiver = new Receiver()
const players: Player[] = []
let load: Load
const sent = { editsSent: 0, cursorsSent: 0 }
let echoesLeftOut = 0
let droppedSockets = 0
let isEnding = false
let lastEcho: { message: Buffer; frame: Buffer } = { message: Buffer.alloc(0), frame: Buffer.alloc(0) }

answerParent<ToGenerator, Seen | null>((message) => (message.do === 'open' ? open(message) : run(message)))

async function open({ address, load: wanted, people, isEchoing }: ToGenerator & { do: 'open' }): Promise<null> {
  load = wanted
  // A few at a time, as people come.
  for (let at = 0; at < people.length; at += 10) {
    await Promise.all(people.slice(at, at + 10).map((index) => openPlayer(address, index, isEchoing)))
  }
  return null
}

async function openPlayer(address: RoomAddress, index: number, isEchoing: boolean): Promise<void> {
  const start = messageStart(address)
  const person = new Person(index, address)
  const early: Buffer[] = []
  let socket: RawSocket | null = null
  const take = (message: Buffer) => {
    const type = message[start] as number
    if (type === MESSAGE.sync && message[start + 1] === SYNC.step1) socket?.send(person.answerStep1())
    receiver.take(type, message)
    if (isEchoing && type === MESSAGE.awareness && message.length > start + 3) echo(socket, message)
  }
  const onMessage = (message: Buffer) => (socket === null ? early.push(Buffer.from(message)) : take(message))
  const onClose = () => {
    if (!isEnding) droppedSockets++
  }
  socket = await RawSocket.open(address, { onMessage, onClose })
  const hello = helloFrame(address)
  if (hello !== null) socket.send(clientFrame(hello))
  socket.send(person.askForAll())
  // As y-websocket does; the first presence that a socket sends is its own, not what it echoes.
  socket.send(person.cursor(false))
  for (const message of early) take(message)
  const isDragging = index < load.dragging
  players.push({ person, socket, isDragging, editAt: soon(load.edits), cursorAt: soon(cursorRate(isDragging)) })
}

/** What y-websocket does with every presence that it hears. */
function echo(socket: RawSocket | null, message: Buffer): void {
  if (socket === null || socket.waiting > ECHO_ROOM_BYTES) {
    echoesLeftOut++
    return
  }
  if (!message.equals(lastEcho.message)) lastEcho = { message: Buffer.from(message), frame: clientFrame(message) }
  socket.send(lastEcho.frame)
}

function cursorRate(isDragging: boolean): number {
  return isDragging ? DRAGS_PER_SECOND : load.cursors
}

function soon(rate: number): number {
  return rate === 0 ? Number.POSITIVE_INFINITY : nowUs() + (Math.random() * 1e6) / rate
}

async function run({ windowFrom, windowTo, drainUntil }: ToGenerator & { do: 'run' }): Promise<Seen> {
  receiver.setWindow(windowFrom, windowTo)
  await until(windowFrom, step)
  const before = process.cpuUsage()
  await until(windowTo, step)
  const { user, system } = process.cpuUsage(before)
  await until(drainUntil, () => {})
  isEnding = true
  for (const { socket } of players) socket.end()
  const { editsReceived, cursorsReceived, editsInWindow, framesInWindow, bytesInWindow } = receiver
  return {
    ...sent,
    ...{ editsReceived, cursorsReceived, editsInWindow, framesInWindow, bytesInWindow, echoesLeftOut, droppedSockets },
    editLatencies: receiver.editLatencies.counts,
    cursorLatencies: receiver.cursorLatencies.counts,
    cpuShare: (user + system) / (windowTo - windowFrom),
  }
}

/** Calls `act` every few milliseconds until the moment has come. */
function until(moment: number, act: () => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (nowUs() >= moment) {
        clearInterval(timer)
        resolve()
      } else act()
    }, STEP_MS)
  })
}

function step(): void {
  const now = nowUs()
  const counted = receiver.covers(now) ? 1 : 0
  for (const player of players) {
    if (player.editAt <= now) {
      player.socket.send(player.person.move())
      sent.editsSent += counted
      player.editAt = next(player.editAt, load.edits, now)
    }
    if (player.cursorAt <= now) {
      player.socket.send(player.person.cursor(player.isDragging))
      sent.cursorsSent += counted
      player.cursorAt = next(player.cursorAt, cursorRate(player.isDragging), now)
    }
  }
}

/** Keeps the rate; who is late by more than a turn does not catch up. */
function next(at: number, rate: number, now: number): number {
  return Math.max(at + 1e6 / rate, now)
}
