import * as Y from 'yjs'
import { type Box, boxAround, type Point } from '../../../../shared/geometry/box'
import type { CardKind } from '../../../../shared/model/cardKind'
import type { Template } from '../../../../shared/model/template'
import { addCardRow, setCardName } from '../../../../shared/operations/cardFields'
import { createCards } from '../../../../shared/operations/createCards'
import { SystemEdit } from '../../../../shared/operations/origin'
import { CONTENT, type Sample } from '../../../fixtures/sampleCards'
import { idOf } from '../../load/idOf'
import type { BoardSpot } from './canvasBoard'
import { inZone, type StageBuilder } from './stageBuilder'
import type { WholePlan } from './wholePlan'

const FIRST_CARD_ID = 3_000_000
const BY = new SystemEdit('server')
const PER_ROW = 4
/** Page units between two cards, and between supports. */
const GAP = 70
const BETWEEN = 600

type Sources = {
  readonly stage: StageBuilder
  readonly at: Point
  readonly persona: Template | undefined
  readonly actionSheets: Template | undefined
  readonly ideas: readonly string[]
}

/** The board's cards, filled as people fill them, on two supports of their own from there. */
export function wholeCards(
  { personas, actions }: Pick<WholePlan, 'personas' | 'actions'>,
  { stage, at, persona, actionSheets, ideas }: Sources,
): { readonly doc: Y.Doc; readonly box: Box; readonly first: BoardSpot } {
  const doc = new Y.Doc()
  const gallery = new Gallery(doc, ideas)
  const shown = gallery.hang(stage, persona as Template, { at, zone: 'gallery', kind: 'persona', count: personas })
  const below = { x: at.x, y: shown.box.y + shown.box.height + BETWEEN }
  const plan = { at: below, zone: 'plan', kind: 'action', count: actions }
  const acted = gallery.hang(stage, actionSheets as Template, plan)
  for (const [index, id] of acted.ids.entries()) {
    const before = acted.ids[index - 1]
    if (before !== undefined && index % 3 !== 0)
      setCardName(doc, id, { field: 'dependsOn', name: before, isSet: true }, BY)
  }
  return { doc, box: boxAround([shown.box, acted.box]) as Box, first: shown.first }
}

type Hanging = { readonly at: Point; readonly zone: string; readonly kind: string; readonly count: number }

class Gallery {
  private made = 0
  private rows = 0

  constructor(
    private readonly doc: Y.Doc,
    private readonly ideas: readonly string[],
  ) {}

  hang(stage: StageBuilder, template: Template, { at, zone: name, kind: kindName, count }: Hanging) {
    const kind = template.kinds.find((one) => one.name === kindName) as CardKind
    const [across, down] = [Math.min(PER_ROW, count), Math.ceil(count / PER_ROW)]
    const room = { zone: name, width: across * (kind.width + GAP), height: down * (kind.height + GAP) }
    const { box, of } = stage.put(template, at, room)
    const zone = of(name)
    const samples = (CONTENT[template.id] ?? []).filter((sample) => sample.kind === kindName)
    const ids = Array.from({ length: count }, (_, index) => {
      const column = index % PER_ROW
      const here = inZone({ x: column * (kind.width + GAP), y: Math.floor(index / PER_ROW) * (kind.height + GAP) })
      const page = { pageX: zone.origin.x + here.x, pageY: zone.origin.y + here.y }
      return this.add(kind, { in: zone.id, ...here, ...page }, samples[index % samples.length] as Sample)
    })
    const corner = inZone(zone.origin)
    const first: BoardSpot = { ids: ids.slice(0, 1), box: { ...corner, width: kind.width, height: kind.height } }
    return { ids, box, first }
  }

  private add(
    kind: CardKind,
    place: { in: string; x: number; y: number; pageX: number; pageY: number },
    { values = {}, rows = {} }: Sample,
  ): string {
    const { doc } = this
    const id = idOf(FIRST_CARD_ID + this.made++)
    const idea = this.ideas[this.made % this.ideas.length] ?? ''
    const own = kind.titleField === 'title' ? { title: idea.slice(0, 80) } : { story: idea }
    createCards(doc, [{ id, kind, place, author: '', createdAt: 1, values: { ...values, ...own } }], BY)
    for (const [name, all] of Object.entries(rows)) {
      const field = kind.fields.find((one) => one.name === name)
      if (field === undefined) continue
      for (const cells of all) addCardRow(doc, id, { field, id: idOf(FIRST_CARD_ID * 2 + this.rows++), cells }, BY)
    }
    return id
  }
}
