export type SoakOptions = { readonly minutes: number }

const USAGE = 'Usage: npm run test:soak -- [--minutes=30]'

/** Throws where there is anything that is no option. */
export function readOptions(args: readonly string[]): SoakOptions {
  let minutes = 30
  for (const arg of args) {
    const given = /^--minutes=(\d+(?:\.\d+)?)$/.exec(arg)?.[1]
    if (given === undefined || Number(given) === 0) throw new Error(USAGE)
    minutes = Number(given)
  }
  return { minutes }
}
