import type { Command, CommandContext } from './command'
import { onlySelectedNote } from './queries'

/** What is alike on the board, beside it: for the selected note, where one is. Nothing is compared before this is asked for. */
export const openSimilar: Command = {
  id: 'open.similar',
  labelKey: 'similar.open',
  group: 'panel',
  shortcuts: [],
  boardOnly: true,
  isEnabled: () => true,
  run: open,
}

/** The same, asked of one note. */
export const openSimilarTo: Command = {
  id: 'open.similarTo',
  labelKey: 'similar.openTo',
  group: 'note',
  shortcuts: [],
  boardOnly: true,
  isEnabled: (ctx) => onlySelectedNote(ctx) !== null,
  run: open,
}

function open(ctx: CommandContext): void {
  const to = onlySelectedNote(ctx)?.id ?? null
  ctx.session.setState({ window: 'similar', similar: { to }, menu: null, editing: null })
}
