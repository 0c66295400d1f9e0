import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTemplates } from './readTemplates'

const FOLDER = new URL('./', import.meta.url)
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, text: readFileSync(new URL(file, FOLDER), 'utf8') }))
const { templates, bad } = readTemplates(files)

describe('the supports that come with the product', () => {
  it('SU1 are whole', () => {
    expect(bad).toEqual([])
    expect(templates.map(({ id }) => `${id}.json`)).toEqual(files.map(({ file }) => file))
  })

  it('SU1 last as long as their phases', () => {
    for (const { id, minutes, phases } of templates) {
      expect([id, phases.reduce((sum, phase) => sum + phase.minutes, 0)]).toEqual([id, minutes])
    }
  })
})
