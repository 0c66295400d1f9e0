import {
  CircleArrowRight,
  Copy,
  Ellipsis,
  Group,
  LayoutGrid,
  PanelTopOpen,
  PenLine,
  Presentation,
  Reply,
  Scissors,
  Spline,
  Tag,
  Ungroup,
} from 'lucide-react'
import { useRef } from 'react'
import { useStore } from 'zustand'
import { straddledOther } from '../commands/openRelate'
import { thingWords } from '../commands/relationWords'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { CommandButton } from './CommandButton'
import { DeleteButton } from './DeleteButton'
import { FoldButton } from './FoldButton'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'
import styles from './SelectionActions.module.css'
import { useCommandHint } from './useCommandHint'
import { useSelected } from './useSelected'
import { useSelectionRights } from './useSelectionRights'

type Props = {
  /** Where there is little room only what has no other place under a thumb; with some, not what the menu has too. */
  readonly room?: 'little' | 'some' | 'enough'
}

const ICON = { size: 20, 'aria-hidden': true } as const

/** What one does most with what is selected, and the whole menu behind the last button: for fingers. */
export function SelectionActions({ room = 'enough' }: Props) {
  const { notes, clusters, cards, cluster, card } = useSelected()
  const may = useSelectionRights()
  const { isDesk } = useOpenBoard().view
  const isSeveral = notes + clusters + cards > 1
  return (
    <>
      {may.gather && isSeveral && <GatherButton room={room} />}
      {cluster !== null && <ClusterActions room={room} id={cluster} />}
      {notes > 0 && <NoteActions room={room} isSeveral={isSeveral} />}
      {card !== null && <OpenCardButton />}
      {isDesk && <RevealButton />}
      {may.move && cluster === null && notes === 0 && <SendButton />}
      {may.write && notes === 0 && cards > 0 && room === 'enough' && <DuplicateButton />}
      {may.write && cluster === null && <DeleteButton />}
      <MoreButton />
    </>
  )
}

/** First, and in colour: it is what a workshop is about. */
function GatherButton({ room }: Required<Props>) {
  const { gatherSelection } = useOpenBoard().view.commands
  const { label, hint } = useCommandHint(gatherSelection)
  return (
    <Button
      look="primary"
      className={styles.gather}
      aria-label={label}
      title={hint}
      disabled={!gatherSelection.isEnabled()}
      onMouseDown={keepFocus}
      onClick={() => gatherSelection.run()}
      data-room={room === 'enough' ? undefined : 'little'}
    >
      <Group {...ICON} />
      <span className={styles.word}>{label}</span>
    </Button>
  )
}

function NoteActions({ room, isSeveral }: Required<Props> & { readonly isSeveral: boolean }) {
  const { commands, session } = useOpenBoard().view
  const may = useSelectionRights()
  const isWriting = useStore(session, (state) => state.editing !== null)
  return (
    <>
      {may.write && isWriting && (
        <CommandButton command={commands.splitAtCaret}>
          <Scissors {...ICON} />
        </CommandButton>
      )}
      {may.write && !isSeveral && (
        <CommandButton command={commands.buildOnNote}>
          <Reply {...ICON} style={{ scale: '-1 1' }} />
        </CommandButton>
      )}
      {may.move && <SendButton />}
      {may.relate && !isSeveral && <StraddlingButton />}
      {may.write && room !== 'little' && (
        <CommandButton command={commands.openTags}>
          <Tag {...ICON} />
        </CommandButton>
      )}
      {may.write && room === 'enough' && <DuplicateButton />}
    </>
  )
}

/** Where the one note is carried back and forth: related instead of copied. */
function StraddlingButton() {
  const t = useT()
  const { view } = useOpenBoard()
  const [note = ''] = useStore(view.session, ({ selection }) => selection)
  const cluster = straddledOther(view, note)
  if (view.isDesk || cluster === null) return null
  return (
    <IconButton
      label={t('relating.straddlingTo', { cluster: thingWords(view, cluster, t) })}
      onMouseDown={keepFocus}
      onClick={() => view.commands.relateStraddling.run(note)}
    >
      <Spline {...ICON} />
    </IconButton>
  )
}

function RevealButton() {
  const { revealSelection } = useOpenBoard().view.commands
  return revealSelection.isEnabled() ? (
    <CommandButton command={revealSelection}>
      <Presentation {...ICON} />
    </CommandButton>
  ) : null
}

function DuplicateButton() {
  return (
    <CommandButton command={useOpenBoard().view.commands.duplicateSelection}>
      <Copy {...ICON} />
    </CommandButton>
  )
}

function OpenCardButton() {
  return (
    <CommandButton command={useOpenBoard().view.commands.openCard}>
      <PanelTopOpen {...ICON} />
    </CommandButton>
  )
}

function ClusterActions({ room, id }: Required<Props> & { readonly id: string }) {
  const { openTitle, tidyCluster, ungroupSelection } = useOpenBoard().view.commands
  const may = useSelectionRights()
  return (
    <>
      {may.title && (
        <CommandButton command={openTitle}>
          <PenLine {...ICON} />
        </CommandButton>
      )}
      {may.gather && <FoldButton id={id} />}
      {may.move && room === 'enough' && (
        <CommandButton command={tidyCluster}>
          <LayoutGrid {...ICON} />
        </CommandButton>
      )}
      {may.move && <SendButton />}
      {may.gather && (
        <CommandButton command={ungroupSelection}>
          <Ungroup {...ICON} />
        </CommandButton>
      )}
    </>
  )
}

function SendButton() {
  return (
    <CommandButton command={useOpenBoard().view.commands.openSend}>
      <CircleArrowRight {...ICON} />
    </CommandButton>
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
