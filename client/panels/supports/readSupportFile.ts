import type { CardKind } from '../../../shared/model/cardKind'
import type { Template } from '../../../shared/model/template'
import { readTemplateText } from '../../../shared/templates/checkTemplate'
import { kindsFor } from '../../../shared/templates/kindsFor'
import { type TemplateProblem, templateProblem } from '../../../shared/templates/templateProblem'
import type { Translate } from '../../i18n/t'

/** A file as far as it has to be read. */
export type GivenFile = Pick<File, 'name' | 'size' | 'text'>

export type ReadSupport =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly why: string }

/** Bytes. */
const LARGEST = 256 * 1024

/**
 * What a support's file holds, with the kinds of cards that it needs of those that are known here; else why not, in one
 * line that names the place in the file. A kind that is known here by its name has to be the same one.
 */
export async function readSupportFile(
  file: GivenFile,
  { t, kinds }: { readonly t: Translate; readonly kinds: readonly CardKind[] },
): Promise<ReadSupport> {
  const refuse = (problem: TemplateProblem) => ({ ok: false, why: problemLine(problem, file.name, t) }) as const
  if (file.size > LARGEST) return refuse(templateProblem('tooLarge'))
  const text = await file.text().catch(() => null)
  if (text === null) return { ok: false, why: t('supports.file.unreadable', { file: file.name }) }
  const read = readTemplateText(text, { otherKinds: kinds.map(({ name }) => name) })
  if (!read.ok) return refuse(read.problem)
  const other = read.template.kinds.findIndex((kind) => kinds.some((known) => isAnother(known, kind)))
  if (other !== -1) return refuse(templateProblem('different', `kinds.${other}`, read.template.kinds[other]?.name))
  const known: Template = { ...read.template, kinds: [...kinds] }
  return { ok: true, template: { ...read.template, kinds: kindsFor(read.template, [known]) } }
}

/** The schema wrote both, each key in its place; on a board a kind has an id besides. */
function isAnother(known: CardKind & { readonly id?: string }, kind: CardKind): boolean {
  const { id: _, ...bare } = known
  return bare.name === kind.name && JSON.stringify(bare) !== JSON.stringify(kind)
}

const OF_FILE: Readonly<Record<string, 'unreadable' | 'notJson' | 'notTemplate' | 'tooLarge'>> = {
  notJson: 'notJson',
  notTemplate: 'notTemplate',
  tooLarge: 'tooLarge',
}

const AT_PLACE = {
  tooMany: 'supports.file.tooMany',
  tooDeep: 'supports.file.tooDeep',
  strangeKey: 'supports.file.strangeKey',
  missing: 'supports.file.missing',
  markup: 'supports.file.markup',
  badName: 'supports.file.badName',
  outside: 'supports.file.outside',
  badValue: 'supports.file.badValue',
  twice: 'supports.file.twice',
  unknown: 'supports.file.unknown',
  wrongType: 'supports.file.wrongType',
  circular: 'supports.file.circular',
  turned: 'supports.file.turned',
  nowhere: 'supports.file.nowhere',
  different: 'supports.file.different',
} as const

function problemLine({ code, path, name, reason }: TemplateProblem, file: string, t: Translate): string {
  const whole = OF_FILE[code]
  if (whole !== undefined) return t(`supports.file.${whole}`, { file })
  const key = code in AT_PLACE ? AT_PLACE[code as keyof typeof AT_PLACE] : null
  if (key === null) return t('supports.file.not', { why: reason })
  return t('supports.file.not', { why: t(key as 'supports.file.twice', { path, name }) })
}
