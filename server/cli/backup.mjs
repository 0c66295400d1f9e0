/** `npm run backup -- <folder>`: copies all boards as they are at this moment, while the server goes on. */
import { runCommand } from './runCommand.mjs'

await runCommand('backup')
