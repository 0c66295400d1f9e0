import { GROUND } from '../../model/account'
import { readMentions } from '../../model/mention'
import { supportTitle } from '../../queries/supportNames'
import type { BoardContent } from '../boardContent'
import { heading, lines, oneLine, quoted } from './blocks'
import { FILE_WORDS } from './fileWords'

/** What is told of each wall, the whole ground first; a wall that is not there any more is told of without its name. */
export function accountBlocks(content: BoardContent, level: number): string[] {
  const { locale, supports, accounts } = content
  const words = FILE_WORDS[locale]
  const order = [GROUND, ...supports.map(({ id }) => id)]
  const rank = (wall: string) => (order.includes(wall) ? order.indexOf(wall) : order.length)
  const told = [...accounts].filter(([, text]) => text.trim() !== '').sort(([a], [b]) => rank(a) - rank(b))
  return told.flatMap(([wall, text]) => {
    const support = supports.find(({ id }) => id === wall)
    const title = support === undefined ? '' : ` ${quoted(oneLine(supportTitle(support, locale)), locale)}`
    return [heading(level, `${words.account}${title}`), tellingBlock(content, text)]
  })
}

/** An account as it is read: each mention as what the thing is called now. */
export function tellingBlock(content: BoardContent, text: string): string {
  const words = FILE_WORDS[content.locale]
  const nameOf = (id: string) => {
    const name = content.callOf(id)
    return name === null ? null : quoted(name || words.untitledCluster, content.locale)
  }
  return lines(readMentions(text, nameOf, words.gone), '')
}
