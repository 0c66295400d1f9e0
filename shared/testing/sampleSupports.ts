import * as v from 'valibot'
import { type CardKind, cardKindSchema } from '../model/cardKind'
import { type Template, templateSchema } from '../model/template'

const words = (en: string) => ({ en, fr: `${en} (fr)` })
const axis = (name: string) => ({ name, label: words(name), low: words(`less ${name}`), high: words(`more ${name}`) })
const faces = (...names: string[][]) =>
  names.map((fields, at) => ({
    name: `face${at}`,
    title: words(`Face ${at}`),
    areas: fields.map((field) => ({ rect: [0, 0, 100, 100], fields: [field] })),
  }))

/** A kind of card with a field of every type. */
export const PROFILE: CardKind = v.parse(cardKindSchema, {
  name: 'profile',
  title: words('Profile'),
  color: 'blue',
  width: 600,
  height: 400,
  titleField: 'name',
  badgeField: 'basis',
  fields: [
    { name: 'name', label: words('Name'), type: 'text', most: 40 },
    { name: 'story', label: words('Story'), type: 'longText', most: 400 },
    { name: 'age', label: words('Age'), type: 'number', least: 0, most: 120 },
    { name: 'ease', label: words('Ease'), type: 'scale', least: -2, most: 2, low: words('none'), high: words('much') },
    { name: 'basis', label: words('Based on'), type: 'choice', options: options('hypothesis', 'field') },
    { name: 'checks', label: words('Checks'), type: 'checks', options: options('first', 'second', 'third') },
    { name: 'needs', label: words('Needs?'), type: 'list', most: 5, mostLetters: 80 },
    { name: 'place', label: words('Since'), type: 'date' },
    {
      ...{ name: 'mood', label: words('Mood'), type: 'curve', most: 8, mostLetters: 40 },
      ...{ least: -2, greatest: 2, low: words('low'), high: words('high') },
    },
    { name: 'steps', label: words('Steps'), type: 'rows', most: 8, columns: columns() },
    { name: 'about', label: words('About'), type: 'reference', to: ['profile', 'note', 'cluster'], most: 10 },
    { name: 'portrait', label: words('Portrait'), type: 'image' },
    {
      name: 'sentence',
      label: words('Sentence'),
      type: 'composed',
      parts: [{ words: words('I am') }, { field: 'name' }],
    },
  ],
  faces: faces(['portrait', 'name', 'story', 'age', 'ease', 'basis', 'place'], ['needs', 'mood', 'steps', 'about']),
})

function options(...names: string[]) {
  return names.map((name) => ({ name, label: words(name.toUpperCase()) }))
}

function columns() {
  return [
    { name: 'what', label: words('What'), type: 'text', most: 80 },
    { name: 'count', label: words('How many'), type: 'number', least: 0, most: 99 },
    { name: 'when', label: words('When'), type: 'date' },
  ]
}

/** Invented, and it says so. */
export const TALE: CardKind = v.parse(cardKindSchema, {
  name: 'tale',
  title: words('Tale'),
  color: 'pink',
  width: 400,
  height: 300,
  titleField: 'title',
  isFiction: true,
  fields: [
    { name: 'title', label: words('Title'), type: 'text', most: 80 },
    { name: 'changes', label: words('What changes'), type: 'list', most: 5, mostLetters: 80 },
  ],
  faces: faces(['title', 'changes']),
})

/** Something to do, with its dates and what comes before it. */
export const TASK: CardKind = v.parse(cardKindSchema, {
  name: 'task',
  title: words('Task'),
  color: 'green',
  width: 400,
  height: 300,
  titleField: 'what',
  fields: [
    { name: 'what', label: words('What'), type: 'text', most: 80 },
    { name: 'start', label: words('Start'), type: 'date' },
    { name: 'end', label: words('End'), type: 'date' },
    { name: 'after', label: words('Depends on'), type: 'reference', to: ['task'], most: 5 },
  ],
  faces: faces(['what', 'start', 'end', 'after']),
})

const common = {
  grappeTemplate: 1,
  minutes: 60,
  group: { least: 4, most: 12 },
  dimensions: { divergence: 1, measure: 0, engagement: 2, connection: { quality: 2, quantity: 3 } },
}

/** A wall with a banner, and a place for lone wolves. 2000 by 1000. */
export const WALL: Template = v.parse(templateSchema, {
  ...common,
  id: 'wall',
  title: words('Wall'),
  summary: words('Notes on a wall'),
  frame: { width: 2000, height: 1000 },
  zones: [
    { name: 'banner', label: words('Challenge'), rect: [0, 0, 100, 10], takes: ['tale'], look: 'banner' },
    {
      name: 'wall',
      label: words('Notes'),
      rect: [0, 10, 80, 90],
      takes: ['note', 'cluster', 'profile'],
      hasWolves: true,
    },
    { name: 'side', label: words('Aside'), rect: [80, 10, 20, 90], takes: ['note'] },
  ],
  kinds: [PROFILE, TALE],
})

/** Two axes that cross, and columns of time below them. 1000 by 2000. */
export const CROSS: Template = v.parse(templateSchema, {
  ...common,
  id: 'cross',
  title: words('Cross'),
  summary: words('What a place means'),
  frame: { width: 1000, height: 2000 },
  zones: [
    {
      ...{ name: 'axes', label: words('Axes'), rect: [0, 0, 100, 50], takes: ['note', 'cluster', 'tale'] },
      layout: { kind: 'axes', x: axis('speed'), y: axis('trust') },
    },
    {
      ...{ name: 'plan', label: words('Plan'), rect: [0, 50, 100, 50], takes: ['task'] },
      layout: {
        kind: 'columns',
        columns: [
          { name: 'now', label: words('Now') },
          { name: 'later', label: words('Later') },
        ],
      },
    },
  ],
  kinds: [TALE, TASK],
})
