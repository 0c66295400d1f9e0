import { Camera, DoorOpen, ListOrdered, Table2, Users, Vote } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useFeatures } from '../../panels/features'
import { useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import styles from './LeadPanel.module.css'

const icon = { size: 20, 'aria-hidden': true } as const
const WINDOWS = [
  ['agenda', <ListOrdered key="agenda" {...icon} />],
  ['people', <Users key="people" {...icon} />],
  ['tables', <Table2 key="tables" {...icon} />],
  ['votes', <Vote key="votes" {...icon} />],
  ['snapshots', <Camera key="snapshots" {...icon} />],
  ['door', <DoorOpen key="door" {...icon} />],
] as const satisfies readonly (readonly [string, ReactNode])[]

/** Everything else that leading needs, one level down; only what this build has. */
export function WindowButtons() {
  const t = useT()
  const features = useFeatures()
  const { session } = useOpenBoard().view
  const there = WINDOWS.filter(([name]) => features.some(({ windows }) => windows?.[name] !== undefined))
  return (
    <nav className={styles.windows} aria-label={t('lead.more')}>
      {there.map(([name, picture]) => (
        <Button key={name} className={styles.window} onClick={() => session.setState({ window: name })}>
          {picture}
          {t(`lead.window.${name}`)}
        </Button>
      ))}
    </nav>
  )
}
