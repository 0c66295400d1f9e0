/** `npm run repair -- <folder>`: makes a folder that a start refuses as damaged open again, with what is readable of it. */
import { runCommand } from './runCommand.mjs'

await runCommand('repair')
