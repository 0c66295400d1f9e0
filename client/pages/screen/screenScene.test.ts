import { describe, expect, it } from 'vitest'
import type { Lead } from '../../../shared/facilitation/lead'
import type { Phase } from '../../../shared/facilitation/phase'
import { type Scene, type ScreenContent, screenScene, TURN } from './screenScene'

const box = (x: number) => ({ x, y: 0, width: 100, height: 100 })
const ALL = box(0)
const AT = 1_000_000
const by = { at: AT, by: 'lea' }

const CONTENT: ScreenContent = {
  all: ALL,
  supports: new Map([['wall', box(1)]]),
  tables: new Map([
    ['t1', box(2)],
    ['t2', box(3)],
  ]),
  boxOf: (id) => (id === 'note' ? box(4) : null),
  notes: 5,
  come: 8,
  door: 'open',
}

type Given = {
  readonly screen?: Lead['screen']
  readonly phase?: Partial<Phase> | null
  readonly attention?: Lead['attention']
  readonly spotlight?: string
  readonly timer?: Lead['timer']
  readonly content?: Partial<ScreenContent>
  /** Since the phase began. */
  readonly after?: number
}

function sceneOf({ screen, phase = {}, attention, spotlight, timer, content, after = 0 }: Given): Scene {
  const lead = {
    screen: screen ?? { view: 'auto', id: null },
    phase: phase === null ? null : { id: 'p', ...by },
    timer: timer ?? null,
    attention: attention ?? null,
    spotlight: spotlight === undefined ? null : { id: spotlight, ...by },
  } as const
  const on = phase === null ? null : { can: ['write', 'gather'] as const, support: null, ...phase }
  return screenScene(
    { lead, phase: on as Pick<Phase, 'can' | 'support'> | null },
    { ...CONTENT, ...content },
    AT + after,
  )
}

/** What is shown and what it is fitted to, in one line. */
function told(scene: Scene): string {
  if (scene.kind !== 'board') return scene.kind
  const { turn } = scene.table ?? { turn: null }
  const table = scene.table === null ? '' : ` of ${scene.table.id}${turn === null ? '' : ` ${turn.at + 1}/${turn.of}`}`
  return `${scene.header} ${scene.fit?.focus ?? 'nothing'} ${scene.fit?.box.x ?? ''}${table}${scene.corner ? ' with the door' : ''}`.trim()
}

const brought = (isHeld: boolean) => ({ box: box(9), isHeld, ...by })
const nobody = { come: 1, notes: 0 }

describe('what the screen shows by itself', () => {
  it.each<[string, Given, string]>([
    ['SC1 before the first phase, the door', { phase: null, content: { notes: 0 } }, 'door'],
    ['SC1 while the door is not known', { phase: null, content: { door: null, notes: 0 } }, 'door'],
    ['SC1 notes without a phase, and the way in', { phase: null }, 'none all 0 with the door'],
    ['SC1 a closed door and a board', { phase: null, content: { door: 'closed' } }, 'none all 0'],
    ['SC1 a closed door and nothing else', { phase: null, content: { door: 'closed', all: null } }, 'door'],
    ['SC1 a phase before people have come', { content: nobody }, 'door'],
    ['SC1 a phase after a minute of waiting', { content: nobody, after: 60_000 }, 'slim all 0'],
    ['SC1 a phase once something is written', { content: { come: 1 } }, 'slim all 0'],
    ['SC1 a phase behind a closed door', { content: { ...nobody, door: 'closed' } }, 'slim all 0'],
    ['SC2 everything', {}, 'slim all 0'],
    ["SC2 the phase's support", { phase: { support: 'wall' } }, 'slim support wall 1'],
    ['SC2 a support that is gone', { phase: { support: 'gone' } }, 'slim all 0'],
    ['SC2 where everybody was brought', { attention: brought(false) }, `slim attention ${AT} 9`],
    [
      'SC2 the support before where everybody was brought',
      { phase: { support: 'wall' }, attention: brought(false) },
      'slim support wall 1',
    ],
    [
      'SC2 where everybody is held before the support',
      { phase: { support: 'wall' }, attention: brought(true) },
      `slim attention ${AT} 9`,
    ],
    [
      'SC2 what stands out before all others',
      { phase: { support: 'wall' }, attention: brought(true), spotlight: 'note' },
      'slim spotlight note 4',
    ],
    ['SC2 what stood out and is gone', { spotlight: 'gone' }, 'slim all 0'],
    ['SC2 an empty board', { content: { all: null } }, 'slim nothing'],
    ['SC3 a silent phase before the first note', { phase: { can: ['write'] }, content: { notes: 0 } }, 'half all 0'],
    ['SC3 a silent phase after it', { phase: { can: ['write'] } }, 'slim all 0'],
    ['SC3 a phase that gathers', { content: { notes: 0 } }, 'slim all 0'],
  ])('%s', (_, given, expected) => expect(told(sceneOf(given))).toBe(expected))
})

describe('what the screen is told to show', () => {
  const show = (view: Lead['screen']['view'], id: string | null = null) => ({ screen: { view, id } })
  it.each<[string, Given, string]>([
    ['SC4 the door in a phase', show('door'), 'door'],
    ['SC4 the instruction', show('phase'), 'instruction'],
    ['SC4 the whole board, what stands out or not', { ...show('board'), spotlight: 'note' }, 'slim all 0'],
    ['SC4 the whole board without a phase', { ...show('board'), phase: null }, 'none all 0'],
    [
      'SC4 the whole board with a timer alone',
      { ...show('board'), phase: null, timer: { endsAt: AT, left: null, total: 1 } },
      'slim all 0',
    ],
    ['VT10 the whole board under what a vote says', { ...show('vote'), spotlight: 'note' }, 'slim all 0'],
    ['SC4 a support', show('support', 'wall'), 'slim support wall 1'],
    ['SC4 a support that is gone', show('support', 'gone'), 'slim all 0'],
    ['SC4 a support without its name', show('support'), 'slim all 0'],
    ['SC4 a table', show('table', 't2'), 'slim table t2 3 of t2'],
    ['SC4 a table without ground', show('table', 't3'), 'slim all 0 of t3'],
    ['SC4 a table while no phase is on', { ...show('table', 't1'), phase: null }, 'slim table t1 2 of t1'],
    ['SC4 what who leads sees', { screen: { view: 'box', id: null, box: box(7) } }, 'slim box 7 0 100 100 7'],
    ['SC4 what nobody sees', show('box'), 'slim all 0'],
    ['SC4 tables where there are none', { ...show('tables'), content: { tables: new Map() } }, 'slim all 0'],
  ])('%s', (_, given, expected) => expect(told(sceneOf(given))).toBe(expected))

  it('SC4 tables take turns by the clock, round and round', () => {
    const given = show('tables')
    const shown = [0, TURN - 1, TURN, 2 * TURN].map((after) => told(sceneOf({ ...given, after })))
    const [first, second] = ['slim table t1 2 of t1 1/2', 'slim table t2 3 of t2 2/2']
    expect(shown).toEqual([first, first, second, first])
  })
})
