/** `npm run bench`: measures Grappe and its peers in turn, and prints one table. See README.md beside this. */
import { writeFile } from 'node:fs/promises'
import { run } from '../check/run.mjs'
import { describeMachine } from './measure/machine'
import { formatSection, type Section } from './measure/section'
import { OptionError, readOptions } from './options'
import { PARTS, WITHOUT_PEERS } from './parts'
import { installPeers } from './peers/peers'

async function main(): Promise<void> {
  const { names, options } = readOptions(process.argv.slice(2), Object.keys(PARTS))
  if (process.platform !== 'linux') {
    console.log('The bench reads CPU and memory from /proc, which only Linux has: nothing was measured.')
    return
  }
  if (names.some((name) => !WITHOUT_PEERS.has(name))) await installPeers()
  if ((await run('node', ['server/cli/build.mjs'], { NODE_ENV: 'production' })) !== 0) {
    throw new Error('The build failed, so there is nothing to measure')
  }
  const began = Date.now()
  const machine = await describeMachine()
  const texts: string[] = []
  const found: Section[] = []
  const say = (text: string) => {
    texts.push(text)
    console.log(text)
  }
  say(`${machine}\n`)
  if (options.quick) say('A quick run, to try the bench: its figures mean nothing.\n')
  for (const [name, measure] of Object.entries(PARTS)) {
    if (!names.includes(name)) continue
    console.error(`${name} …`)
    const sections = await measure(options).catch((error: unknown): Section[] => [failed(name, error)])
    for (const section of sections) say(formatSection(section))
    found.push(...sections)
  }
  say(`Took ${Math.round((Date.now() - began) / 1_000)} s.`)
  if (options.out !== null) await writeFile(options.out, `${texts.join('\n')}\n`)
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify({ machine, sections: found })}\n`)
}

/** One part that fails must not take away what the others measured. */
function failed(name: string, error: unknown): Section {
  process.exitCode = 1
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { title: name, columns: [], rows: [], notes: [], notRun: [told] }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
try {
  await main()
} catch (error) {
  console.error(error instanceof OptionError ? error.message : error)
  process.exit(1)
}
