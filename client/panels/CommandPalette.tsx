import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { isCharacterKey } from '../commands/shortcut'
import { useT } from '../i18n/LocaleProvider'
import { Dialog } from '../ui/Dialog'
import { Keys } from '../ui/Keys'
import { PickList } from '../ui/PickList'
import styles from './CommandPalette.module.css'
import { useOpenBoard } from './openBoard'
import { shortcutKeys } from './shortcutWords'
import { type OfferedCommand, useOfferedCommands } from './useOfferedCommands'

/** Finds any command by its name and runs it. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const [query, setQuery] = useState('')
  const { found, remember } = useOfferedCommands(query)
  /** The window goes first: what the command opens takes the focus then. */
  const run = (name: string) => {
    const chosen = found.find((one) => one.name === name)
    flushSync(onClose)
    remember(name)
    chosen?.command.run()
  }
  return (
    <Dialog title={t('palette.open')} closeLabel={t('ui.close')} onClose={onClose} hangs>
      <PickList
        label={t('palette.hint')}
        listLabel={t('palette.results')}
        count={found.length === 0 ? t('palette.none') : t('palette.count', { count: found.length })}
        query={query}
        onQuery={setQuery}
        items={found.map((one) => ({
          key: one.name,
          isEnabled: one.isEnabled,
          content: <Offer offered={one} />,
        }))}
        onPick={run}
        onKey={(event) => {
          const isAgain = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
          if (isAgain) onClose()
          return isAgain
        }}
      />
    </Dialog>
  )
}

function Offer({ offered }: { readonly offered: OfferedCommand }) {
  const t = useT()
  const letterKeys = useStore(useOpenBoard().view.preferences, (chosen) => chosen.letterKeys)
  const shortcut = offered.command.shortcuts.find((one) => letterKeys || !isCharacterKey(one))
  return (
    <>
      <span>{offered.label}</span>
      {offered.why !== null && <span className={styles.why}>{t(offered.why)}</span>}
      {offered.why === null && shortcut !== undefined && <Keys keys={shortcutKeys(shortcut, t)} />}
    </>
  )
}
