import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { draw } from '../testing/pictures'
import { type BadImageError, ImagesBusyError, NoDecoderError } from './imageErrors'
import { ImageMaker } from './imageMaker'

/** A file that begins as a PNG, and says in its ninth byte what the decoder of the test does with it. */
const picture = (act: number, length = 20) => {
  const file = Buffer.alloc(length)
  file.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, act])
  return file
}
const GOOD = picture(0)
const CRASHES = picture(1)
const HANGS = picture(2)
const LIES = picture(3)
const IS_LARGE = picture(4)
const LOOKS_AROUND = picture(5)
const IS_NO_WEBP = picture(6)

const DECODER = `
const webp = Buffer.from('RIFF\\x00\\x00\\x00\\x00WEBP', 'latin1')
let atWork = 0
process.on('message', ({ file }) => {
  const act = file[8]
  if (act === 1) process.exit(1)
  if (act === 2) return
  if (act === 3) return process.send({ file: webp, width: 1e9, height: 1 })
  if (act === 4) return process.send({ fault: 'tooManyPixels' })
  if (act === 5) return process.send(process.env.GRAPPE_CREATE_KEY ? null : { file: webp, width: 5, height: 5 })
  if (act === 6) return process.send({ file: Buffer.from('<html>'), width: 1, height: 1 })
  if (++atWork > 1) process.exit(1)
  setImmediate(() => process.send({ file: webp, width: 2, height: --atWork + 1 }))
})
process.send({ ready: true })
`

/** A maker on a decoder of the test's own; `timers` run when the test says so. */
async function makerWith(program = DECODER) {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-decoder-'))
  const script = join(folder, 'decoder.mjs')
  await writeFile(script, program)
  const timers = new Set<() => void>()
  const maker = new ImageMaker({
    script,
    after: (_ms, run) => {
      timers.add(run)
      return () => timers.delete(run)
    },
  })
  onTestFinished(async () => {
    await maker.close()
    await rm(folder, { recursive: true, force: true })
  })
  const runTimers = () => {
    for (const run of [...timers]) run()
  }
  return { maker, timers, runTimers }
}

const fault = (made: Promise<unknown>) =>
  made.then(
    () => 'made',
    (error: unknown) => (error as BadImageError).fault,
  )

it('IM1 shows no decoder anything that does not begin as a picture', async () => {
  const { maker, timers } = await makerWith('process.exit(1)')
  for (const text of ['<svg/>', '%PDF', 'RIFF', 'RIFF....WAVE', '']) {
    expect(await fault(maker.make(Buffer.from(text)))).toBe('notAnImage')
  }
  expect(timers.size).toBe(0)
})

it('IM2 decodes one at a time, in the order of the calls', async () => {
  const { maker } = await makerWith()
  const made = await Promise.all(Array.from({ length: 20 }, () => maker.make(GOOD)))
  expect(made.map(({ width, height }) => [width, height])).toEqual(Array.from({ length: 20 }, () => [2, 1]))
})

it('IM2 lets a bounded number wait, and tells the others to come again', async () => {
  const { maker } = await makerWith()
  const waiting = Promise.allSettled(Array.from({ length: 60 }, () => maker.make(HANGS)))
  await expect(maker.make(GOOD)).rejects.toThrow(ImagesBusyError)
  await maker.close()
  for (const outcome of await waiting) expect(outcome).toMatchObject({ reason: expect.any(ImagesBusyError) })
  await expect(maker.make(GOOD)).rejects.toThrow(ImagesBusyError)
})

it('IM2 lets a bounded number of bytes wait', async () => {
  const { maker } = await makerWith()
  const large = picture(0, 12 * 1024 * 1024)
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => maker.make(large)))
  expect(outcomes.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), ...Array(3).fill('rejected')])
})

it('IM3 refuses the file alone that ends the decoder, and goes on with the next', async () => {
  const { maker } = await makerWith()
  const outcomes = [CRASHES, GOOD, CRASHES, GOOD].map((file) => fault(maker.make(file)))
  expect(await Promise.all(outcomes)).toEqual(['unreadable', 'made', 'unreadable', 'made'])
})

it('IM3 gives up a file that takes too long', async () => {
  const { maker, timers, runTimers } = await makerWith()
  const made = fault(maker.make(HANGS))
  await expect.poll(() => timers.size).toBe(1)
  runTimers()
  expect(await made).toBe('unreadable')
  expect(await fault(maker.make(GOOD))).toBe('made')
})

it('IM3 ends the decoder while there is nothing to do, and starts it again', async () => {
  const { maker, timers, runTimers } = await makerWith()
  await maker.make(GOOD)
  expect(timers.size).toBe(1)
  runTimers()
  expect(await fault(maker.make(GOOD))).toBe('made')
})

it('IM4 believes no answer that is no small WebP', async () => {
  const { maker } = await makerWith()
  expect(await fault(maker.make(LIES))).toBe('unreadable')
  expect(await fault(maker.make(IS_NO_WEBP))).toBe('unreadable')
  expect(await fault(maker.make(IS_LARGE))).toBe('tooManyPixels')
})

it('IM4 keeps the server’s settings from the decoder', async () => {
  vi.stubEnv('GRAPPE_CREATE_KEY', 'secret')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const { maker } = await makerWith()
  expect(await maker.make(LOOKS_AROUND)).toMatchObject({ width: 5 })
})

it('IM5 says so where nothing can be decoded on this machine', async () => {
  const { maker } = await makerWith('process.exit(1)')
  await expect(maker.make(GOOD)).rejects.toThrow(NoDecoderError)
  await expect(maker.make(GOOD)).rejects.toThrow(NoDecoderError)
})

it('IM5 decodes with what npm brings', async () => {
  const maker = new ImageMaker()
  onTestFinished(() => maker.close())
  expect(await maker.make(await draw().png().toBuffer())).toMatchObject({ width: 60, height: 40 })
})
