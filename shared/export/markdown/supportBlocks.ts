import type { Support } from '../../model/support'
import { supportTitle } from '../../queries/supportNames'
import type { BoardContent } from '../boardContent'
import { heading, lines, oneLine } from './blocks'
import { FILE_WORDS } from './fileWords'
import { type ClusterNumbers, hasThings, type Things, thingBlocks } from './thingBlocks'

/** A support under a heading of its own: its challenge, then each of its zones that holds something. */
export function supportBlocks(
  content: BoardContent,
  support: Support,
  thingsIn: (zone: string) => Things,
  numbers: ClusterNumbers,
): string[] {
  const { locale, zones } = content
  const { challenge } = support
  const sentence = challenge === undefined ? '' : lines(challenge.sentence.replaceAll(/\s+/g, ' '), '')
  const own = zones.filter((zone) => zone.support.id === support.id)
  const filled = own.map((zone) => ({ zone, things: thingsIn(zone.id) })).filter(({ things }) => hasThings(things))
  const blocks = [heading(2, oneLine(supportTitle(support, locale)))]
  if (sentence !== '') blocks.push(`> ${sentence}`)
  for (const { zone, things } of filled) {
    blocks.push(heading(3, oneLine(zone.zone.label[locale])), ...thingBlocks(content, things, numbers, 4))
  }
  if (blocks.length === 1) blocks.push(FILE_WORDS[locale].empty)
  return blocks
}
