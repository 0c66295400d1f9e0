import { describe, expect, it } from 'vitest'
import { CLOSE } from '../../shared/protocol/closeCodes'
import type { SaveState } from '../sync/types'
import { createTranslate } from '../testing/createTranslate'
import { saveStateWords } from './saveStateWords'

const fr = createTranslate('fr')
const en = createTranslate('en')

describe('saveStateWords', () => {
  it.each<[SaveState, string, string]>([
    [{ kind: 'saved' }, 'Tout est enregistré', 'All saved'],
    [{ kind: 'saving', unsent: 3 }, 'Enregistrement de 3 modifications…', 'Saving 3 changes…'],
    [{ kind: 'connecting', unsent: 0 }, 'Connexion…', 'Connecting…'],
    [
      { kind: 'offline', unsent: 2 },
      'Hors connexion · 2 modifications gardées sur cet appareil',
      'Offline · 2 changes kept on this device',
    ],
    [
      { kind: 'offline', unsent: 1 },
      'Hors connexion · 1 modification gardée sur cet appareil',
      'Offline · 1 change kept on this device',
    ],
    [
      { kind: 'parked', unsent: 2 },
      'Gardé sur cet appareil jusqu’à la réouverture du tableau\u00a0: 2 modifications',
      'Kept on this device until the board opens again: 2 changes',
    ],
    [
      { kind: 'serverCannotSave', unsent: 4 },
      'Le serveur n’arrive pas à enregistrer pour le moment · 4 modifications en attente',
      'The server cannot save at the moment · 4 changes waiting',
    ],
    [
      { kind: 'refused', reason: 'read-only: this link may look.', unsent: 0 },
      'Refusé\u00a0: ce lien permet seulement de regarder',
      'Refused: this link only lets you watch',
    ],
    [
      { kind: 'refused', reason: 'too-large: one change.', unsent: 1 },
      'Refusé\u00a0: une modification est trop grande pour être envoyée. Exportez le tableau pour la garder · 1 modification non envoyée',
      'Refused: one change is too large to send. Export the board to keep it · 1 change not sent',
    ],
    [
      { kind: 'refused', reason: 'something new', unsent: 1 },
      'Refusé\u00a0: le serveur ne l’a pas accepté · 1 modification non envoyée',
      'Refused: the server did not accept it · 1 change not sent',
    ],
    [
      { kind: 'closed', code: CLOSE.withdrawn, unsent: 0 },
      'Cet appareil n’est plus sur le tableau. Pour revenir, rouvrez son lien ou tapez son code',
      'This device is not on the board any more. To come back, open its link again or type its code',
    ],
    [
      { kind: 'closed', code: CLOSE.clientTooOld, unsent: 1 },
      'Rechargez la page pour continuer · 1 modification gardée sur cet appareil',
      'Reload the page to go on · 1 change kept on this device',
    ],
  ])('%j', (state, french, english) => {
    expect(saveStateWords(state, 'kept', fr).text).toBe(french)
    expect(saveStateWords(state, 'kept', en).text).toBe(english)
  })

  it('never says that work is kept where the browser keeps nothing', () => {
    for (const kind of ['connecting', 'offline'] as const) {
      expect(saveStateWords({ kind, unsent: 2 }, 'memory', en).text).toMatch(
        /2 changes only in this tab: keep it open$/,
      )
    }
    const closed = saveStateWords({ kind: 'closed', code: CLOSE.withdrawn, unsent: 1 }, 'memory', en)
    expect(closed.text).toMatch(/1 change only in this tab/)
  })

  it('offers a way out where there is one', () => {
    const remedy = (state: SaveState) => saveStateWords(state, 'kept', en).remedy
    expect(remedy({ kind: 'refused', reason: '', unsent: 0 })).toBe('startFresh')
    expect(remedy({ kind: 'closed', code: CLOSE.clientTooOld, unsent: 0 })).toBe('reload')
    expect(remedy({ kind: 'closed', code: CLOSE.withdrawn, unsent: 1 })).toBe('home')
    expect(saveStateWords({ kind: 'closed', code: CLOSE.withdrawn, unsent: 1 }, 'memory', en).remedy).toBeNull()
    expect(remedy({ kind: 'saved' })).toBeNull()
  })
})
