import * as v from 'valibot'
import { type CardKind, cardKindSchema } from '../../shared/model/cardKind'

const same = (text: string) => ({ fr: text, en: text })
const option = (name: string) => ({ name, label: same(name) })

/** A kind with a field of every type: a card as tests fill it. */
export const SAMPLE_KIND: CardKind = v.parse(cardKindSchema, {
  name: 'sample',
  title: same('Sample'),
  color: 'teal',
  width: 1_000,
  height: 640,
  titleField: 'name',
  badgeField: 'basis',
  fields: [
    { name: 'name', label: same('Name'), type: 'text', most: 40, isRequired: true },
    { name: 'story', label: same('Story'), type: 'longText', most: 800 },
    { name: 'goals', label: same('Goals'), type: 'list', most: 3, mostLetters: 20 },
    { name: 'age', label: same('Age'), type: 'number', least: 0, most: 120 },
    {
      name: 'ease',
      label: same('Ease'),
      type: 'scale',
      least: 1,
      most: 5,
      low: same('with difficulty'),
      high: same('with ease'),
    },
    {
      name: 'basis',
      label: same('Basis'),
      type: 'choice',
      isRequired: true,
      options: [option('hypothesis'), option('field')],
    },
    { name: 'tests', label: same('Tests'), type: 'checks', options: [option('open'), option('positive')] },
    { name: 'due', label: same('Due'), type: 'date' },
    {
      name: 'feelings',
      label: same('Feelings'),
      type: 'curve',
      most: 4,
      mostLetters: 40,
      least: -2,
      greatest: 2,
      high: same('delighted'),
      low: same('dismayed'),
    },
    {
      name: 'steps',
      label: same('Steps'),
      type: 'rows',
      most: 3,
      columns: [
        { name: 'what', label: same('What'), type: 'text', most: 80 },
        { name: 'cost', label: same('Cost'), type: 'number', least: 0, most: 1_000 },
        { name: 'when', label: same('When'), type: 'date' },
      ],
    },
    { name: 'about', label: same('About'), type: 'reference', to: ['sample', 'note', 'cluster'], most: 2 },
    { name: 'portrait', label: same('Portrait'), type: 'image' },
    {
      name: 'sentence',
      label: same('Sentence'),
      type: 'composed',
      parts: [{ words: same('Who is') }, { field: 'name' }, { field: 'age', before: same('at') }, { words: same('?') }],
    },
  ],
  faces: [
    {
      name: 'front',
      title: same('Front'),
      areas: [
        { rect: [0, 0, 30, 100], fields: ['portrait', 'name', 'age', 'ease'], look: 'band' },
        { rect: [30, 0, 70, 20], fields: ['sentence'], look: 'title' },
        { rect: [30, 20, 35, 80], fields: ['story', 'tests', 'due'] },
        { rect: [65, 20, 35, 80], fields: ['goals', 'steps'] },
      ],
    },
    { name: 'back', title: same('Back'), areas: [{ rect: [0, 0, 100, 100], fields: ['feelings'] }] },
  ],
})
