import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { TITLE_WEIGHT } from '../../shared/drawing/notePainter'
import { TITLE_CARD } from '../../shared/drawing/titleCard'
import type { BoardView } from '../board/boardView'
import { titledOnCanvas } from '../session/session'
import { TitleField } from '../titles/TitleField'
import type { BoardRenderer } from './boardRenderer'
import { panIntoClear, whileWriting } from './clearView'
import { placeTitleStrip } from './placeTitleStrip'
import styles from './TitleEditor.module.css'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** The title of the cluster that is open, over its card: with the lines and the size that the canvas draws. */
export function TitleEditor({ view, renderer }: Props) {
  const titling = useStore(view.session, titledOnCanvas)
  const mayTitle = useStore(view.rights, ({ title }) => title)
  if (titling === null || !mayTitle) return null
  return <OpenTitle key={titling} id={titling} view={view} renderer={renderer} />
}

function OpenTitle({ id, view, renderer }: Props & { readonly id: string }) {
  const strip = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const place = useRef(() => {
    if (strip.current === null || field.current === null) return
    const card = renderer.islandCard(id)
    // One that is read as absent for now, say because its last note left, keeps its title open where it was.
    if (card === null) return
    const isFolded = renderer.scene.island(id)?.isFolded === true
    placeTitleStrip({ strip: strip.current, field: field.current }, { card, isFolded }, view.camera, renderer)
  })

  useLayoutEffect(() => {
    const element = strip.current
    if (element === null) return
    const unfollow = renderer.onFrame(place.current)
    const unshow = whileWriting(view.camera, () => {
      place.current()
      const card = renderer.islandCard(id)
      if (card === null) return
      const { offsetWidth: width, offsetHeight: height } = element
      panIntoClear(view.camera, element, { ...view.camera.pageToScreen(card), width, height })
      place.current()
    })
    return () => {
      unfollow()
      unshow()
    }
  }, [id, view, renderer])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only leaves the keyboard where it is
    <div
      ref={strip}
      className={styles.strip}
      data-own-pointers
      onMouseDown={keepKeyboard}
      style={{ fontWeight: TITLE_WEIGHT, lineHeight: TITLE_CARD.lineHeight }}
    >
      <TitleField
        id={id}
        view={view}
        field={field}
        className={styles.field}
        classNameBelow={styles.below}
        givesBack
        onText={place.current}
      />
    </div>
  )
}

/** A press on the card beside the letters. */
function keepKeyboard(event: MouseEvent): void {
  if (event.target === event.currentTarget) event.preventDefault()
}
