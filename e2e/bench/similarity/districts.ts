import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Text } from '../../../shared/similarity/createSimilarity'
import { type Resources, readResources } from '../../../shared/similarity/resources'

/** The ideas of one district. `theme` is what the answers are held against, and never given. */
export type District = {
  readonly name: string
  readonly ideas: readonly { readonly text: string; readonly theme: string }[]
}

const NAMES = ['13', '15', '18', '20']

export function readDistricts(): readonly District[] {
  return NAMES.map((name) => {
    const file = readFileSync(new URL(`../../fixtures/ideas-paris-${name}.csv`, import.meta.url), 'utf8')
    const { data } = Papa.parse<{ text: string; theme: string }>(file, { header: true, skipEmptyLines: true })
    return { name, ideas: data }
  })
}

export function readWords(): Resources {
  const bytes = readFileSync(new URL('../../../shared/similarity/words.bin', import.meta.url))
  return readResources(new Uint8Array(bytes).buffer)
}

/** Ideas as lone notes, each with its place as its id. */
export function asLoneNotes({ ideas }: District): Text[] {
  return ideas.map(({ text }, at) => ({ id: String(at), text, group: null }))
}
