import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import type { OutlineProps } from '../outline/Outline'
import { OutlineSwitch } from '../outline/OutlineSwitch'
import { useServices } from '../panels/services'
import styles from './OutlineSlot.module.css'

type Props = {
  readonly view: BoardView
  readonly isPhone: boolean
  /** The list stands in the board's place, and is there. */
  readonly onSeen: () => void
}

/** Not needed at first sight where there is room for the board. */
export async function loadOutline(): Promise<ComponentType<OutlineProps>> {
  const { Outline } = await import('../outline/Outline')
  return Outline
}

/** The list of all notes: beside the board, or on a phone in its place, with the way from one to the other. */
export function OutlineSlot({ view, isPhone, onSeen }: Props) {
  const { announcer } = useServices()
  const isOpen = useStore(view.session, (session) => session.outline)
  const Outline = useOutlineCode(view, isOpen)
  const wasClosed = useRef(false)
  const isSeen = isOpen && Outline !== null
  useEffect(() => {
    if (isSeen) onSeen()
  }, [isSeen, onSeen])
  useEffect(() => {
    if (!isOpen) wasClosed.current = true
  }, [isOpen])
  return (
    <>
      {isPhone && (
        <div className={styles.switch}>
          <OutlineSwitch view={view} />
        </div>
      )}
      {isOpen && Outline !== null && (
        <Outline view={view} fills={isPhone} takesFocus={wasClosed.current} say={announcer.say} />
      )}
      {isOpen && isPhone && Outline === null && <div className={styles.cover} />}
    </>
  )
}

/** Once the board stands it is fetched: it must open without a network too. Milliseconds. */
const FETCH_AFTER = 1_500

function useOutlineCode({ session }: BoardView, isOpen: boolean): ComponentType<OutlineProps> | null {
  const t = useT()
  const { toaster, boot } = useServices()
  const { progress } = boot
  const [loaded, setLoaded] = useState<{ readonly Outline: ComponentType<OutlineProps> } | null>(null)
  useEffect(() => {
    if (loaded !== null) return
    let isWanted = true
    const load = () =>
      loadOutline().then(
        (Outline) => isWanted && setLoaded({ Outline }),
        () => {
          if (!isWanted || !isOpen) return
          toaster.show({ text: t('board.windowMissing'), tone: 'bad' })
          session.setState({ outline: false })
        },
      )
    let timer: ReturnType<typeof setTimeout> | undefined
    if (isOpen) void load()
    else {
      void progress.settled.then(() => {
        if (isWanted) timer = setTimeout(() => void load(), FETCH_AFTER)
      })
    }
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [loaded, isOpen, session, t, toaster, progress])
  return loaded?.Outline ?? null
}
