import { fileURLToPath } from 'node:url'
import type { Island } from '../../shared/queries/islands'
import { importByMenu } from '../fixtures/boardFiles'
import { carry, cornersAround, middleOf, rope } from '../fixtures/carry'
import { createBoard, expect, test } from '../fixtures/grappe'
import { byFinger, gathersByTouch, gathersHealth } from '../fixtures/kjByTouch'
import { comesBackEqual, tellsItself } from '../fixtures/kjOutAndIn'
import { beginRound, QUICK, type Round, seesWall, T } from '../fixtures/kjRound'
import type { Person } from '../fixtures/person'

const IDEAS = fileURLToPath(new URL('../fixtures/ideas-paris-18.csv', import.meta.url))

/** The places of the ideas in the file. */
const ALL = Array.from({ length: 96 }, (_, at) => at + 1)

/**
 * A round of the KJ method on the 96 ideas: Claire leads it from a laptop, Bruno is far away, Théo has a tablet. They
 * gather by every means there is, title, nest, fold, delete and recover, and tidy; in the end all have the same wall,
 * and it leaves in a file and comes back.
 */
test('a KJ round by three people, one with a tablet: gathered, titled, nested, tidied, and out and in again', async ({
  server,
  arrive,
  browser,
}, info) => {
  test.setTimeout(300_000)
  const file = info.outputPath('wall')
  const board = await createBoard(server, 'Workshop 2 · Paris 18')
  const claire = await arrive(board, 'Claire', 'facilitator')
  await importByMenu(claire, IDEAS, '96 post-its added')
  await claire.waitForSaved()
  const round = await beginRound({ server, board, claire, bruno: arrive(board, 'Bruno'), browser })
  await test.step('By mouse: a note on a note, a note into an island', () => dropsNotes(round))
  await test.step('From afar: lasso, marquee, and sending to a cluster', () => ropesAndSends(round))
  await test.step('On the tablet: drags, and two taps', () => gathersByTouch(round))
  await test.step('Two people write one title', () => writesTogether(round))
  await test.step('All gather at once', () => gathersMore(round))
  await test.step('Clusters go into clusters, in both ways', () => nests(round))
  await test.step('Lone wolves stay alone, and are listed with their dots', () => listsWolves(round))
  await test.step('One folds a cluster while another drops in', () => foldsMeanwhile(round))
  await test.step('One deletes a cluster while another adds to it', () => deletesMeanwhile(round))
  await test.step('A cluster and the wall are tidied, and it is one step to undo', () => tidies(round))
  await test.step('Everybody has the same wall', () => expectSameWall(round))
  await test.step('Out as JSON and into a new board: the same', () => comesBackEqual(round, arrive, file))
  await test.step('Out as CSV and Markdown, and the CSV builds it', () => tellsItself(round, arrive, file))
  round.wall.leave()
})

async function dropsNotes({ claire, at, wall, ideas }: Round): Promise<void> {
  const [one = '', two = '', three = ''] = ideas(3, 4, 34)
  await carry(claire, await middleOf(claire, two), await middleOf(claire, one))
  await at.claire.open('')
  await at.claire.write(T.places)
  await wall.expectMembers(T.places, [one, two])
  await carry(claire, await middleOf(claire, three), await at.claire.ground(T.places))
  await wall.expectMembers(T.places, [one, two, three])

  const beside = ideas(96)[0] ?? ''
  const from = await middleOf(claire, beside)
  await carry(claire, from, { x: from.x, y: from.y + 10 })
  await expect.poll(() => wall.alone()).toContain(beside)
}

async function ropesAndSends({ bruno, at, wall, ideas }: Round): Promise<void> {
  await bruno.seeEverything()
  const { page } = bruno
  const calm = ideas(26, 27, 28)
  await page.keyboard.press('l')
  await rope(bruno, await cornersAround(bruno, calm))
  await expect(bruno.selected).toHaveCount(3)
  await page.getByRole('button', { name: 'Gather', exact: true }).click()
  await at.bruno.write(T.calm)
  await wall.expectMembers(T.calm, calm)

  const chapelle = ideas(18, 19)
  const [from = { x: 0, y: 0 }, , to = { x: 0, y: 0 }] = await cornersAround(bruno, chapelle)
  await carry(bruno, from, to)
  await expect(bruno.selected).toHaveCount(2)
  await page.keyboard.press('Control+g')
  await at.bruno.write(T.chapelle)
  await bruno.click(ideas(22)[0] ?? '')
  await at.bruno.send('chapelle respire')
  await expect(bruno.messages).toContainText('is now in')
  await wall.expectMembers(T.chapelle, [...chapelle, ...ideas(22)])
}

