import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import { createTranslate } from '../testing/createTranslate'
import { checkImportFile, pickFile } from './importFile'
import { importWords } from './importWords'

const t = createTranslate('en')
const file = (name: string, content: string | Uint8Array<ArrayBuffer> = 'text') => new File([content], name)

describe('checkImportFile', () => {
  it.each([
    ['ideas.csv', 'text/csv'],
    ['IDEAS.TXT', 'text/plain'],
    ['a.b.json', 'application/json'],
  ])('takes %s as %s', async (name, type) => {
    expect(await checkImportFile(file(name), t)).toEqual({ ok: true, type })
  })

  it.each([
    [file('photo.png'), /“photo.png” cannot be read here/],
    [file('Documents'), /“Documents” cannot be read here/],
    [file('a.csv', ''), /“a.csv” is empty/],
    [file('a.csv', Uint8Array.of(80, 75, 3, 4, 0, 1)), /is not text/],
  ])('refuses %o', async (given, why) => {
    expect(await checkImportFile(given, t)).toEqual({ ok: false, why: expect.stringMatching(why) })
  })

  it('refuses a file above the limit without reading it', async () => {
    const slice = () => {
      throw new Error('read')
    }
    const given = { name: 'a.csv', size: LIMITS.importBody + 1, slice }
    expect(await checkImportFile(given, t)).toEqual({ ok: false, why: '“a.csv” is too large: at most 16 MB.' })
  })

  it('says of a folder that it is no file', async () => {
    const slice = () => ({ arrayBuffer: () => Promise.reject(new Error('folder')) }) as unknown as Blob
    expect(await checkImportFile({ name: 'folder.csv', size: 4096, slice }, t)).toMatchObject({ ok: false })
  })
})

it('takes one file at a time', () => {
  expect(pickFile([], t).file).toBeNull()
  expect(pickFile([file('a.csv'), file('b.csv')], t)).toEqual({ file: null, why: 'Drop one file at a time.' })
  expect(pickFile([file('a.csv')], t).file?.name).toBe('a.csv')
})

it('names what was added, left out and not used', () => {
  const nothing = { created: { notes: 1, clusters: 0 }, rejected: [], ignored: [], ignoredColumns: [] }
  expect(importWords(nothing, t)).toBe('1 post-it added')
  const all = {
    created: { notes: 96, clusters: 3 },
    rejected: [{ line: 4, reason: 'no text' }],
    ignoredColumns: ['votes', 'id'],
    ignored: ['stage'],
  }
  expect(importWords(all, t)).toBe(
    '96 post-its added · 3 clusters · 1 line left out · 2 columns not used · 1 part not used',
  )
})
