import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import { readPdf } from '../../shared/testing/readPdf'
import type { BoardPage } from '../fixtures/boardPage'
import { createClusteredBoard } from '../fixtures/clusteredBoard'
import { createBoard, expect, test } from '../fixtures/grappe'

const FORMATS = { png: 'PNG image', svg: 'SVG drawing', pdf: 'PDF' } as const

async function openPictures({ page }: BoardPage) {
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Export as a picture or PDF…' }).click()
  return page.getByRole('dialog', { name: 'Make a picture' })
}

/** Chooses, downloads and reads a picture. */
async function keep({ page }: BoardPage, format: keyof typeof FORMATS, paper: string, to: string): Promise<Buffer> {
  const dialog = page.getByRole('dialog', { name: 'Make a picture' })
  await dialog.getByText(FORMATS[format], { exact: true }).click()
  await dialog.getByText(paper, { exact: true }).click()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe(`Streets.${format}`)
  await download.saveAs(to)
  return await readFile(to)
}

test('PI2 PI3 PI6 PI7 a wall as SVG, PNG and PDF, each opened by what is no browser', async ({
  server,
  arrive,
}, info) => {
  const board = await createClusteredBoard(server, 'Streets', 'en')
  const anais = await arrive(board, 'Anaïs')
  const dialog = await openPictures(anais)
  await expect(dialog).toContainText('96 post-its · 19 clusters')

  const png = sharp(await keep(anais, 'png', 'A2', info.outputPath('wall.png')))
  expect(await png.metadata()).toMatchObject({ format: 'png', width: 3_508, height: 2_480, density: 150 })
  const { channels, isOpaque } = await png.stats()
  expect(isOpaque).toBe(true)
  expect(Math.min(...channels.map(({ min }) => min))).toBeLessThan(60)

  const svg = await keep(anais, 'svg', 'A3', info.outputPath('wall.svg'))
  const drawn = await sharp(svg).stats()
  expect(drawn.entropy).toBeGreaterThan(0.5)
  const text = svg.toString('utf8')
  expect(text).toContain('On va partout sans voiture ni crainte</text>')
  expect(text).toContain('Atkinson Hyperlegible Next')
  const links = [...text.matchAll(/<a xlink:href="([^"]*)"/g)].map(([, link]) => link)
  expect(new Set(links).size).toBe(96 + 19)
  expect(text).not.toContain(board.keys.facilitator)
  expect(text).not.toContain(board.keys.participant)

  const pdf = readPdf(await keep(anais, 'pdf', 'A0', info.outputPath('wall.pdf')), (bytes) => inflateSync(bytes))
  expect(pdf.isWhole).toBe(true)
  expect(pdf.pages.map((sides) => sides.map(Math.round))).toEqual([[3_370, 2_384]])
  expect(pdf.lines).toContain('On va partout sans voiture ni crainte')
  expect(new Set(pdf.links).size).toBe(96 + 19)
})

test('PI8 PI10 a selection alone is pictured, and its links lead to its post-its', async ({ server, arrive }, info) => {
  const board = await createBoard(server, 'Streets')
  const anais = await arrive(board, 'Anaïs')
  const [bench] = [await anais.createNote('Benches & <lamps>'), await anais.createNote('Trees')]
  await anais.page.keyboard.press('Escape')
  await anais.click(bench)
  const dialog = await openPictures(anais)
  await expect(dialog.getByRole('radio', { name: 'What is selected' })).toBeChecked()
  await expect(dialog).toContainText('1 post-it ·')
  const svg = (await keep(anais, 'svg', 'A4', info.outputPath('one.svg'))).toString('utf8')
  expect(svg).toContain('&lt;lamps&gt;</text>')
  expect(svg).not.toContain('Trees')
  const isRead = await anais.page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, 'image/svg+xml')
    return read.querySelector('parsererror') === null && read.querySelector('text') !== null
  }, svg)
  expect(isRead).toBe(true)

  const link = new URL(/<a xlink:href="([^"]*)"/.exec(svg)?.[1] ?? '')
  expect(link.hash).toBe('')
  await anais.page.goto(new URL(anais.page.url()).origin + link.pathname + link.search)
  await anais.waitForBoard()
  await expect(anais.selected).toHaveAttribute('data-note-id', bench)
  await expect.poll(() => new URL(anais.page.url()).search).toBe('')
})

test('PI9 nothing to picture is said, and a long drawing is stopped', async ({ server, arrive }) => {
  const empty = await createBoard(server, 'Streets')
  const anais = await arrive(empty, 'Anaïs')
  const dialog = await openPictures(anais)
  await expect(dialog).toContainText('There is nothing to picture yet.')
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled()

  const board = await createClusteredBoard(server, 'Streets', 'en')
  const bruno = await arrive(board, 'Bruno')
  const other = await openPictures(bruno)
  await other.getByText('A0', { exact: true }).click()
  await other.getByRole('button', { name: 'Download' }).click()
  await other.getByRole('button', { name: 'Stop' }).click()
  await expect(other.getByRole('button', { name: 'Download' })).toBeEnabled()
  await expect(other).not.toContainText('in your downloads')
})
