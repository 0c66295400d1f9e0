import { Fragment, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { type BoundCommand, COMMAND_GROUPS } from '../commands/command'
import { isCharacterKey, type Shortcut } from '../commands/shortcut'
import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Keys } from '../ui/Keys'
import styles from './KeysDialog.module.css'
import { useOpenBoard } from './openBoard'
import { BOARD_KEYS, GESTURES, type OtherKeys, WRITING_KEYS } from './otherKeys'
import { shortcutKeys } from './shortcutWords'
import { useMediaQuery } from './useMediaQuery'

/** What the keyboard and the hands can do, as they are printed here. It reads the commands themselves. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { commands, preferences, rights, canLead, canWrite } = useOpenBoard().view
  useStore(rights)
  const letterKeys = useStore(preferences, (chosen) => chosen.letterKeys)
  const byTouch = useMediaQuery('(pointer: coarse)')
  const bound = Object.values(commands) as readonly BoundCommand<readonly unknown[], unknown>[]
  const all: readonly OtherKeys[] = bound.filter(({ leads, mayNow }) => (canLead || !leads) && (!canWrite || mayNow()))
  const inGroup = (group: string) => all.filter((command) => 'group' in command && command.group === group)
  return (
    <Dialog title={t('keys.open')} closeLabel={t('ui.close')} onClose={onClose} wide="full">
      {!letterKeys && (
        <p className={styles.off}>
          {t('keys.none')}
          <Button className={styles.change} onClick={() => commands.openPreferences.run()}>
            {t('preferences.open')}
          </Button>
        </p>
      )}
      <div className={styles.columns}>
        {byTouch && <Gestures />}
        {COMMAND_GROUPS.map((group) => (
          <Group key={group} title={t(`keys.group.${group}`)}>
            {[...inGroup(group), ...(group === 'note' ? BOARD_KEYS : [])].map((one) => (
              <Row key={one.labelKey} {...one} />
            ))}
          </Group>
        ))}
        <Group title={t('keys.group.writing')}>
          {WRITING_KEYS.map((one) => (
            <Row key={one.labelKey} {...one} />
          ))}
        </Group>
        {!byTouch && <Gestures />}
      </div>
    </Dialog>
  )
}

function Gestures() {
  const t = useT()
  return (
    <Group title={t('keys.group.gesture')}>
      {GESTURES.map((gesture) => (
        <li key={gesture} className={styles.row}>
          <span className={styles.does}>{t(`gesture.${gesture}`)}</span>
          <span className={styles.by}>{t(`gesture.${gesture}.by`)}</span>
        </li>
      ))}
    </Group>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

/** More ways, or longer ones, would hide the first. */
const MOST_WAYS = 2
const MOST_KEYS = 3

function Row({ labelKey, shortcuts }: OtherKeys) {
  const t = useT()
  const letterKeys = useStore(useOpenBoard().view.preferences, (chosen) => chosen.letterKeys)
  const working = shortcuts.filter((one) => letterKeys || !isCharacterKey(one))
  if (working.length === 0) return null
  const ways = isSeries(working) ? [seriesKeys(working, t)] : firstWays(working, t)
  return (
    <li className={styles.row}>
      <span className={styles.does}>{t(labelKey)}</span>
      <span className={styles.how}>
        {ways.map((keys, at) => (
          <Fragment key={keys.join()}>
            {at > 0 && <span className={styles.or}>{t('keys.or')}</span>}
            <Keys keys={keys} />
          </Fragment>
        ))}
      </span>
    </li>
  )
}

type Shortcuts = readonly Shortcut<readonly unknown[]>[]

function firstWays(shortcuts: Shortcuts, t: Translate): string[][] {
  const [first = [], ...others] = shortcuts.slice(0, MOST_WAYS).map((one) => shortcutKeys(one, t))
  return [first, ...others.filter((keys) => first.length + keys.length <= MOST_KEYS)]
}

/** The four arrows belong together. */
function isSeries(shortcuts: Shortcuts): boolean {
  return shortcuts.length > 2 && shortcuts.every(({ key }) => key?.startsWith('Arrow'))
}

function seriesKeys(shortcuts: Shortcuts, t: Translate): string[] {
  return [...new Set(shortcuts.flatMap((one) => shortcutKeys(one, t)))]
}
