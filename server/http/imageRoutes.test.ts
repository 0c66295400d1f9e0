import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import { colorAt, draw, pngOfSize, withJpegComment } from '../testing/pictures'
import { startHttp } from './httpHarness'

async function withBoard() {
  const http = await startHttp()
  const { id, keys } = await http.create({ title: 'Quartier' })
  const url = `/api/boards/${id}/images`
  const send = (body: unknown, type = 'image/png', key = keys.participant) =>
    http.call('POST', url, { key, body, type })
  /** The bytes that are stored of a picture that must be taken. */
  const taken = async (file: Buffer, type?: string): Promise<Buffer> => {
    const answer = await send(file, type)
    expect(answer.statusCode, answer.body).toBe(201)
    const { id: image, bytes } = answer.json<{ id: string; bytes: number }>()
    const stored = Buffer.from((await http.store.readImage(id, image)) ?? [])
    expect(stored).toHaveLength(bytes)
    return stored
  }
  const count = async () => (await http.store.images(id)).length
  return { ...http, id, keys, url, send, taken, count }
}

const problemOf = ({ statusCode, json }: { statusCode: number; json(): { code: string } }) => [statusCode, json().code]

describe('a picture that is sent', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('H60: is made anew as WebP, from %s', async (kind) => {
    const { send, store, id } = await withBoard()
    const answer = await send(await draw().toFormat(kind).toBuffer(), `image/${kind}`)
    expect(answer.statusCode).toBe(201)
    const { id: image, ...size } = answer.json()
    const stored = Buffer.from((await store.readImage(id, image)) ?? [])
    expect(size).toEqual({ width: 60, height: 40, bytes: stored.length })
    expect(await sharp(stored).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40, space: 'srgb' })
    expect((await colorAt(stored, 0.1, 0.5)).r).toBeGreaterThan(200)
    expect((await colorAt(stored, 0.9, 0.5)).b).toBeGreaterThan(200)
  })

  it('H60: has at most 1,024 pixels on its longer side, and stays small whatever it shows', async () => {
    const { taken } = await withBoard()
    const wide = await taken(await draw({ width: 3000, height: 1500 }).png().toBuffer())
    expect(await sharp(wide).metadata()).toMatchObject({ width: 1024, height: 512 })
    const noise = await taken(await draw({ width: 1100, height: 1100, noise: true }).jpeg({ quality: 100 }).toBuffer())
    expect(noise.length).toBeLessThanOrEqual(LIMITS.imageFile)
  })

  it('H60: stands upright, and keeps what is see-through', async () => {
    const { taken } = await withBoard()
    const lying = await draw().jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const upright = await taken(lying, 'image/jpeg')
    expect(await sharp(upright).metadata()).toMatchObject({ width: 40, height: 60 })
    expect((await colorAt(upright, 0.5, 0.1)).r).toBeGreaterThan(200)
    expect((await colorAt(upright, 0.5, 0.9)).b).toBeGreaterThan(200)
    const glass = sharp({ create: { width: 9, height: 9, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } })
    expect(await sharp(await taken(await glass.png().toBuffer())).metadata()).toMatchObject({ hasAlpha: true })
  })

  it('H60: may be told to be anything that its bytes are not, or nothing at all', async () => {
    const { taken } = await withBoard()
    const png = await draw().png().toBuffer()
    for (const type of ['image/gif', 'image/avif; x=y', 'application/octet-stream']) await taken(png, type)
  })

  it('H61: leaves all behind but its pixels: where it was taken, comments, scripts', async () => {
    const { taken } = await withBoard()
    const script = '<script>alert(document.domain)</script>'
    const exif = {
      IFD0: { Artist: 'Somebody', ImageDescription: script },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1', GPSLongitudeRef: 'E', GPSLongitude: '2/1 21/1 7/1' },
    }
    const photo = await draw().jpeg().withExif(exif).withIccProfile('p3').toBuffer()
    const sent = withJpegComment(photo, script)
    expect(await sharp(sent).metadata()).toMatchObject({ exif: expect.anything(), icc: expect.anything() })
    expect(sent.includes(script) && sent.includes('Exif')).toBe(true)
    const stored = await taken(sent, 'image/jpeg')
    for (const trace of [script, 'script', 'Exif', 'EXIF', 'Somebody', 'XMP', 'ICCP']) {
      expect(stored.includes(trace), trace).toBe(false)
    }
    const { exif: kept, icc, xmp } = await sharp(stored).metadata()
    expect([kept, icc, xmp]).toEqual([undefined, undefined, undefined])
  })

  it('H61: brings nothing along that is something else as well: GIF and script, JPEG and archive, PNG and page', async () => {
    const { taken } = await withBoard()
    const gif = await draw().gif().toBuffer()
    const script = '*/=1;alert(document.cookie);//'
    const page = '<html><body onload=alert(1)>'
    const files = [
      Buffer.concat([gif, Buffer.from(script)]),
      Buffer.concat([await draw().jpeg().toBuffer(), Buffer.from('PK\x03\x04archive.class PK\x05\x06')]),
      Buffer.concat([await draw().png().toBuffer(), Buffer.from(page)]),
    ]
    for (const file of files) {
      const stored = await taken(file)
      for (const trace of ['alert', 'PK', 'archive', 'html', 'GIF8']) expect(stored.includes(trace), trace).toBe(false)
      expect(stored.readUInt32LE(4) + 8).toBe(stored.length)
    }
  })

  it('H62: is the first of an animation', async () => {
    const { taken } = await withBoard()
    const frames = await Promise.all(['red', 'blue'].map((background) => solid(background)))
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [50, 50] })
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    const stored = await taken(moving, 'image/gif')
    expect((await sharp(stored).metadata()).pages).toBeUndefined()
    expect((await colorAt(stored, 0.5, 0.5)).r).toBeGreaterThan(200)
  })
})

