import { chromium } from 'playwright-core'
import { mkdir } from 'node:fs/promises'
import { startServer } from './e2e/fixtures/startServer'
import { createClusteredBoard } from './e2e/fixtures/clusteredBoard'
import { createSupportedBoard } from './e2e/fixtures/filledSupports'
const OUT='/tmp/pic'; await mkdir(OUT,{recursive:true})
const [kind='clusters', lang='en', w='1280', h='800', formats='png,svg,pdf', paper='a3'] = process.argv.slice(2)
const server = await startServer()
const browser = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run','--disable-quic']})
try {
  const board = kind==='clusters' ? await createClusteredBoard(server,'Mobilités & <b>rues</b>',lang as 'en') : await createSupportedBoard(server, kind,'filled')
  if (kind==='clusters') {
    const csv = 'text\n"<script>alert(1)</script> & ""x"" \'y\'"\n"Idée 👍🏽 ≥ 3 😀"\n"مرحبا بكم في الحي ABC"\n"日本語のメモ"\n"'+'très long '.repeat(60)+'"\n'
    const r = await fetch(`${server.url}/api/boards/${board.id}/import`,{method:'POST',headers:{'content-type':'text/csv',authorization:`Bearer ${board.keys.facilitator}`},body:csv})
    console.log(r.status)
  }
  const context = await browser.newContext({viewport:{width:+w,height:+h},locale:lang==='fr'?'fr-FR':'en-GB',acceptDownloads:true})
  const page = await context.newPage()
  page.on('console', m => m.type()==='error' && console.log('console', m.text()))
  page.on('pageerror', e => console.log('pageerror', e.message, e.stack))
  await page.goto(board.links.facilitator)
  const name = page.getByRole('textbox').first(); await name.fill('Zoé')
  await page.getByRole('button',{name:lang==='fr'||kind!=='clusters'?/tableau|board/:/board|tableau/}).first().click()
  await page.waitForSelector('[data-board-canvas]'); await page.waitForTimeout(2500)
  await page.screenshot({path:`${OUT}/${kind}-board-${w}.png`})
  await page.keyboard.press('Control+k'); await page.waitForTimeout(500)
  await page.keyboard.type('poster'); await page.waitForTimeout(400); await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog'); await page.waitForTimeout(2500)
  await page.screenshot({path:`${OUT}/${kind}-dialog-${w}.png`})
  for (const f of formats.split(',').filter(Boolean)) {
    await dialog.getByText(f.toUpperCase(), {exact:false}).first().click()
    await dialog.getByText(paper.toUpperCase(),{exact:true}).click()
    const t0=Date.now()
    const wait = page.waitForEvent('download',{timeout:120000})
    await dialog.getByRole('button',{name:/Download|Télécharger/}).click()
    const d = await wait; await d.saveAs(`${OUT}/${kind}.${f}`); console.log(f, paper, Date.now()-t0,'ms', d.suggestedFilename())
    await page.screenshot({path:`${OUT}/${kind}-after-${f}-${w}.png`})
  }
} finally { await browser.close(); await server.remove() }
