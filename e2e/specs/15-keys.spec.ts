import { type FrenchPress, pressFrench } from '../fixtures/frenchKeyboard'
import { createBoard, expect, importFile, test } from '../fixtures/grappe'

test('? shows the keys, and a French keyboard reaches them', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Keys')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  await anais.createNotes(['One', 'Two'])
  const press = (key: string, code: string, held: Partial<FrenchPress> = {}) =>
    pressFrench(page, [{ key, code, ...held }])
  const zoom = page.getByTitle('Back to 100%')

  await press('?', 'KeyM', { shift: true })
  const keys = page.getByRole('dialog', { name: 'Keys and gestures' })
  await expect(keys.getByRole('listitem').filter({ hasText: 'New post-it' }).locator('kbd')).toHaveText(['N', 'S'])
  await expect(keys.getByRole('listitem').filter({ hasText: 'Duplicate' }).locator('kbd')).toHaveText(['Ctrl', 'D'])
  await expect(keys.getByRole('listitem').filter({ hasText: 'Say the selection' }).locator('kbd')).toHaveText([
    'Alt',
    'R',
  ])
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)

  await press('à', 'Digit0', { ctrl: true })
  await expect(zoom).toHaveText('100%')
  await press('-', 'Digit6')
  await expect(zoom).toHaveText('80%')
  await press('+', 'Equal', { shift: true })
  await press('+', 'Equal', { shift: true })
  await expect(zoom).toHaveText('125%')
  await press('à', 'Digit0', { shift: true })
  await expect(zoom).toHaveText('100%')
  await press('1', 'Digit1', { shift: true })
  await press('a', 'KeyQ', { ctrl: true })
  await expect(anais.selected).toHaveCount(2)
  await press('r', 'KeyR', { ctrl: true, shift: true })
  await page.keyboard.press('Alt+r')
  await expect(page.locator('[data-announced]')).toHaveText(/^2 post-its: (One · Two|Two · One)$/)
  await page.keyboard.press('Delete')
  await expect(anais.notes).toHaveCount(0)
  await press('z', 'KeyW', { ctrl: true })
  await expect(anais.notes).toHaveCount(2)
  await press('&', 'Digit1')
  await expect(anais.notes).toHaveCount(2)
})

test('a command is found by its name, run, and found first the next time', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Commands')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const note = await anais.createNote('Benches')
  const palette = page.getByRole('dialog', { name: 'Find a command' })
  const options = palette.getByRole('option')

  await anais.openNote(note)
  await page.keyboard.press('Control+k')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await expect(anais.editor).toHaveCount(0)
  await page.keyboard.type('effacer')
  await expect(options).toHaveText([/^Delete/])
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(anais.notes).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('delete')
  await expect(options.first()).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(palette).toBeVisible()
  await palette.getByRole('combobox').fill('')
  await expect(options.first()).not.toHaveText(/^Delete/)
  await palette.getByRole('combobox').fill('und')
  await options.first().click()
  await expect(anais.notes).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await expect(options.first()).toHaveText(/^(Undo|Delete)/)
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)

  const share = page.getByRole('button', { name: 'Share', exact: true })
  await share.focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(share).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('new post')
  await page.keyboard.press('Enter')
  await expect(anais.editor).toBeFocused()
})

test('any post-it is found without accents, from one to the next, and stays selected', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Finding')
  await importFile(server, board, 'ideas-paris-18.csv')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const find = page.getByRole('search')
  const status = find.getByRole('status')

  await page.keyboard.press('Control+f')
  await expect(find.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('VEGETAL jardin')
  await expect(status).toHaveText('1 post-it')
  await find.getByRole('searchbox').fill('jardin')
  await expect(status).toHaveText(/^\d post-its$/)
  const count = Number((await status.textContent())?.split(' ')[0])
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(status).toHaveText(`2 of ${count}`)
  await expect(page.locator('[data-announced]')).toContainText(`2 of ${count}: `)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(status).toHaveText(`${count} of ${count}`)
  const shown = await find.locator('[aria-current=true]').textContent()
  await expect(anais.selected).toHaveText([shown ?? ''])
  const [id = ''] = await anais.selected.evaluateAll((notes: HTMLElement[]) =>
    notes.map(({ dataset }) => dataset.noteId),
  )
  const note = await anais.boxOf(id ?? '')
  const panel = await find.boundingBox()
  expect(note.x + note.width).toBeLessThan(panel?.x ?? 0)
  expect(note.y).toBeGreaterThan(0)

  await page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await expect(anais.selected).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(anais.editor).toHaveValue(shown ?? '')
  await page.keyboard.press('Control+f')
  await expect(find.getByRole('searchbox')).toBeFocused()
  await expect(anais.editor).toHaveCount(0)
})

test('a person’s language, letters and single keys are kept on the device', async ({ server, arrive }) => {
  const board = await createBoard(server, 'Preferences')
  const anais = await arrive(board, 'Anaïs')
  const { page } = anais
  const note = await anais.createNote('Des bancs à l’ombre')
  const hasLetters = () =>
    page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => /OpenDyslexic/.test(family) && status === 'loaded'),
    )
  expect(await hasLetters()).toBe(false)
  const before = await anais.shotOf(note)

  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Preferences' }).click()
  await page.getByText('Français').click()
  const preferences = page.getByRole('dialog', { name: 'Préférences' })
  await preferences.getByRole('radio', { name: 'OpenDyslexic' }).check({ force: true })
  await preferences.getByRole('radio', { name: 'Inactives' }).check({ force: true })
  await page.keyboard.press('Escape')
  await expect.poll(hasLetters).toBe(true)
  await expect.poll(async () => before.equals(await anais.shotOf(note))).toBe(false)

  await page.reload()
  await anais.waitForBoard()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator('html')).toHaveAttribute('data-font', 'openDyslexic')
  await expect(anais.notes).toHaveCount(1)
  for (const key of ['n', '?', 'Shift+Digit1', 'h']) await page.keyboard.press(key)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Trouver une commande' })
  await page.keyboard.type('raccourcis')
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(anais.notes).toHaveCount(1)
  const keys = page.getByRole('dialog', { name: 'Touches et gestes' })
  await expect(keys.getByText('Les touches seules sont désactivées.')).toBeVisible()
  await expect(keys.getByRole('listitem').filter({ hasText: 'Nouveau post-it' })).toHaveCount(0)
  await expect(keys.getByRole('listitem').filter({ hasText: 'Supprimer' }).locator('kbd')).toHaveText([
    'Suppr',
    'Retour',
  ])
  await page.keyboard.press('Escape')
  await anais.openNote(note)
  await expect(anais.editor).toHaveCSS('font-family', /OpenDyslexic/)
})
