/** What may be missing on a machine. */
type Optional = { readonly name: string; missing(): Promise<string | null> }

/** Those that can run on this machine, and a line for each that cannot. */
export async function runnable<Contender extends Optional>(
  contenders: readonly Contender[],
): Promise<{ contenders: Contender[]; notRun: string[] }> {
  const able: Contender[] = []
  const notRun: string[] = []
  for (const contender of contenders) {
    const why = await contender.missing()
    if (why === null) able.push(contender)
    else notRun.push(`${contender.name}: ${why}`)
  }
  return { contenders: able, notRun }
}
