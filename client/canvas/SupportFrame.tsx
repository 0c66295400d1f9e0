import { Eye, Move, SlidersHorizontal } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Box } from '../../shared/geometry/box'
import { supportTitle } from '../../shared/queries/supportNames'
import type { BoardView } from '../board/boardView'
import type { ShownSupport } from '../document/supportsProjection'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import styles from './SupportFrame.module.css'
import { CORNERS } from './supportGrip'
import { useGrip } from './useGrip'

type Props = { readonly view: BoardView }

/** The selected support with its handles, over the canvas: for who leads. */
export function SupportFrame({ view }: Props) {
  const selected = useStore(view.session, (session) => session.support)
  const supports = useSyncExternalStore(
    (listener) => view.supports.onChange(listener),
    () => view.supports.supports,
  )
  const support = selected === null ? undefined : supports.get(selected)
  if (support === undefined || !view.canLead) return null
  return <Frame key={support.id} view={view} support={support} />
}

type FrameProps = Props & { readonly support: ShownSupport }

const EDGES = ['top', 'right', 'bottom', 'left'] as const
const ICON = { size: 18, 'aria-hidden': true } as const

function Frame({ view, support }: FrameProps) {
  const t = useT()
  const { preview, byPointer, byKeys } = useGrip(view, support)
  const frame = useRef<HTMLDivElement>(null)
  useOverPage(frame, view, preview ?? support.box)
  const locale = useStore(view.meta, (meta) => meta.locale)
  const { commands } = view
  const title = supportTitle(support, locale)
  const onKeyDown = byKeys('whole').onKeyDown
  return (
    <div ref={frame} className={classes(styles.frame, preview !== null && styles.moving)} data-own-pointers>
      {EDGES.map((edge) => (
        <div key={edge} className={classes(styles.edge, styles[edge])} {...byPointer('whole')} />
      ))}
      {CORNERS.map((corner) => (
        <button
          key={corner}
          type="button"
          className={classes(styles.corner, styles[corner])}
          aria-label={t('supports.handle', { corner: t(`supports.corner.${corner}`) })}
          {...byPointer(corner)}
          {...byKeys(corner)}
        />
      ))}
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.hold}
          aria-label={t('supports.moveHandle', { title })}
          title={t('supports.moveHandle', { title })}
          data-support-handle
          {...byPointer('whole')}
          {...byKeys('whole')}
          onKeyDown={(event) => {
            if (event.key !== 'Delete' && event.key !== 'Backspace') return onKeyDown(event)
            event.preventDefault()
            commands.deleteSupport.run(support.id)
          }}
        >
          <Move {...ICON} />
          <span className={styles.title} lang={locale}>
            {title}
          </span>
        </button>
        {support.isPrepared && (
          <button
            type="button"
            className={styles.act}
            aria-label={t('supports.show')}
            title={t('supports.show')}
            onClick={() => commands.showSupport.run(support.id)}
          >
            <Eye {...ICON} />
          </button>
        )}
        <button
          type="button"
          className={styles.act}
          aria-label={t('supports.changed', { title })}
          title={t('supports.changed', { title })}
          onClick={() => commands.openSupport.run(support.id)}
        >
          <SlidersHorizontal {...ICON} />
        </button>
      </div>
    </div>
  )
}

/** CSS pixels: around the support's own line; and of the bar, above the frame, and from the edges of the view at the least. */
const AROUND = 7
const BAR = { above: 54, top: 76, right: 16 }

/** Keeps an element around a box of the page, whatever the view does; React hears nothing of it. Its bar stays in view. */
function useOverPage(element: RefObject<HTMLElement | null>, { camera }: BoardView, box: Box): void {
  useLayoutEffect(() => {
    const place = () => {
      if (element.current === null) return
      const { style } = element.current
      const { zoom } = camera.state
      const corner = camera.pageToScreen(box)
      const [x, y] = [corner.x - AROUND, corner.y - AROUND]
      const [width, height] = [box.width * zoom + 2 * AROUND, box.height * zoom + 2 * AROUND]
      style.transform = `translate(${x}px, ${y}px)`
      style.width = `${width}px`
      style.height = `${height}px`
      style.setProperty('--bar-end', `${Math.max(0, width - (camera.viewport.width - BAR.right - x))}px`)
      style.setProperty('--bar-top', `${Math.min(height, Math.max(-BAR.above, BAR.top - y))}px`)
    }
    place()
    return camera.subscribe(place)
  }, [element, camera, box])
}
