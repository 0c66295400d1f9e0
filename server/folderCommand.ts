import { backUp } from './backup/backupCommand'
import { restore } from './backup/restoreCommand'
import { readDataFolder } from './config'

/** `npm run backup` and `npm run restore`: one line on the output at the end, or one that says why not and exit code 1. */
export async function runFolderCommand(
  name: 'backup' | 'restore',
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  // npm runs scripts in the package's folder, and tells where it was called.
  const calledFrom = env.INIT_CWD || process.cwd()
  try {
    const data = readDataFolder(env)
    say(await (name === 'backup' ? backUp(data, args, calledFrom) : restore(data, args, calledFrom, say)))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