/** Whatever the order in which their letters arrive, none is lost. */
async function writesTogether({ claire, bruno, at, wall, ideas }: Round): Promise<void> {
  const [start, end] = ['Les jardins d’Éole', ' accueillent tout le monde']
  await claire.seeEverything()
  await at.claire.gather(ideas(41, 51, 62, 90), 'Jardins')
  await bruno.seeEverything()
  await expect(at.bruno.named('Jardins')).toHaveCount(1)
  await Promise.all([at.claire.open('Jardins'), at.bruno.open('Jardins')])
  await expect(at.claire.named('Jardins')).toHaveAttribute('data-written-by', 'Bruno')
  await claire.page.keyboard.press('Home')
  await bruno.page.keyboard.press('End')
  await Promise.all([claire.page.keyboard.type(start), bruno.page.keyboard.type(end)])
  const both = `${start}Jardins${end}`
  for (const editor of [at.claire.editor, at.bruno.editor]) await expect(editor).toHaveValue(both)
  await bruno.page.keyboard.press('Escape')
  await claire.page.keyboard.press('Control+a')
  await claire.page.keyboard.type(T.eole)
  await claire.page.keyboard.press('Escape')
  await wall.expectMembers(T.eole, ideas(41, 51, 62, 90))
}

async function gathersMore(round: Round): Promise<void> {
  const { claire, bruno, at, wall, ideas } = round
  const gatherAll = async (who: 'claire' | 'bruno', clusters: Partial<Record<keyof typeof T, readonly number[]>>) => {
    for (const [name, places = []] of Object.entries(clusters)) {
      await at[who].gather(ideas(...places), T[name as keyof typeof T])
    }
  }
  for (const person of [claire, bruno]) await person.seeEverything()
  await Promise.all([gatherAll('claire', QUICK.claire), gatherAll('bruno', QUICK.bruno), gathersHealth(round)])
  await gatherAll('claire', QUICK.later)
  await wall.expectMembers(T.health, ideas(32, 39, 65))
  for (const clusters of Object.values(QUICK)) {
    for (const [name, places] of Object.entries(clusters)) {
      await wall.expectMembers(T[name as keyof typeof T], ideas(...places))
    }
  }
  expect(wall.islands()).toHaveLength(17)
  const untidy = wall.places(ideas(...ALL))
  await tidyWall(claire)
  await expect.poll(() => wall.places(ideas(...ALL))).not.toEqual(untidy)
  await expect.poll(() => wall.overlaps()).toEqual([])
}

async function tidyWall({ page }: Person): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Tidy the board')
  await page.keyboard.press('Enter')
}

async function nests(round: Round): Promise<void> {
  const { claire, bruno, at, wall } = round
  await seesWall(round, claire)
  await carry(claire, await at.claire.grip(T.calm), await at.claire.grip(T.trees))
  await expect.poll(() => wall.titleOf(wall.island(T.calm)?.parent ?? null)).toBe(T.trees)

  await seesWall(round, bruno)
  await at.bruno.select(T.repair)
  await bruno.page.keyboard.down('Shift')
  await at.bruno.select(T.meals)
  await bruno.page.keyboard.up('Shift')
  await bruno.page.keyboard.press('Control+g')
  await at.bruno.write(T.solidarity)
  for (const title of [T.repair, T.meals]) {
    await expect.poll(() => wall.titleOf(wall.island(title)?.parent ?? null)).toBe(T.solidarity)
  }
  expect(wall.island(T.solidarity)).toMatchObject({ level: 2, depth: 0 })
  await expect(at.claire.named(T.solidarity)).toHaveAttribute('data-number', /^2-\d$/)
}

async function listsWolves({ claire, wall, ideas }: Round): Promise<void> {
  await claire.page.getByRole('button', { name: 'Board menu' }).click()
  await claire.page.getByRole('menuitem', { name: 'Where the wall stands' }).click()
  const panel = claire.page.locator('[data-side-panel]')
  const wolves = wall.alone()
  expect(wolves).toEqual(expect.arrayContaining(ideas(5, 8, 31, 89)))
  await expect(panel).toContainText(`${wolves.length} lone wolves`)
  await expect(panel).toContainText(`${96 - wolves.length} of 96 post-its gathered`)
  const first = panel.getByRole('listitem').first()
  await expect(first.getByRole('img', { name: 'alone through 1 level' })).toBeVisible()
  await panel.press('Escape')
}

