import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { CardKind } from '../model/cardKind'
import { fieldOf } from '../model/fieldOf'
import { pagePlace } from '../model/place'
import { addCardRow, setCardName, setCardValue } from '../operations/cardFields'
import { LocalEdit } from '../operations/origin'
import { deleteSupports, lockChallenge, nameSupport } from '../operations/supports'
import { anyText } from '../testing/arbitraries'
import { boardWith, placeIn, stageOf } from '../testing/boards'
import { CROSS, PROFILE, TALE, TASK, WALL } from '../testing/sampleSupports'
import { exportMarkdown } from './exportMarkdown'

const origin = new LocalEdit()
const KINDS = [PROFILE, TALE, TASK]

function blocksOf(board: Y.Doc, stage: Y.Doc): string[] {
  return exportMarkdown(board, stage, KINDS).trimEnd().split('\n\n')
}

function addRow(doc: Y.Doc, kind: CardKind, name: string, id: string, cells: Record<string, unknown>): void {
  const field = fieldOf(kind, name)
  if (field !== null) addCardRow(doc, 'k', { field, id, cells }, origin)
}

describe('cards in Markdown', () => {
  it('X21 have a heading that says what they are, and every field that holds something, face by face', () => {
    const values = { name: 'Léa', story: 'Long.\n\nVery.', needs: 'time\nhelp' }
    const doc = boardWith({ notes: { n: { text: 'A bench' } }, cards: { k: { values, origins: ['n', 'gone'] } } })
    for (const [field, value] of Object.entries({ age: 52, ease: -1, basis: 'field', place: '2026-03-01' })) {
      setCardValue(doc, 'k', field, value, origin)
    }
    setCardValue(doc, 'k', 'portrait', { kind: 'image', image: 'i1' }, origin)
    for (const name of ['third', 'first']) setCardName(doc, 'k', { field: 'checks', name, isSet: true }, origin)
    setCardName(doc, 'k', { field: 'about', name: 'n', isSet: true }, origin)
    addRow(doc, PROFILE, 'mood', 'm', { step: 'hope', value: 2 })
    addRow(doc, PROFILE, 'steps', 'r1', { what: 'call', count: 3 })
    addRow(doc, PROFILE, 'steps', 'r2', { what: 'meet' })
    expect(exportMarkdown(doc, stageOf({}), KINDS)).toBe(
      [
        '# Atelier',
        '## Léa · Profile · FIELD',
        [
          '- **Portrait:** image i1',
          '- **Story:** Long.\n\n  Very.',
          '- **Age:** 52',
          '- **Ease:** \\-1 (-2 = none, 2 = much)',
          '- **Based on:** FIELD',
          '- **Since:** March 1, 2026',
          '- **Checks:**\n  - FIRST\n  - THIRD',
          '- **Sentence:** I am Léa',
          '- **Made from:** A bench',
        ].join('\n'),
        '*Face 1*',
        [
          '- **Needs?**\n  - time\n  - help',
          '- **Mood:** hope (+2)',
          '- **Steps:**\n  - call, 3\n  - meet',
          '- **About:** A bench',
        ].join('\n'),
        '## Other notes',
        '- A bench\n',
      ].join('\n\n'),
    )
  })

  it('X21 lie under their cluster, or after the clusters', () => {
    const doc = boardWith({
      clusters: { c: { title: 'Shade' } },
      notes: { n: { text: 'Oaks', place: placeIn('c', 0, 0) } },
      cards: {
        in: { kind: TALE, place: placeIn('c', 0, 300), values: { title: 'Silence' } },
        out: { kind: TALE, place: pagePlace(0, 4000), values: {} },
      },
    })
    expect(blocksOf(doc, stageOf({}, { locale: 'fr' }))).toEqual([
      '# Atelier',
      '## 1 Shade',
      '- Oaks',
      '### Silence · Tale (fr) · Fiction',
      '## Fiches',
      '### Sans titre · Tale (fr) · Fiction',
    ])
  })

  it('X21 of a kind that nobody knows are told by what is in them', () => {
    const odd = { ...TALE, name: 'odd' }
    const doc = boardWith({ cards: { k: { kind: odd, values: { title: 'T\n# x', changes: '' } } } })
    expect(exportMarkdown(doc, stageOf({}), [])).toBe('# Atelier\n\n## T · odd\n\n- **title:** T\\\n  \\# x\n')
  })

  it('X14 X21 hold nothing that is taken for markup, whatever is written in them', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, story) => {
        const doc = boardWith({ cards: { k: { values: { name: title, story, needs: story } } } })
        const lines = exportMarkdown(doc, stageOf({}), KINDS).trimEnd().split('\n').slice(2)
        expect(lines[0]).toMatch(/^## .*Profile$/)
        for (const line of lines.slice(1)) expect(line).toMatch(/^$|^- \*\*|^ {2}|^\*Face 1\*$/)
      }),
    )
  })
})

