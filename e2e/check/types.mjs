/** `npm run types`: each folder against its own libraries, so that `shared` gets neither the browser's nor Node's. */
import { run } from './run.mjs'

const PROJECTS = ['.', 'shared', 'shared/tsconfig.test.json', 'server', 'client', 'e2e']

for (const project of PROJECTS) {
  if ((await run('tsc', ['-p', project])) !== 0) process.exitCode = 1
}
