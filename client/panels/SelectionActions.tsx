import { Copy, Ellipsis } from 'lucide-react'
import { useRef } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { IconButton } from '../ui/IconButton'
import { CommandButton } from './CommandButton'
import { DeleteButton } from './DeleteButton'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'

/** What one does most with what is selected, and the whole menu behind the last button: for fingers. */
export function SelectionActions() {
  const { commands } = useOpenBoard().view
  const icon = { size: 20, 'aria-hidden': true } as const
  return (
    <>
      <CommandButton command={commands.duplicateSelection}>
        <Copy {...icon} />
      </CommandButton>
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
