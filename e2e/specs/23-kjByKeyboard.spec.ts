import { createBoard, expect, test } from '../fixtures/grappe'
import { importLines } from '../fixtures/importLines'
import { OutlineKeys } from '../fixtures/outlineKeys'

const IDEAS = [
  'Benches in the shade',
  'Trees in the schoolyard',
  'Water for every square',
  'Bicycle racks at the station',
  'Slow streets around schools',
  'A repair café',
  'Tools to borrow',
  'A shared kitchen',
  'Meals for neighbours',
  'A garden to share',
  'Light under the bridge',
  'Street art on the viaduct',
  'A cinema under the stars',
  'Tennis in winter',
  'A choir of neighbours',
  'Quiet in the library',
  'Ramps at every entrance',
  'Tales told by grandparents',
  'A map of fountains',
  'A bell for the old clock',
]

const SHADE = 'Nobody looks for shade in vain'
const WHEELS = 'Children ride to school without fear'
const REPAIR = 'What is broken is mended together'
const TABLE = 'There is a chair for everybody at the table'
const SHARE = 'Neighbours share what they have'

test('a KJ round by keyboard alone: gathered, titled, nested, folded, sent, ordered, ungrouped and taken back', async ({
  server,
  arrive,
}) => {
  test.setTimeout(180_000)
  const board = await createBoard(server, 'By keyboard')
  await importLines(server, board, IDEAS)
  const anais = await arrive(board, 'Anaïs')
  const bruno = await arrive(board, 'Bruno')
  await expect(anais.notes).toHaveCount(IDEAS.length)
  const [list, his] = [new OutlineKeys(anais.page), new OutlineKeys(bruno.page)]
  const { keyboard } = anais.page
  await keyboard.press('o')
  await bruno.page.keyboard.press('o')
  for (const { focused } of [list, his]) await expect(focused).toContainText(IDEAS[0] ?? '')

  await test.step('A stretch of rows becomes a cluster, and the title is open', async () => {
    await keyboard.press('Shift+ArrowDown')
    await keyboard.press('Shift+ArrowDown')
    await keyboard.press('Alt+r')
    await expect(list.heard).toHaveText(`3 post-its: ${IDEAS.slice(0, 3).join(' · ')}`)
    await list.gather(SHADE)
    await expect(list.focused).toHaveAttribute('aria-level', '1')
    await expect(list.focused).toHaveAttribute('aria-expanded', 'true')
    await expect(list.focused).toHaveAttribute('aria-selected', 'true')
    await expect(list.focused).toHaveAccessibleName(new RegExp(`^.*1-1 ${SHADE}.*3 post-its`))
    await keyboard.press('Alt+r')
    await expect(list.heard).toHaveText(`${SHADE}, cluster with 3 post-its`)
    await expect(his.heard).toHaveText(`Anaïs: 3 post-its gathered in “${SHADE}”`)
  })

  await test.step('Rows that lie apart become clusters too', async () => {
    await list.choose('Bicycle racks', 'Slow streets')
    await list.gather(WHEELS)
    await list.choose('A repair café', 'Tools to borrow')
    await list.gather(REPAIR)
    await list.choose('Meals for', 'A shared kitchen')
    await list.gather(TABLE)
    await expect.poll(async () => (await list.titles()).sort()).toEqual([SHADE, WHEELS, REPAIR, TABLE].sort())
    for (const number of ['1-1', '1-2', '1-3', '1-4']) {
      await expect(list.row(`${number} `)).toHaveAttribute('aria-expanded', 'true')
    }
  })

  await test.step('What is sent to a cluster is said, and the keyboard stays on it', async () => {
    await list.walkTo('A garden to share')
    await keyboard.press('c')
    await expect(anais.page.getByRole('combobox', { name: 'A title, a number or words' })).toBeFocused()
    await keyboard.type('chair')
    await expect(anais.page.getByRole('dialog').getByRole('status')).toHaveText('1 place')
    await keyboard.press('Enter')
    await expect(list.messages).toContainText(`1 is now in “${TABLE}”`)
    await expect(list.focused).toContainText('A garden to share')
    await expect(list.focused).toHaveAttribute('aria-level', '2')
    await list.walkTo(TABLE)
    await expect(list.focused).toContainText('3 post-its')
  })

  await test.step('Two clusters become one of the second level, and a third goes into it', async () => {
    await list.choose(REPAIR, TABLE)
    await list.gather(SHARE)
    await expect(list.focused).toHaveAccessibleName(new RegExp(`2-1 ${SHARE}.*5 post-its`))
    for (const title of [REPAIR, TABLE]) await expect(list.row(title)).toHaveAttribute('aria-level', '2')
    await expect(list.row('A shared kitchen')).toHaveAttribute('aria-level', '3')
    await list.walkTo(WHEELS)
    await keyboard.press('c')
    await expect(anais.page.getByRole('combobox', { name: 'A title, a number or words' })).toBeFocused()
    await keyboard.type('neighbours share')
    await expect(anais.page.getByRole('dialog').getByRole('option').first()).toContainText(SHARE)
    await keyboard.press('Enter')
    await expect(list.focused).toContainText(WHEELS)
    await expect(list.focused).toHaveAttribute('aria-level', '2')
    await keyboard.press('Control+z')
    await expect(list.focused).toHaveAttribute('aria-level', '1')
  })

  await test.step('Left folds a cluster and says so, Right opens it; who was in it is on its row', async () => {
    await expect.poll(() => his.tree()).toEqual(await list.tree())
    await his.walkTo('Meals for')
    await list.walkTo(SHARE)
    const allHeard = await his.listen()
    await keyboard.press('ArrowLeft')
    await expect(list.focused).toHaveAttribute('aria-expanded', 'false')
    await expect(list.row('A shared kitchen')).toHaveCount(0)
    await expect(list.focused).toContainText('5 post-its')
    await expect(his.focused).toContainText(SHARE)
    await expect.poll(allHeard).toContain(`“Meals for neighbours” lies in a folded cluster. Now on “${SHARE}”.`)
    await keyboard.press('ArrowRight')
    await expect(list.focused).toHaveAttribute('aria-expanded', 'true')
    await expect(list.row('A shared kitchen')).toHaveCount(1)
  })

  await test.step('A note changes places with the next one', async () => {
    await list.walkTo('Benches in the shade')
    const order = () => list.textsBelow(SHADE)
    await expect.poll(order).toEqual(IDEAS.slice(0, 3))
    await keyboard.press('Alt+ArrowDown')
    await expect.poll(order).toEqual([IDEAS[1], IDEAS[0], IDEAS[2]])
    await expect(list.focused).toContainText('Benches in the shade')
  })

  await test.step('A cluster is ungrouped, and taken back with its title', async () => {
    await list.walkTo(WHEELS)
    await keyboard.press('Control+Shift+g')
    await expect(list.row(WHEELS)).toHaveCount(0)
    await expect(list.focused).toContainText('Bicycle racks')
    await expect(list.focused).toContainText('alone through 1 level')
    await expect(list.focused).toBeInViewport()
    await expect(list.row('Slow streets')).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Control+z')
    await expect(list.focused).toContainText('Bicycle racks')
    await expect(list.focused).not.toContainText('alone')
    await keyboard.press('ArrowLeft')
    await expect(list.focused).toContainText(WHEELS)
    await expect(list.focused).toContainText('2 post-its')
  })

  await test.step('Who stays alone is a lone wolf, with what it stayed alone through', async () => {
    await list.walkTo('A bell for the old clock')
    await expect(list.focused).toContainText('alone through 1 level')
    await keyboard.press('ArrowLeft')
    await expect(list.focused).toContainText('Lone wolves')
    await expect(list.row('Lone wolves')).toContainText('10 post-its')
    await keyboard.press('Control+k')
    await keyboard.type('Where the wall stands')
    await expect(anais.page.getByRole('dialog').getByRole('option')).toHaveText('Where the wall stands')
    await keyboard.press('Enter')
    const wall = anais.page.locator('[data-side-panel]')
    await expect(wall.getByRole('status')).toContainText('10 of 20 post-its gathered')
    await expect(wall.getByRole('heading', { name: '10 lone wolves' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(wall).toHaveCount(0)
    await expect(list.focused).toContainText('Lone wolves')
  })

  await test.step('Both have the same list', async () => {
    await anais.waitForSaved()
    const hers = await list.readAll()
    expect(hers).toHaveLength(IDEAS.length + 5 + 1)
    await expect(async () => expect(await his.readAll()).toEqual(hers)).toPass()
  })
})
