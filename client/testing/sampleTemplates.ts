import * as v from 'valibot'
import { type CardKind, cardKindSchema } from '../../shared/model/cardKind'
import { type Template, templateSchema } from '../../shared/model/template'

const words = (en: string) => ({ en, fr: `${en} (fr)` })
const axis = (name: string) => ({ name, label: words(name), low: words(`less ${name}`), high: words(`more ${name}`) })

/** A kind of card with a title and a sentence made of two fields. */
export const SAMPLE_CHALLENGE: CardKind = v.parse(cardKindSchema, {
  name: 'challenge',
  title: words('Challenge'),
  color: 'violet',
  width: 400,
  height: 200,
  titleField: 'sentence',
  fields: [
    { name: 'what', label: words('What'), type: 'text', most: 120 },
    { name: 'forWhom', label: words('For whom'), type: 'text', most: 60 },
    {
      name: 'sentence',
      label: words('Sentence'),
      type: 'composed',
      parts: [{ words: words('How might we') }, { field: 'what' }, { field: 'forWhom', before: words('for') }],
    },
  ],
  faces: [
    {
      name: 'front',
      title: words('Front'),
      areas: [{ rect: [0, 0, 100, 100], fields: ['sentence', 'what', 'forWhom'] }],
    },
  ],
})

const common = {
  grappeTemplate: 1,
  minutes: 60,
  group: { least: 4, most: 12 },
  dimensions: { divergence: 1, measure: 0, engagement: 2, connection: { quality: 2, quantity: 3 } },
  frame: { width: 1600, height: 1000 },
}

/** A wall with a banner for a challenge. */
export const SAMPLE_WALL: Template = v.parse(templateSchema, {
  ...common,
  id: 'kjWall',
  title: words('Wall'),
  summary: words('Post-its on a wall'),
  zones: [
    { name: 'banner', label: words('Challenge'), rect: [0, 0, 100, 8], takes: ['challenge'], most: 1, look: 'banner' },
    {
      name: 'wall',
      label: words('Wall'),
      rect: [0, 8, 86, 92],
      takes: ['note', 'cluster', 'challenge'],
      look: 'wall',
      hasWolves: true,
    },
    { name: 'wolves', label: words('Wolves'), rect: [86, 8, 14, 92], takes: ['note'], look: 'strip', hasWolves: true },
  ],
  kinds: [SAMPLE_CHALLENGE],
})

/** Two axes that cross. */
export const SAMPLE_CROSS: Template = v.parse(templateSchema, {
  ...common,
  id: 'cross',
  title: words('Cross'),
  summary: words('Four scenarios'),
  frame: { width: 1000, height: 1000 },
  zones: [
    {
      name: 'field',
      label: words('Field'),
      rect: [4, 6, 92, 88],
      takes: ['note'],
      layout: { kind: 'quadrants', x: axis('speed'), y: axis('trust') },
    },
  ],
})
