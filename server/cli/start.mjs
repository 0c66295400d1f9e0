/** `npm start`: builds what is out of date, then serves, in this process, so that signals reach the server. */
import { complainAboutNode } from './nodeVersion.mjs'

const complaint = complainAboutNode(process.versions.node)
if (complaint !== null) {
  console.error(complaint)
  process.exit(1)
}

const { buildInChild } = await import('./buildInChild.mjs')
const { SERVER_ENTRY } = await import('./paths.mjs')
if (!(await buildInChild())) process.exit(1)

process.setSourceMapsEnabled(true)
const { main } = await import(SERVER_ENTRY)
await main(process.env)
