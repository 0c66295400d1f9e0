import { expect, it } from 'vitest'
import { createDeflating, deflate, inflate } from './packing'

const BYTES = Uint8Array.from({ length: 30_000 }, (_, at) => (at * at) % 251)
/** What zlib makes of nothing. */
const NOTHING = Uint8Array.from([0x78, 0x9c, 0x03, 0, 0, 0, 0, 1])

it('PI5 packs what is told bit by bit into one piece', async () => {
  const deflating = createDeflating()
  for (let at = 0; at < BYTES.length; at += 7_000) await deflating.write(BYTES.subarray(at, at + 7_000))
  const packed = await deflating.finish()
  const joined = Uint8Array.from(packed.flatMap((part) => [...part]))
  expect(joined.length).toBeLessThan(BYTES.length)
  expect(await inflate(joined)).toEqual(BYTES)
})

it('packs and unpacks as zlib does', async () => {
  expect(await inflate(NOTHING)).toEqual(new Uint8Array())
  expect(await inflate(await deflate(BYTES))).toEqual(BYTES)
  await expect(inflate(Uint8Array.from([1, 2, 3]))).rejects.toThrow()
})
