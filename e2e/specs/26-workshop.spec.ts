import type { Page } from '@playwright/test'
import { exportByApi } from '../fixtures/boardFiles'
import { Clusters } from '../fixtures/clusters'
import { type Board, createBoard, expect, importFile, test } from '../fixtures/grappe'
import type { Person } from '../fixtures/person'
import { atCardRow, Sheet } from '../fixtures/sheet'
import type { GrappeServer } from '../fixtures/startServer'

const STORY = [
  'She opened the bakery in spring. ',
  'Nobody told her about the site. ',
  'Her nephew set up the orders. ',
  'Now she wants to learn it herself. ',
]

type ExportedCard = {
  kind: string
  fields: Record<string, unknown>
  place: { in: string | null }
  origins: Record<string, true>
  deletedAt?: number
}
type Exported = {
  board: {
    notes: Record<string, { place: { in: string | null } }>
    cards: Record<string, ExportedCard>
    clusters: Record<string, unknown>
  }
  stage: {
    supports: Record<string, { template: string; challenge?: { sentence: string } }>
    zones: Record<string, { zone: { name: string } }>
  }
}

async function read(server: GrappeServer, board: Board): Promise<Exported> {
  return JSON.parse(await exportByApi(server, board, 'json')) as Exported
}

async function liveCards(server: GrappeServer, board: Board, kind: string): Promise<ExportedCard[]> {
  const { cards } = (await read(server, board)).board
  return Object.values(cards).filter((card) => card.kind === kind && card.deletedAt === undefined)
}

/** What the palette finds by these words. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(words)
  await page.getByRole('option', { name: words }).first().click()
}

/** Chooses cards in the list by their words, one after the other. */
async function choose(page: Page, words: readonly string[]): Promise<void> {
  for (const [at, one] of words.entries()) {
    const modifiers = at === 0 ? [] : (['Control'] as const)
    await atCardRow(page, one, (row) => row.click({ modifiers: [...modifiers], timeout: 2_000 }))
  }
}

