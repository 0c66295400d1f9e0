import { resolve } from 'node:path'
import { repairFolder } from '../store/repairFolder'
import { CommandError } from './commandError'
import { countContents } from './reports'

/** Makes a damaged folder open again, and says each thing that is damaged or gone. Gives the line to end with. */
export async function repair(args: readonly string[], from: string, say: (line: string) => void): Promise<string> {
  const [named, ...more] = args
  if (named === undefined || more.length > 0) {
    throw new CommandError('Name the folder to repair, such as: npm run repair -- data')
  }
  const { contents, damage, lost, before } = await repairFolder(resolve(from, named))
  for (const line of [...lost, ...damage]) say(line)
  return `Kept ${countContents(contents)}. Everything as it was before lies in ${before}.`
}
