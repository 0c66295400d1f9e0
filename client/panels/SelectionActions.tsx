import { Copy, Ellipsis, Reply, Scissors, Tag } from 'lucide-react'
import { useRef } from 'react'
import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { IconButton } from '../ui/IconButton'
import { CommandButton } from './CommandButton'
import { DeleteButton } from './DeleteButton'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'

type Props = {
  /** Where there is little room only what has no other place under a thumb. */
  readonly room?: 'little' | 'enough'
}

/** What one does most with what is selected, and the whole menu behind the last button: for fingers. */
export function SelectionActions({ room = 'enough' }: Props) {
  const { commands, session } = useOpenBoard().view
  const isWriting = useStore(session, (state) => state.editing !== null)
  const isOne = useStore(session, (state) => state.selection.size === 1)
  const icon = { size: 20, 'aria-hidden': true } as const
  return (
    <>
      {isWriting && (
        <CommandButton command={commands.splitAtCaret}>
          <Scissors {...icon} />
        </CommandButton>
      )}
      <CommandButton command={commands.buildOnNote} disabled={!isOne}>
        <Reply {...icon} style={{ scale: '-1 1' }} />
      </CommandButton>
      {room === 'enough' && (
        <>
          <CommandButton command={commands.openTags}>
            <Tag {...icon} />
          </CommandButton>
          <CommandButton command={commands.duplicateSelection}>
            <Copy {...icon} />
          </CommandButton>
        </>
      )}
      <DeleteButton />
      <MoreButton />
    </>
  )
}

function MoreButton() {
  const t = useT()
  const { commands } = useOpenBoard().view
  const button = useRef<HTMLButtonElement>(null)
  return (
    <IconButton
      ref={button}
      label={t('menu.more')}
      aria-haspopup="menu"
      onMouseDown={keepFocus}
      onClick={() => {
        const box = button.current?.getBoundingClientRect()
        if (box !== undefined) commands.openMenu.run({ x: box.left, y: box.top })
      }}
    >
      <Ellipsis size={20} aria-hidden />
    </IconButton>
  )
}