/** Into a part of a zone, by the window that sends. */
async function send(page: Page, zone: string, part: string): Promise<void> {
  await page.keyboard.press('c')
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.fill(zone)
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await field.fill(part)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function writeChallenge(sheet: Sheet, verb: string, what: string): Promise<void> {
  await sheet.create('challenge')
  await sheet.field('verb').locator('textarea').fill(verb)
  await sheet.field('what').locator('textarea').fill(what)
  await sheet.field('forWhom').locator('textarea').fill('bakers')
  await sheet.close()
}

test('a workshop: two personas, a cross of scenarios, challenges, a wall, action sheets and their plan', async ({
  server,
  arrive,
}) => {
  test.setTimeout(300_000)
  const board = await createBoard(server, 'Workshop', 'en', [
    'persona',
    'cross',
    'challenges',
    'kjWall',
    'actionSheets',
  ])
  const lea = await arrive(board, 'Léa', 'facilitator')
  const others = [await arrive(board, 'Bruno'), await arrive(board, 'Claire'), await arrive(board, 'Driss')]
  const people = [lea, ...others]

  await test.step('four people write in one persona at once, and one makes another', async () => {
    await fillOnePersona(people)
    const own = new Sheet(others[0]?.page as Page)
    await own.close()
    await own.create('persona')
    await own.field('firstName').locator('textarea').fill('Idriss')
    await own.close()
    for (const person of people) await person.waitForSaved()
    const personas = await liveCards(server, board, 'persona')
    expect(personas.map(({ fields }) => fields.firstName).sort()).toEqual(['Idriss', 'Nadia'])
    for (const part of STORY)
      expect(personas.find(({ fields }) => fields.firstName === 'Nadia')?.fields.story).toContain(part)
  })

  await test.step('each of four pushes a scenario into a quarter of the cross', async () => {
    for (const [at, { page }] of people.entries()) {
      const sheet = new Sheet(page)
      if (await sheet.dialog.isVisible()) await sheet.close()
      await sheet.create('scenario')
      await sheet
        .field('name')
        .locator('textarea')
        .fill(`Future ${at + 1}`)
      await sheet
        .field('whatIf')
        .locator('textarea')
        .fill(`everything was ${at + 1} times faster?`)
      await sheet.close()
    }
    for (const person of people) await person.waitForSaved()
    expect(await liveCards(server, board, 'scenario')).toHaveLength(4)
    const md = await exportByApi(server, board, 'md')
    expect(md.match(/Fiction/g)?.length).toBeGreaterThanOrEqual(4)
  })

  await test.step('six challenges are merged to two, which are locked into walls', async () => {
    const sheet = new Sheet(lea.page)
    const words = ['learn one', 'learn two', 'learn three', 'share one', 'share two', 'share three']
    for (const one of words) {
      const [verb = '', what = ''] = one.split(' ')
      await writeChallenge(sheet, verb, what)
    }
    for (const verb of ['learn', 'share']) {
      await choose(
        lea.page,
        ['one', 'two', 'three'].map((what) => `How might we ${verb} ${what}`),
      )
      await command(lea.page, 'Merge the cards')
      await sheet.close()
    }
    await expect.poll(() => liveCards(server, board, 'challenge')).toHaveLength(2)
    await choose(lea.page, ['How might we learn', 'How might we share'])
    await command(lea.page, 'A wall for each chosen challenge')
    const locked = async () =>
      Object.values((await read(server, board)).stage.supports).flatMap(({ challenge }) => challenge?.sentence ?? [])
    await expect.poll(async () => (await locked()).length).toBe(2)
  })

  await test.step('the ideas of a district are gathered, and three clusters become action sheets', async () => {
    await importFile(server, board, 'ideas-paris-20.csv')
    const clusters = new Clusters(lea)
    await lea.page.getByRole('button', { name: 'List of the board' }).click()
    await expect(async () => {
      await lea.seeEverything()
      await expect(lea.notes).toHaveCount(92, { timeout: 2_000 })
    }).toPass()
    const notes = (await lea.shownNotes()).map(({ id }) => id)
    const { board: content, stage } = await read(server, board)
    const zones = new Set(Object.values(content.notes).map(({ place }) => stage.zones[place.in ?? '']?.zone.name))
    expect([...zones]).toEqual(['wall'])
    await clusters.gather(notes.slice(0, 3), 'Green the school yards')
    await clusters.gather(notes.slice(3, 6), 'Make room for bikes')
    await clusters.gather(notes.slice(6, 9), 'Mend the playgrounds')
    await clusters.select('Green the school yards')
    await lea.page.keyboard.down('Shift')
    await clusters.select('Make room for bikes')
    await clusters.select('Mend the playgrounds')
    await lea.page.keyboard.up('Shift')
    await command(lea.page, 'Make an action sheet')
    await expect.poll(async () => (await liveCards(server, board, 'action')).length).toBe(3)
    const actions = await liveCards(server, board, 'action')
    expect(actions.map(({ fields }) => fields.title).sort()).toEqual([
      'Green the school yards',
      'Make room for bikes',
      'Mend the playgrounds',
    ])
    for (const { origins, fields } of actions) {
      expect(Object.keys(origins)).toHaveLength(1)
      expect(String(fields.description).split('\n').length).toBeGreaterThanOrEqual(3)
    }
  })

  await test.step('the sheets are laid out as a plan by months, one after what it needs', async () => {
    const plan = [
      ['Green the school yards', 'T0'],
      ['Make room for bikes', '0 to 3'],
      ['Mend the playgrounds', '6 to 12'],
    ] as const
    for (const [title, months] of plan) {
      await choose(lea.page, [title])
      await send(lea.page, 'plan', months)
    }
    const sheet = new Sheet(lea.page)
    await sheet.open('Make room for bikes')
    await sheet.turnTo('dependsOn')
    await sheet.field('dependsOn').getByRole('button', { name: 'Link' }).click()
    await lea.page.getByRole('combobox').last().fill('Green')
    await lea.page.getByRole('option').first().click()
    await sheet.close()
    await lea.waitForSaved()
    const { board: content, stage } = await read(server, board)
    const actions = Object.entries(content.cards).filter(([, { kind }]) => kind === 'action')
    for (const [, { place }] of actions) expect(stage.zones[place.in ?? '']?.zone.name).toBe('plan')
    const [green] = actions.find(([, { fields }]) => fields.title === 'Green the school yards') ?? []
    const bikes = actions.find(([, { fields }]) => fields.title === 'Make room for bikes')
    expect(bikes?.[1].fields.dependsOn).toEqual({ [green ?? '']: true })
    expect(await exportByApi(server, board, 'md')).toMatch(/Make room for bikes[\s\S]*Green the school yards/)
  })
})

/** The first makes it, the others open it; all write into the same text, letter by letter, at the same time. */
async function fillOnePersona(people: readonly Person[]): Promise<void> {
  const sheets = people.map(({ page }) => new Sheet(page))
  const [first, ...rest] = sheets
  await first?.create('persona')
  await first?.field('firstName').locator('textarea').fill('Nadia')
  for (const sheet of rest) await sheet.open('Nadia')
  const areas = sheets.map((sheet) => sheet.field('story').locator('textarea'))
  for (const area of areas) await area.focus()
  await Promise.all(people.map(({ page }, at) => page.keyboard.type(STORY[at] ?? '', { delay: 15 })))
  for (const area of areas) {
    for (const part of STORY) await expect(area).toHaveValue(new RegExp(part.trim().replace('.', '\\.')))
  }
  const [one, two, three, four] = sheets as [Sheet, Sheet, Sheet, Sheet]
  await one.field('role').locator('textarea').fill('Baker')
  await two.field('quote').locator('textarea').fill('I sell more when people talk')
  await three.field('goals').locator('textarea').fill('Fewer calls\nMore time')
  await four.field('brakes').locator('textarea').fill('No time')
  await expect(four.field('role').locator('textarea')).toHaveValue('Baker')
  await expect(one.field('brakes').locator('textarea')).toHaveValue('No time')
  await one.close()
}
