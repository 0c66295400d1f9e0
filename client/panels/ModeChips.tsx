import { Crosshair, Funnel, Lasso, PenLine, Pointer, SquareDashedMousePointer } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import styles from './ModeChips.module.css'
import { useOpenBoard } from './openBoard'
import { useHasSelection } from './useHasSelection'

/** What is not as usual under the hand at the moment, in words, each with its way back. */
export function ModeChips() {
  const t = useT()
  const { session, commands } = useOpenBoard().view
  const fingers = useStore(session, (state) => state.fingers)
  const tool = useStore(session, (state) => state.tool)
  const hasSelection = useHasSelection()
  const isFiltered = useStore(session, (state) => state.filter !== null)
  return (
    <div className={styles.chips}>
      {tool === 'several' && (
        <Chip
          icon={<SquareDashedMousePointer size={18} aria-hidden />}
          text={t('several.text')}
          back={t('several.done')}
          onBack={() => commands.chooseSelectTool.run()}
        />
      )}
      {tool === 'lasso' && (
        <Chip
          icon={<Lasso size={18} aria-hidden />}
          text={t('lasso.text')}
          back={t('several.done')}
          onBack={() => commands.chooseSelectTool.run()}
        />
      )}
      {tool === 'laser' && (
        <Chip
          icon={<Crosshair size={18} aria-hidden />}
          text={t('attention.pointing')}
          back={t('several.done')}
          onBack={() => commands.chooseSelectTool.run()}
        />
      )}
      {tool === 'send' && (
        <Chip
          icon={<Pointer size={18} aria-hidden />}
          text={t(hasSelection ? 'putting.where' : 'putting.what')}
          back={t('ui.cancel')}
          onBack={() => commands.chooseSelectTool.run()}
        />
      )}
      {fingers === 'pan' && (
        <Chip
          icon={<PenLine size={18} aria-hidden />}
          text={t('pen.text')}
          back={t('pen.useFingers')}
          onBack={() => session.setState({ fingers: 'hold' })}
        />
      )}
      {isFiltered && (
        <Chip
          icon={<Funnel size={18} aria-hidden />}
          text={t('filter.on')}
          back={t('filter.clear')}
          onBack={() => session.setState({ filter: null })}
        />
      )}
    </div>
  )
}

type ChipProps = { readonly icon: ReactNode; readonly text: string; readonly back: string; readonly onBack: () => void }

function Chip({ icon, text, back, onBack }: ChipProps) {
  return (
    <section className={styles.chip} aria-label={text}>
      {icon}
      <p>{text}</p>
      <button type="button" className={styles.button} onClick={onBack}>
        {back}
      </button>
    </section>
  )
}
