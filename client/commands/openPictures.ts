import type { Command } from './command'

/** The board, or what is selected of it, as a picture to keep and to print. */
export const openPictures: Command = {
  id: 'open.pictures',
  labelKey: 'pictures.open',
  group: 'panel',
  shortcuts: [],
  boardOnly: true,
  isEnabled: () => true,
  run: ({ session }) => session.setState({ window: 'pictures', menu: null, editing: null }),
}