async function foldsMeanwhile(round: Round): Promise<void> {
  const { claire, theo, at, wall, ideas } = round
  const [late = ''] = ideas(91)
  await seesWall(round, theo)
  let isDown = false
  await byFinger(
    async () => {
      if (isDown) await theo.hands.cancel()
      isDown = true
      await theo.hands.down(await theo.middle(late))
      await theo.hands.move(await at.theo.grip(T.chapelle))
    },
    (wait) => expect(claire.note(late)).toHaveAttribute('data-held-by', 'Théo', wait),
  )
  await claire.seeEverything()
  await at.claire.select(T.chapelle)
  await claire.page.getByRole('button', { name: 'Fold', exact: true }).click()
  await expect(at.theo.named(T.chapelle)).toHaveAttribute('data-folded')
  await theo.hands.up()
  await wall.expectMembers(T.chapelle, ideas(18, 19, 22, 91))
  await expect(at.claire.named(T.chapelle)).toHaveAttribute('data-count', '4')
  await expect(claire.note(late)).toHaveCount(0)

  await byFinger(
    async () => theo.hands.doubleTap(await at.theo.grip(T.chapelle)),
    (wait) => expect(at.theo.named(T.chapelle)).not.toHaveAttribute('data-folded', wait),
  )
  await expect(at.claire.named(T.chapelle)).not.toHaveAttribute('data-folded')
  await expect(claire.note(late)).toHaveCount(1)
}

async function deletesMeanwhile(round: Round): Promise<void> {
  const { claire, bruno, at, wall, ideas } = round
  const members = ideas(...QUICK.later.means)
  const [late = ''] = ideas(76)
  await seesWall(round, bruno)
  await bruno.loseNetwork()
  const before = await bruno.place(late)
  await bruno.click(late)
  await at.bruno.send('associations')
  await expect.poll(() => bruno.place(late)).not.toEqual(before)
  const stood = [...wall.places(members), await bruno.place(late)]

  await seesWall(round, claire)
  await at.claire.select(T.means)
  await claire.page.keyboard.press('Delete')
  await expect(claire.messages).toContainText('1 cluster deleted, its post-its stay')
  await claire.waitForSaved()
  await bruno.regainNetwork()
  await bruno.waitForSaved()
  for (const clusters of [at.claire, at.bruno]) await expect(clusters.named(T.means)).toHaveCount(0)
  await expect.poll(() => wall.places([...members, late])).toEqual(stood)
  await expect.poll(() => wall.alone()).toEqual(expect.arrayContaining([...members, late]))

  await claire.page.getByRole('button', { name: 'Board menu' }).click()
  await claire.page.getByRole('menuitem', { name: 'Trash' }).click()
  const trash = claire.page.getByRole('dialog')
  await expect(trash).toContainText('Cluster: 5 post-its go back into it')
  await trash.getByRole('button', { name: `Bring back: ${T.means}` }).click()
  await claire.page.keyboard.press('Escape')
  await wall.expectMembers(T.means, [...members, late])
  expect(wall.places([...members, late])).toEqual(stood)
}

async function tidies(round: Round): Promise<void> {
  const { claire, at, wall } = round
  const { page } = claire
  await seesWall(round, claire)
  const [from, to] = [await at.claire.grip(T.bikes), await at.claire.grip(T.heritage)]
  await page.keyboard.down('Control')
  await carry(claire, from, { x: to.x + 10, y: to.y + 10 })
  await page.keyboard.up('Control')
  await expect.poll(() => wall.overlaps()).toContainEqual(expect.arrayContaining([T.bikes, T.heritage]))
  await seesWall(round, claire)
  const untidy = JSON.stringify(wall.outermost())
  await at.claire.select(T.sport)
  await page.getByRole('button', { name: 'Tidy the cluster' }).click()
  await expect.poll(() => JSON.stringify(wall.outermost())).not.toBe(untidy)
  await claire.waitForSaved()

  const before = new Map(wall.outermost().map((island) => [island.id, island]))
  const lay = JSON.stringify([...before.values()])
  await tidyWall(claire)
  await expect.poll(() => wall.overlaps()).toEqual([])
  for (const island of wall.outermost()) expect(wayOf(before.get(island.id), island)).toBeLessThan(1_500)
  await page.keyboard.press('Control+z')
  await expect.poll(() => JSON.stringify(wall.outermost())).toBe(lay)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => wall.overlaps()).toEqual([])
}

/** How far an island was moved, page units. */
function wayOf(before: Island | undefined, after: Island): number {
  return before === undefined ? 0 : Math.hypot(after.box.x - before.box.x, after.box.y - before.box.y)
}

async function expectSameWall(round: Round): Promise<void> {
  const { claire, bruno, theo, at, wall } = round
  for (const person of [claire, bruno, theo]) {
    await person.waitForSaved()
    await seesWall(round, person)
  }
  const [notes, clusters] = [await claire.shownNotes(), await at.claire.shown()]
  for (const person of [bruno, theo]) await expect.poll(() => person.shownNotes()).toEqual(notes)
  for (const other of [at.bruno, at.theo]) await expect.poll(() => other.shown()).toEqual(clusters)
  const levels = clusters.map(({ id, title, number }) => [id, title, Number(number[0])])
  const kept = wall.islands().map(({ id, level }) => [id, wall.titleOf(id), level])
  expect(levels.sort()).toEqual(kept.sort())
}
