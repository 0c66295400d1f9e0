import * as v from 'valibot'
import type { Template } from '../../shared/model/template'
import { Problem } from './problem'

/** As many supports as a board may start with. */
const MOST = 12

const id = v.string()
/** One id or several; one id several times makes several walls. */
export const chosenSchema = v.nullish(v.union([id, v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST))]))

/** What was asked for, in its order. @throws Problem naming the first id that this server does not have. */
export function chosenTemplates(
  chosen: v.InferOutput<typeof chosenSchema>,
  templates: readonly Template[],
): readonly Template[] {
  const ids = chosen == null ? [] : typeof chosen === 'string' ? [chosen] : chosen
  return ids.map((wanted) => {
    const template = templates.find((one) => one.id === wanted)
    if (template === undefined) throw new Problem('unknown-template', { detail: `See ${JSON.stringify(cut(wanted))}.` })
    return template
  })
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
