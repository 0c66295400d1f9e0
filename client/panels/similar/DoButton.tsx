import { useStore } from 'zustand'
import type { BoundCommand } from '../../commands/command'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { useOpenBoard } from '../openBoard'
import { useServices } from '../services'
import { doWith } from './doWith'
import styles from './SimilarPanel.module.css'

type Props<Args extends readonly unknown[]> = {
  readonly ids: readonly string[]
  readonly command: BoundCommand<Args, unknown>
  readonly args: Args
  readonly label: string
  /** What it is called where its label alone does not say what it is about. */
  readonly name: string
}

/** Does to some things what a command does to the selection. Where a phase does not let one, a press says why. */
export function DoButton<Args extends readonly unknown[]>({ ids, command, args, label, name }: Props<Args>) {
  const t = useT()
  const { toaster } = useServices()
  const { view } = useOpenBoard()
  const mayNow = useStore(view.rights, () => command.mayNow(...args))
  const press = () => {
    if (!doWith(view, ids, () => command.run(...args)) && mayNow) toaster.show({ text: t('similar.notNow') })
  }
  return (
    <Button className={styles.does} aria-disabled={!mayNow} aria-label={name} onClick={press}>
      {label}
    </Button>
  )
}
