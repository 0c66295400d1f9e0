import { createSimilarity, type Text } from '../../../shared/similarity/createSimilarity'
import type { Resources } from '../../../shared/similarity/resources'
import type { Section } from '../measure/section'
import type { BenchOptions } from '../options'
import { asLoneNotes, type District, readDistricts, readWords } from './districts'
import { createFloor } from './floor'
import { JUDGED } from './sameIdea'

type Compared = Pick<ReturnType<typeof createSimilarity>, 'like' | 'twins'>
type Contender = { readonly name: string; readonly create: (texts: readonly Text[]) => Compared }

const SIZES = [100, 500, 2_000]
const TOPS = [10, 30]

/** Comparing notes beside what it has to beat: character 3-4-grams. No browser, no server. */
export async function measureSimilarity({ reps, quick }: BenchOptions): Promise<Section[]> {
  const words = readWords()
  const districts = readDistricts()
  const contenders: Contender[] = [
    { name: 'floor', create: createFloor },
    { name: 'without words', create: (texts) => createSimilarity(texts, null) },
    { name: 'ours', create: (texts) => createSimilarity(texts, words) },
  ]
  return [
    nearest(districts, contenders),
    twins(districts, contenders),
    groups(districts, words),
    times(districts, contenders, { reps, sizes: quick ? SIZES.slice(0, 1) : SIZES }),
  ]
}

function nearest(districts: readonly District[], contenders: readonly Contender[]): Section {
  const rows = contenders.map(({ name, create }) => {
    const shares = districts.map((district) => {
      const compared = create(asLoneNotes(district))
      const right = district.ideas.filter(
        ({ theme }, at) => district.ideas[Number(compared.like(String(at), 1)[0]?.id)]?.theme === theme,
      )
      return right.length / district.ideas.length
    })
    return [name, ...shares.map(share), share(mean(shares))]
  })
  return {
    title: 'similarity: the nearest other note is of the same theme',
    columns: ['', ...districts.map(({ name }) => `district ${name}`), 'mean'],
    rows,
    notes: [
      'The theme is what the city filed an idea under; it is never given. One note more or less is 0.01 of a district, and the standard error of a mean is about 0.025.',
    ],
    notRun: [],
  }
}

function twins(districts: readonly District[], contenders: readonly Contender[]): Section {
  const rows = contenders.flatMap(({ name, create }) =>
    TOPS.map((top) => {
      const unjudged: string[] = []
      const shares = districts.map((district) => {
        const { same, other } = JUDGED[district.name] ?? { same: new Set(), other: new Set() }
        const found = create(asLoneNotes(district))
          .twins(top)
          .map(({ a, b }) => (Number(a) < Number(b) ? `${a}-${b}` : `${b}-${a}`))
        unjudged.push(...found.filter((pair) => !same.has(pair) && !other.has(pair)))
        return found.filter((pair) => same.has(pair)).length / top
      })
      return [`${name}, top ${top}`, ...shares.map(share), share(mean(shares)), String(unjudged.length)]
    }),
  )
  const known = districts.map(({ name }) => `${JUDGED[name]?.same.size ?? 0} in ${name}`).join(', ')
  return {
    title: 'similarity: probable duplicates that are the same idea',
    columns: ['', ...districts.map(({ name }) => `district ${name}`), 'mean', 'not judged'],
    rows,
    notes: [
      `Judged by hand, see sameIdea.ts; a pair that was not judged counts as wrong. Known pairs: ${known}, so that no top 30 can be all right.`,
    ],
    notRun: [],
  }
}

function groups(districts: readonly District[], words: Resources): Section {
  const rows = districts.map((district) => {
    const texts = district.ideas.map(({ text, theme }, at) => ({ id: String(at), text, group: theme }))
    const similarity = createSimilarity(texts, words)
    const found = district.ideas.map(({ theme }, at) => {
      const named = similarity.groupsNear(String(at), 3).map(({ group }) => group)
      return { none: named.length === 0, first: named[0] === theme, among: named.includes(theme) }
    })
    const of = (key: 'none' | 'first' | 'among') => found.filter((one) => one[key]).length / found.length
    return [district.name, share(of('first')), share(of('among')), share(of('none'))]
  })
  return {
    title: 'similarity: the cluster of the right theme, where all other notes lie in clusters by theme',
    columns: ['district', 'named first', 'among the three', 'none named'],
    rows,
    notes: ['What the clusters of the board itself say: here alone the theme is given, as the clusters of the others.'],
    notRun: [],
  }
}

function times(
  districts: readonly District[],
  contenders: readonly Contender[],
  { reps, sizes }: { reps: number; sizes: readonly number[] },
): Section {
  const ideas = districts.flatMap(asLoneNotes)
  const rows = sizes.map((size) => {
    const texts = Array.from({ length: size }, (_, at) => {
      const [one, other] = [ideas[at % ideas.length], ideas[(at * 7 + Math.floor(at / ideas.length)) % ideas.length]]
      return {
        id: String(at),
        text: at < ideas.length ? (one?.text ?? '') : `${one?.text} ${other?.text}`,
        group: null,
      }
    })
    return [String(size), ...contenders.map(({ create }) => time(() => neighboursOf(create(texts), texts), reps))]
  })
  return {
    title: 'similarity: ms to read the notes and find the nearest of each',
    columns: ['notes', ...contenders.map(({ name }) => name)],
    rows,
    notes: ['Beyond the 388 ideas of the four districts each note is two of them in one. The words are read already.'],
    notRun: [],
  }
}

function neighboursOf(compared: Compared, texts: readonly Text[]): void {
  for (const { id } of texts) compared.like(id, 1)
}

function time(run: () => void, reps: number): string {
  const taken = Array.from({ length: reps }, () => {
    const began = performance.now()
    run()
    return Math.round(performance.now() - began)
  }).sort((a, b) => a - b)
  return `${taken[Math.floor(taken.length / 2)]} (${taken[0]}–${taken.at(-1)})`
}

const share = (value: number) => value.toFixed(2)

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