describe('supports in Markdown', () => {
  it('X22 are headings with their challenge, their zones that hold something, and what lies there', () => {
    const stage = stageOf({ s: { template: WALL }, far: { template: WALL, y: 3000 } })
    lockChallenge(stage, 's', { card: 'k', sentence: 'How might we\nrest?' }, origin)
    nameSupport(stage, 's', { key: 'title', text: 'Our *wall*' }, origin)
    const doc = boardWith({
      clusters: {
        c: { title: 'Shade', place: placeIn('s-wall', 0, 0) },
        inner: { title: 'Trees', place: placeIn('c', 0, 400) },
        out: { title: 'Out', place: pagePlace(9000, 0) },
      },
      notes: {
        n: { text: 'Oaks', place: placeIn('c', 0, 0) },
        wolf: { text: 'Alone', place: placeIn('s-wall', 900, 0) },
        side: { text: 'Aside', place: placeIn('s-side', 0, 0) },
        page: { text: 'Nowhere', place: pagePlace(9000, 900) },
      },
      cards: { k: { kind: TALE, place: placeIn('s-banner', 0, 0), values: { title: 'T' } } },
    })
    expect(blocksOf(doc, stage)).toEqual([
      '# Atelier',
      '## Our \\*wall\\*',
      '> How might we rest?',
      '### Challenge',
      '#### T · Tale · Fiction',
      '### Notes',
      '#### 1 Shade',
      '- Oaks',
      '##### 1.1 Trees',
      '#### Lone wolves',
      '- Alone',
      '### Aside',
      '- Aside',
      '## Wall',
      '(empty)',
      '## Outside the supports',
      '### 2 Out',
      '### Other notes',
      '- Nowhere',
    ])
  })

  it('X22 tell what a place means, of what lies in no cluster and of outermost clusters', () => {
    const doc = boardWith({
      clusters: { c: { title: 'Fast', place: placeIn('s-axes', 700, 0) } },
      notes: {
        in: { text: 'in', place: placeIn('c', 0, 0) },
        slow: { text: 'slow', place: placeIn('s-axes', 0, 820) },
      },
      cards: { k: { kind: TALE, place: placeIn('s-axes', 300, 360), values: { title: 'T' } } },
    })
    expect(blocksOf(doc, stageOf({ s: { template: CROSS } }))).toEqual([
      '# Atelier',
      '## Cross',
      '### Axes',
      '#### 1 Fast *(speed 0.8 · trust 0.8)*',
      '- in',
      '#### Cards',
      '##### T · Tale · Fiction',
      '- **Axes:** speed 0.5 · trust 0.5',
      '#### Other notes',
      '- slow *(speed 0.1 · trust 0.1)*',
    ])
  })

  it('X23 end with a plan by months: dates, and what comes before by its name', () => {
    const task = (what: string, place = pagePlace(5000, 0)) => ({ kind: TASK, place, values: { what } })
    const doc = boardWith({
      cards: {
        a: task('Open', placeIn('s-plan', 0, 0)),
        b: task('Teach'),
        c: task('Later', placeIn('s-plan', 590, 0)),
        d: task('Soon', placeIn('s-plan', 0, 400)),
        e: task(''),
        f: task('Start'),
      },
    })
    const dates = { a: ['2026-03-31', '2026-06-01'], b: ['2026-03-02', null], f: [null, '2025-12-24'] }
    for (const [id, [start, end]] of Object.entries(dates)) {
      setCardValue(doc, id, 'start', start, origin)
      setCardValue(doc, id, 'end', end, origin)
    }
    for (const name of ['b', 'f', 'gone']) setCardName(doc, 'a', { field: 'after', name, isSet: true }, origin)
    const blocks = blocksOf(doc, stageOf({ s: { template: CROSS } }))
    expect(blocks.slice(blocks.indexOf('## Plan by months'))).toEqual([
      '## Plan by months',
      '### December 2025',
      '- **Start** · December 24, 2025',
      '### March 2026',
      '- **Teach** · March 2, 2026\n- **Open** · March 31, 2026 – June 1, 2026 · Depends on: Teach, Start',
      '### Now',
      '- **Soon**',
      '### Later',
      '- **Later**',
      '### No date yet',
      '- **Untitled**',
    ])
  })

  it('X22 are left out in the trash: what lies there is told as the rest is', () => {
    const stage = stageOf({ s: { template: WALL } })
    deleteSupports(stage, ['s'], 5, origin)
    const doc = boardWith({ notes: { n: { text: 'Alone', place: placeIn('s-wall', 0, 0) } } })
    expect(exportMarkdown(doc, stage)).toBe('# Atelier\n\n- Alone\n')
  })
})
