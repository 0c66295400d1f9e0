import { chromium } from 'playwright-core'
import fs from 'node:fs'
const url=fs.readFileSync('/tmp/draw/url.txt','utf8').trim()
const modes=(process.argv[2]||'light,dark,near,drag').split(',')
const b=await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run','--disable-quic']})
for (const m of modes){
 const big=m.includes('big')
 const page=await (await b.newContext({viewport:big?{width:1920,height:1080}:{width:1280,height:800},colorScheme:m.includes('dark')?'dark':'light',locale:'fr-FR'})).newPage()
 page.on('pageerror',e=>console.log('ERR',e.message)); page.on('console',x=>x.type()==='error'&&console.log(x.text()))
 await page.goto(url); const btn=page.getByRole('button',{name:/Aller au tableau|Go to the board/}); await btn.click(); await page.waitForSelector('[data-board-canvas]'); await page.waitForTimeout(2500)
 await page.keyboard.press('Escape'); await page.mouse.move(640,400); await page.keyboard.press('Shift+1'); await page.waitForTimeout(900)
 if(m.includes('near')){ await page.mouse.move(600,380); for(let i=0;i<(m.includes('nearer')?9:5);i++){await page.keyboard.down('Control'); await page.mouse.wheel(0,-100); await page.keyboard.up('Control')} await page.waitForTimeout(1000) }
 if(m.includes('drag')){ await page.mouse.move(700,402); await page.mouse.down(); for(let i=0;i<12;i++){await page.mouse.move(700+i*9,402+i*11)} await page.waitForTimeout(400); await page.screenshot({path:`/tmp/draw/${m}.png`}); await page.mouse.up(); await page.waitForTimeout(700); await page.screenshot({path:`/tmp/draw/${m}-after.png`}); await page.keyboard.press('Control+z'); await page.waitForTimeout(600)}
 else await page.screenshot({path:`/tmp/draw/${m}.png`})
 await page.context().close()
}
await b.close()
