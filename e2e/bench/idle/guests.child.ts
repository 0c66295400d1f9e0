/** Holds one client in each of many rooms, which puts some notes there and then does nothing. */
import { answerParent } from '../children/answerParent'
import type { RoomAddress } from '../contenders/contender'
import { RoomSocket } from '../wire/roomSocket'

export type GuestsRequest =
  /** Answered once everybody has heard their own notes back. `update` is base64. */
  { do: 'enter'; addresses: RoomAddress[]; update: string } | { do: 'leave' }

const AT_ONCE = 20
const ENTER_WITHIN_MS = 30_000

const guests: RoomSocket[] = []

answerParent<GuestsRequest, null>(async (request) => {
  if (request.do === 'leave') {
    for (const guest of guests.splice(0)) guest.terminate()
    return null
  }
  const update = new Uint8Array(Buffer.from(request.update, 'base64'))
  const left = [...request.addresses]
  const enterSome = async () => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) await enter(address, update)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, enterSome))
  return null
})

async function enter(address: RoomAddress, update: Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The notes did not come back')), ENTER_WITHIN_MS)
    const guest = new RoomSocket(address, {
      onMessage: ({ kind }) => {
        if (kind === 'step2') guest.send('update', update)
        else if (kind === 'update') {
          clearTimeout(timer)
          resolve()
        }
      },
      onClose: (code) => reject(new Error(`A guest was sent away with ${code}`)),
    })
    guests.push(guest)
    guest.opened.then(() => guest.send('step1', Uint8Array.of(0)), reject)
  })
}
