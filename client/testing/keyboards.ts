import type { KeyPress } from '../commands/keyPress'

/** What a key writes: alone, with Shift, with AltGr (Option on a Mac), with both. `dead` waits for the next letter. */
type Levels = string
type Layout = { readonly system: 'windows' | 'linux' | 'mac'; readonly keys: Readonly<Record<string, Levels>> }

const NAMED = [
  'Enter',
  'Escape',
  'F2',
  'Tab',
  'Delete',
  'Backspace',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'ContextMenu',
  'F10',
]

/** The letters of the three rows, by the places KeyQ to KeyP, KeyA to KeyL and KeyZ to KeyM of a US keyboard. */
function letters(places: string, written: string): Record<string, Levels> {
  return Object.fromEntries(
    [...places].map((place, at) => [`Key${place}`, `${written[at]} ${written[at]?.toUpperCase()}`]),
  )
}

const PLACES = 'QWERTYUIOPASDFGHJKLZXCVBNM'

const QWERTY = {
  ...letters(PLACES, 'qwertyuiopasdfghjklzxcvbnm'),
  Digit1: '1 !',
  Digit2: '2 @',
  Digit3: '3 #',
  Digit4: '4 $',
  Digit5: '5 %',
  Digit6: '6 ^',
  Digit7: '7 &',
  Digit8: '8 *',
  Digit9: '9 (',
  Digit0: '0 )',
  Minus: '- _',
  Equal: '= +',
  BracketLeft: '[ {',
  BracketRight: '] }',
  Semicolon: '; :',
  Quote: '\' "',
  Backslash: '\\ |',
  Comma: ', <',
  Period: '. >',
  Slash: '/ ?',
}

const QWERTZ = {
  ...letters(PLACES, 'qwertzuiopasdfghjklyxcvbnm'),
  KeyQ: 'q Q @',
  KeyE: 'e E €',
  KeyM: 'm M µ',
  Digit1: '1 !',
  Digit2: '2 " ²',
  Digit3: '3 § ³',
  Digit4: '4 $',
  Digit5: '5 %',
  Digit6: '6 &',
  Digit7: '7 / {',
  Digit8: '8 ( [',
  Digit9: '9 ) ]',
  Digit0: '0 = }',
  Minus: 'ß ? \\',
  Equal: 'dead dead',
  BracketLeft: 'ü Ü',
  BracketRight: '+ * ~',
  Semicolon: 'ö Ö',
  Quote: 'ä Ä',
  Backslash: "# '",
  IntlBackslash: '< > |',
  Comma: ', ;',
  Period: '. :',
  Slash: '- _',
}

const AZERTY = {
  ...letters('QWERTYUIOPASDFGHJKLZXCVBN', 'azertyuiopqsdfghjklwxcvbn'),
  KeyE: 'e E €',
  Digit1: '& 1',
  Digit2: 'é 2 dead',
  Digit3: '" 3 #',
  Digit4: "' 4 {",
  Digit5: '( 5 [',
  Digit6: '- 6 |',
  Digit7: 'è 7 dead',
  Digit8: '_ 8 \\',
  Digit9: 'ç 9 ^',
  Digit0: 'à 0 @',
  Minus: ') ° ]',
  Equal: '= + }',
  BracketLeft: 'dead dead',
  BracketRight: '$ £ ¤',
  Semicolon: 'm M',
  Quote: 'ù %',
  Backslash: '* µ',
  IntlBackslash: '< >',
  KeyM: ', ?',
  Comma: '; .',
  Period: ': /',
  Slash: '! §',
}

const AZERTY_LINUX = {
  ...AZERTY,
  KeyQ: 'a A æ Æ',
  KeyR: 'r R ® ®',
  KeyO: 'o O œ Œ',
  KeyS: 's S ß ẞ',
  KeyN: 'n N ¬ dead',
  KeyV: 'v V dead dead',
  KeyH: 'h H ħ Ħ',
  Digit1: '& 1 dead ¡',
  Digit6: '- 6 | ⅜',
  Digit0: 'à 0 @ °',
  KeyM: ', ? dead º',
}

const AZERTY_MAC = {
  ...AZERTY,
  KeyQ: 'a A æ Æ',
  KeyE: 'e E ê Ê',
  KeyR: 'r R ® ‚',
  KeyS: 's S Ò ∑',
  KeyF: 'f F ƒ ·',
  KeyH: 'h H Ì Î',
  KeyK: 'k K È Ë',
  KeyV: 'v V ◊ √',
  KeyN: 'n N dead ı',
  Digit1: '& 1  dead',
  Digit2: 'é 2 ë „',
  Digit3: '" 3 “ ”',
  Digit4: "' 4 ‘ ’",
  Digit5: '( 5 { [',
  Digit6: '§ 6 ¶ å',
  Digit7: 'è 7 « »',
  Digit8: '! 8 ¡ Û',
  Digit9: 'ç 9 Ç Á',
  Digit0: 'à 0 ø Ø',
  Minus: ') ° } ]',
  Equal: '- _ — –',
  BracketRight: '$ * € ¥',
  Backslash: '` £ @ #',
  KeyM: ', ? ∞ ¿',
  Slash: '= + ≠ ±',
}

export const KEYBOARDS = {
  'QWERTY on Windows': { system: 'windows', keys: QWERTY },
  'QWERTZ on Windows': { system: 'windows', keys: QWERTZ },
  'AZERTY on Windows': { system: 'windows', keys: AZERTY },
  'AZERTY on Linux': { system: 'linux', keys: AZERTY_LINUX },
  'AZERTY on a Mac': { system: 'mac', keys: AZERTY_MAC },
} as const satisfies Readonly<Record<string, Layout>>

/** Every press that one can make on a keyboard, with any modifiers, as its system tells them to a page. */
export function pressesOn({ system, keys }: Layout): KeyPress[] {
  const presses: KeyPress[] = []
  const codes: [string, string[]][] = Object.entries(keys).map(([code, levels]) => [code, levels.split(' ')])
  for (const name of NAMED) codes.push([name, [name, name, name, name]])
  codes.push(['Numpad0', ['0', 'Insert']], ['NumpadAdd', ['+', '+']], ['NumpadSubtract', ['-', '-']])
  for (const [code, levels] of codes) {
    for (const shiftKey of [false, true]) {
      for (const ctrl of [false, true]) {
        for (const third of [false, true]) {
          const written = levels[(third ? 2 : 0) + (shiftKey ? 1 : 0)] ?? (third ? undefined : levels[0])
          const key = written === 'dead' ? 'Dead' : written
          if (key === undefined || key === '') continue
          presses.push({ key, code, shiftKey, ...modifiers(system, ctrl, third) })
        }
        if (system !== 'mac' && ctrl === false) {
          presses.push({ key: levels[shiftKey ? 1 : 0] ?? '', code, shiftKey, ...ALT })
        }
      }
    }
  }
  return presses
}

const ALT = { ctrlKey: false, metaKey: false, altKey: true, altGraph: false }

function modifiers(system: Layout['system'], ctrl: boolean, third: boolean) {
  if (system === 'mac') return { ctrlKey: false, metaKey: ctrl, altKey: third, altGraph: false }
  const both = third && system === 'windows'
  return { ctrlKey: ctrl || both, metaKey: false, altKey: both, altGraph: third }
}
