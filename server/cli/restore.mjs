/** `npm run restore -- <backup>`: puts a backup in the place of the boards, which are kept beside it. */
import { runCommand } from './runCommand.mjs'

await runCommand('restore')
