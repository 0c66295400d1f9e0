import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitImages } from './splitImages'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const text = (...parts: readonly Uint8Array[]) => Buffer.concat(parts).toString()

/** The file as it is read afterwards, and its images as JSON. */
function split(file: string): { rest: unknown; images: Record<string, unknown> } {
  const { rest, images } = splitImages(bytes(file))
  const read = images.map(({ id, value }): [string, unknown] => [JSON.parse(text(id)), JSON.parse(text(value))])
  return { rest: JSON.parse(text(...rest)), images: Object.fromEntries(read) }
}

const export1 = { grappe: 1, board: { notes: { n: { text: 'a "quoted\\" { note' } } }, stage: {} }
const images = { face: { type: 'image/webp', data: 'UklGRg==' }, 'é"\\': { type: 'x', data: '' } }

describe('X15 an export with images', () => {
  it('is taken apart wherever they stand in it, however it is laid out', () => {
    const files = [
      JSON.stringify({ ...export1, images }),
      JSON.stringify({ images, ...export1 }),
      `\ufeff\n${JSON.stringify({ ...export1, images, later: [1, null, 'x'] }, null, 2)}\n`,
    ]
    for (const file of files.slice(0, 2)) {
      expect(split(file)).toEqual({ rest: { ...export1, images: null }, images })
    }
    const { rest } = splitImages(bytes(files[2] ?? ''))
    expect(JSON.parse(text(...rest).slice(1))).toEqual({ ...export1, images: null, later: [1, null, 'x'] })
  })

  it('has none where there are none, or where only what lies deeper is called so', () => {
    for (const json of [export1, { ...export1, images: null }, { board: { images } }, [{ images }], 'images', 7]) {
      const file = JSON.stringify(json)
      expect(text(...splitImages(bytes(file)).rest)).toBe(file)
      expect(splitImages(bytes(file)).images).toEqual([])
    }
  })

  it('comes back as it is where it is cut off or no JSON', () => {
    const whole = JSON.stringify({ grappe: 1, images, board: {} })
    for (let length = 0; length < whole.length; length++) {
      const file = whole.slice(0, length)
      const { rest, images: found } = splitImages(bytes(file))
      if (found.length === 0) expect(text(...rest)).toBe(file)
      else expect(() => JSON.parse(text(...rest))).toThrow()
    }
    for (const file of ['', '{', '{"', '{"images"', '{"images":{"a"', '{images:{}}', '{"images":[}', ']{}"']) {
      expect(text(...splitImages(bytes(file)).rest)).toBe(file)
    }
  })

  it('is read as JSON itself would be, whatever stands in it', () => {
    const member = fc.tuple(fc.string({ unit: 'binary' }), fc.json())
    fc.assert(
      fc.property(fc.array(member, { maxLength: 5 }), fc.dictionary(fc.string(), fc.json()), (before, held) => {
        const parts = before
          .filter(([name]) => name !== 'images')
          .map(([name, json]) => `${JSON.stringify(name)} : ${json}`)
        const inside = Object.entries(held).map(([id, json]) => `${JSON.stringify(id)}:${json}`)
        const file = `{${[...parts, `"images" :\t{${inside.join(', ')}}`].join(' ,')}}`
        const whole = JSON.parse(file) as Record<string, unknown>
        expect(split(file)).toEqual({ rest: { ...whole, images: null }, images: whole.images })
      }),
    )
  })

  it('gives at most a thousand, and tells how many more there are', () => {
    const many = (length: number) => Object.fromEntries(Array.from({ length }, (_, i) => [`i${i}`, {}]))
    for (const [length, beyond] of [
      [1_000, 0],
      [1_200, 200],
    ] as const) {
      const split = splitImages(bytes(JSON.stringify({ images: many(length) })))
      expect([split.images.length, split.beyond]).toEqual([1_000, beyond])
    }
  })

  it.each(['"a":{},b:{},"c":{}', '"a":{} "b":{}', '"a":{},"b" {}', '"a":{},,"b":{}', '"a":{},', ',', '7', '"a":{},]'])(
    'comes back as it is where a member of its images is malformed: %s',
    (members) => {
      const file = `{"images":{${members}},"grappe":1}`
      const { rest, images: found, beyond } = splitImages(bytes(file))
      expect([text(...rest), found, beyond]).toEqual([file, [], 0])
      expect(() => JSON.parse(file)).toThrow()
    },
  )
})
