import { groundPiece, INK, lettersPiece, QUIET, rimPiece, type SupportPiece } from './supportPen'
import { heightOf, layLabel, layLetters, type SupportSetting } from './supportSetting'
import { type LaidZone, ZONE, zonePadding } from './zoneGround'

const SENTENCES = [240, 210, 184, 160, 140, 122, 106, 93, 82, 72, 63, 55, 48, 42, 37, 32, 28, 24]

/** The locked challenge as a large sentence, or an invitation. */
export function bannerZone(laid: LaidZone, sentence: string | null, setting: SupportSetting): SupportPiece[] {
  const { zone, seen } = laid
  const pad = zonePadding(seen, setting) * 1.2
  const flag = { ...seen, width: ZONE.bar * 2 }
  const paper = [
    groundPiece(seen, ZONE.corner, ({ card }) => card.paper),
    groundPiece(flag, ZONE.corner, ({ islands }) => islands[zone.color].shore),
    rimPiece(seen, ZONE.corner, ({ support }) => support.line, 1),
  ]
  const left = seen.x + flag.width + pad
  const size = Math.min(setting.letters, seen.height * 0.17)
  const label = layLabel(zone.label[setting.locale], seen.width / 2, { size, letters: 'bold' }, setting)
  const top = seen.y + pad * 0.7
  const head = label === null ? 0 : heightOf(label)
  const room = { width: seen.x + seen.width - pad - left, height: seen.y + seen.height - pad * 0.7 - top - head }
  const words = sentence ?? setting.words.noChallenge
  const sizes = sentence === null ? SENTENCES.map((each) => each * 0.6) : SENTENCES
  const layout = layLetters(words, { ...room, sizes, letters: sentence === null ? 'plain' : 'bold' }, setting)
  const y = top + head + Math.max(0, (room.height - heightOf(layout)) / 2)
  const look =
    sentence === null ? ({ color: QUIET, letters: 'plain' } as const) : ({ color: INK, letters: 'bold' } as const)
  return [
    ...paper,
    ...(label === null ? [] : [lettersPiece(label, { x: left, y: top }, { color: QUIET, letters: 'bold' })]),
    lettersPiece(layout, { x: left, y }, look),
  ]
}