function solid(background: string): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer()
}

describe('what is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG', Buffer.from(svg)],
    ['an SVG behind a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`)],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a TIFF', Buffer.from('II*\0aaaaaaaaaaaaaaaa')],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['nothing', Buffer.alloc(0)],
    ['a script that begins as a picture’s name', Buffer.from('GIF=1;alert(1)')],
  ])('H63: %s that calls itself a picture is 415', async (_, body) => {
    const { send, count } = await withBoard()
    for (const type of ['image/png', 'image/jpeg', 'application/octet-stream']) {
      const answer = await send(body, type)
      expect(problemOf(answer)).toEqual([415, 'unsupported-image'])
      expect(answer.json().title).toContain('Save it as JPEG')
    }
    expect(await count()).toBe(0)
  })

  it('H63: what does not say that it is a picture is 415, also where it is one', async () => {
    const { send } = await withBoard()
    const png = await draw().png().toBuffer()
    for (const type of ['image/svg+xml', 'text/html', 'application/json', 'multipart/form-data; boundary=x']) {
      expect(problemOf(await send(png, type)), type).toEqual([415, 'unsupported-image'])
    }
  })

  it('H64: more than 50 megapixels are 422, from the header alone', async () => {
    const { send, count } = await withBoard()
    for (const [width, height] of [
      [10_000, 10_000],
      [1_000_000, 51],
    ] as const) {
      const answer = await send(pngOfSize(width, height))
      expect(problemOf(answer)).toEqual([422, 'too-many-pixels'])
      expect(answer.json().title).toContain('50 megapixels')
    }
    expect(await count()).toBe(0)
  })

  it('H64: what takes too much memory to read is 422, however small its file is', async () => {
    const { send } = await withBoard()
    const side = 6_000
    const flat = sharp({ create: { width: side, height: side, channels: 4, background: 'red' } })
    const wide = await flat.toColourspace('rgb16').png({ progressive: true, compressionLevel: 9 }).toBuffer()
    expect(wide.length).toBeLessThan(LIMITS.imageBody)
    expect(problemOf(await send(wide))).toEqual([422, 'too-many-pixels'])
  })

  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('H64: a %s that is cut off is 422', async (kind) => {
    const { send, count, taken } = await withBoard()
    const whole = await draw({ width: 300, height: 300, noise: true }).toFormat(kind).toBuffer()
    for (const part of [0.9, 0.5, 0.1]) {
      const answer = await send(whole.subarray(0, Math.floor(whole.length * part)))
      expect(problemOf(answer), `${part}`).toEqual([422, 'unreadable-image'])
    }
    expect(await count()).toBe(0)
    await taken(whole)
  })

  it('H64: more than 12 MB are 413', async () => {
    const { send, count } = await withBoard()
    const answer = await send(Buffer.concat([await draw().png().toBuffer(), Buffer.alloc(LIMITS.imageBody)]))
    expect(problemOf(answer)).toEqual([413, 'image-too-large'])
    expect(await count()).toBe(0)
  })
})

