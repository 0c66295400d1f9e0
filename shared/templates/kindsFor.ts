import type { CardKind } from '../model/cardKind'
import type { Template } from '../model/template'

/** The kinds of cards that a support brings onto a board: its file's own, and those of others that its zones take. */
export function kindsFor(template: Template, all: Iterable<Template>): CardKind[] {
  const wanted = new Set(template.zones.flatMap(({ takes }) => takes))
  const found = new Map(template.kinds.map((kind) => [kind.name, kind]))
  for (const { kinds } of all) {
    for (const kind of kinds) if (wanted.has(kind.name) && !found.has(kind.name)) found.set(kind.name, kind)
  }
  return [...found.values()]
}
