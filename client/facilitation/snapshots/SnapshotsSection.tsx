import { History } from 'lucide-react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'

/** The way from the facilitator's panel to what was kept. */
export function SnapshotsSection() {
  const t = useT()
  const { commands } = useOpenBoard().view
  return (
    <Button wide onClick={() => commands.openSnapshots.run()}>
      <History size={18} aria-hidden />
      {t('snapshots.open')}
    </Button>
  )
}
