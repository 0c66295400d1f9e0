import { Lightbulb } from 'lucide-react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { AfterWords } from '../i18n/AfterWords'
import { useT } from '../i18n/LocaleProvider'
import styles from './OutlineList.module.css'

/** Says of the one thing that who leads has put in the spotlight. */
export function Spotlit({ id, view }: { readonly id: string; readonly view: BoardView }) {
  const isLit = useStore(view.lead, ({ lead }) => lead.spotlight?.id === id)
  return isLit ? (
    <AfterWords>
      <Words />
    </AfterWords>
  ) : null
}

function Words() {
  const t = useT()
  return (
    <p className={styles.spotlit} data-spotlit>
      <Lightbulb size={16} aria-hidden />
      {t('attention.spotlit')}
    </p>
  )
}
