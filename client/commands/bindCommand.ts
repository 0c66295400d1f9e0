import type { BoundCommand, Command, CommandContext } from './command'
import type { Right } from './rights'

export type AnyCommand = Command<readonly unknown[], unknown> | undefined

/** A command with its board; `get` gives it as soon as it is here, `keys` are its own until then. */
export function bindCommand(
  ctx: CommandContext,
  name: string,
  get: () => AnyCommand,
  keys: BoundCommand<readonly unknown[], unknown>['shortcuts'],
): BoundCommand<readonly unknown[], unknown> {
  const canDo = (args: readonly unknown[]) => {
    const command = get()
    return !(ctx.isDesk && command?.boardOnly) && command?.isEnabled(ctx, ...args) === true
  }
  const heldBack = (args: readonly unknown[]): Right | null => {
    const needs = get()?.needs
    const right = typeof needs === 'function' ? needs(ctx, ...args) : needs
    return right == null || ctx.rights.getState()[right] ? null : right
  }
  return {
    get id() {
      return get()?.id ?? name
    },
    get isHere() {
      return get() !== undefined
    },
    get labelKey() {
      return get()?.labelKey ?? 'app.name'
    },
    get group() {
      return get()?.group ?? null
    },
    get shortcuts() {
      return get()?.shortcuts ?? keys
    },
    get leads() {
      return get()?.leads === true
    },
    isEnabled: (...args) => canDo(args) && heldBack(args) === null,
    mayNow: (...args) => heldBack(args) === null,
    run(...args) {
      const command = get()
      if (command === undefined || !canDo(args)) return null
      const right = heldBack(args)
      // What has nothing to tell gives undefined: null is for what was not done.
      if (right === null) return command.run(ctx, ...args)
      ctx.sayHeldBack(right)
      return null
    },
  }
}