describe('who may', () => {
  it('H65: participants and facilitators send, their people too; others get 403', async () => {
    const { call, send, keys, id, store } = await withBoard()
    const png = await draw().png().toBuffer()
    const join = await call('POST', `/api/boards/${id}/people`, { key: keys.participant, body: { name: 'Ann' } })
    const person = join.json<{ id: string; key: string }>()
    for (const key of [keys.participant, keys.facilitator, person.key]) {
      expect((await send(png, 'image/png', key)).statusCode).toBe(201)
    }
    expect((await store.images(id)).map((image) => image.person).sort()).toEqual(['', '', person.id].sort())
    for (const key of [keys.observer, keys.screen]) {
      expect(problemOf(await send(png, 'image/png', key))).toEqual([403, 'forbidden'])
    }
  })

  it('H65: any key of the board sees a picture; a wrong key, another board’s and none get the same 401', async () => {
    const { call, send, create, url, keys } = await withBoard()
    const { id: image } = (await send(await draw().png().toBuffer())).json()
    for (const key of Object.values(keys)) {
      expect((await call('GET', `${url}/${image}`, { key })).statusCode).toBe(200)
    }
    const other = await create()
    const answers = await Promise.all([
      call('GET', `${url}/${image}`),
      call('GET', `${url}/${image}`, { key: other.keys.facilitator }),
      call('GET', `/api/boards/nowhere/images/${image}`, { key: keys.participant }),
      call('GET', `${url}/nothing`, { key: 'k'.repeat(43) }),
      send(Buffer.alloc(0), 'image/png', 'k'.repeat(43)),
    ])
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.body).toBe(answers[0]?.body)
    }
  })

  it('H65: a picture that is not there, another board’s and what can be none are the same 404', async () => {
    const { call, send, create, url, keys } = await withBoard()
    const { id: image } = (await send(await draw().png().toBuffer())).json()
    const other = await create()
    const foreign = await call('GET', `/api/boards/${other.id}/images/${image}`, { key: other.keys.participant })
    expect(problemOf(foreign)).toEqual([404, 'no-such-image'])
    for (const unknown of ['nothing', 'a.b', '..%2f..%2fetc', 'x'.repeat(70)]) {
      const answer = await call('GET', `${url}/${unknown}`, { key: keys.participant })
      expect([answer.statusCode, answer.body]).toEqual([404, foreign.body])
    }
    expect((await call('PUT', `${url}/${image}`, { key: keys.facilitator, body: '' })).statusCode).toBe(405)
    expect((await call('DELETE', url, { key: keys.facilitator })).headers.allow).toBe('POST')
  })
})

it('H66: a picture is answered as nothing but a picture, and kept by nobody on the way', async () => {
  const { call, send, url, keys, store, id } = await withBoard()
  const { id: image } = (await send(await draw().png().toBuffer())).json()
  const answer = await call('GET', `${url}/${image}`, { key: keys.screen })
  expect(answer.rawPayload.equals(Buffer.from((await store.readImage(id, image)) ?? []))).toBe(true)
  expect(answer.headers).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  })
  expect(answer.headers['set-cookie']).toBeUndefined()
})
