import { frenchSpaces } from '../../model/frenchSpaces'
import { signMark } from '../../queries/signMarks'
import type { BoardContent } from '../boardContent'
import { heading, oneLine, quoted } from './blocks'
import { FILE_WORDS } from './fileWords'
import type { ClusterNumbers } from './thingBlocks'

/** The relations that count, a line each: both ends with their numbers, the sign, what it says in words, the word on it. */
export function relationBlocks(content: BoardContent, numbers: ClusterNumbers, level: number): string[] {
  const { locale, relations } = content
  const words = FILE_WORDS[locale]
  if (relations.length === 0) return []
  const numberOf = new Map([...numbers].map(([node, number]) => [node.cluster.id, number]))
  const nameOf = (id: string) => {
    const number = numberOf.get(id)
    const name = oneLine(content.endOf(id))
    return number === undefined ? quoted(name || words.empty, locale) : `${number} ${name || words.untitledCluster}`
  }
  const lines = relations.map(({ from, to, sign, note }) => {
    const said = [words.signs[sign], oneLine(note)].filter((part) => part !== '').join(' : ')
    const aside = locale === 'fr' ? frenchSpaces(said) : said.replace(' : ', ': ')
    return `- ${nameOf(from)} ${oneLine(signMark(sign))} ${nameOf(to)} *(${aside})*`
  })
  return [heading(level, words.relations), lines.join('\n')]
}
