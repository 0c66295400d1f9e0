import { axesOf } from '../model/axesOf'
import type { Layout } from '../model/layout'
import type { Template, ZoneDefinition } from '../model/template'
import { checkKind, checkTaken } from './checkKind'
import { firstProblem, firstTwice } from './firstProblem'
import { type TemplateProblem, templateProblem } from './templateProblem'

/** What the schema cannot say of a support; `otherKinds` are known besides its own. */
export function checkNames(template: Template, otherKinds: Iterable<string>): TemplateProblem | null {
  const kinds = new Set([...otherKinds, ...template.kinds.map(({ name }) => name)])
  const { least, most } = template.group
  return (
    (least > most ? templateProblem('turned', 'group', `${least}, ${most}`) : null) ??
    firstTwice(template.zones, 'zones') ??
    firstTwice(template.kinds, 'kinds') ??
    firstTwice(template.phases, 'phases') ??
    checkAxisNames(template.zones) ??
    firstProblem(template.zones, (zone, at) => checkZone(zone, `zones.${at}`, kinds)) ??
    firstProblem(template.kinds, (kind, at) => checkOwnName(kind.name, at) ?? checkKind(kind, `kinds.${at}`, kinds))
  )
}

/** A kind called as what is no card would be taken for it. */
function checkOwnName(name: string, at: number): TemplateProblem | null {
  return name === 'note' || name === 'cluster' ? templateProblem('badName', `kinds.${at}.name`, name) : null
}

/** A board keeps the words of all axes of a support under their names. */
function checkAxisNames(zones: readonly ZoneDefinition[]): TemplateProblem | null {
  const seen = new Set(['title'])
  for (const [at, { layout }] of zones.entries()) {
    for (const { name } of axesOf(layout)) {
      if (seen.has(name)) return templateProblem('twice', `zones.${at}.layout`, name)
      seen.add(name)
    }
  }
  return null
}

function checkZone({ takes, layout }: ZoneDefinition, path: string, kinds: ReadonlySet<string>) {
  return (
    checkTaken(takes, `${path}.takes`, kinds) ?? (layout === undefined ? null : checkLayout(layout, `${path}.layout`))
  )
}

function checkLayout(layout: Layout, path: string): TemplateProblem | null {
  switch (layout.kind) {
    case 'axes':
      return layout.x === undefined && layout.y === undefined ? templateProblem('missing', path, 'x') : null
    case 'columns':
      return firstTwice(layout.columns, `${path}.columns`)
    case 'lanes':
      return firstTwice(layout.lanes, `${path}.lanes`)
    case 'rings':
      return firstTwice(layout.rings, `${path}.rings`) ?? firstTwice(layout.sectors ?? [], `${path}.sectors`)
    default:
      return null
  }
}
