const NO_BREAK = '\u00a0'

/** Some of these end a line for one browser and none for the next; a tab is as wide as its place asks. */
const CONTROLS = /[\t\r\v\f\u0085\u00ad\u2028\u2029]/
const EACH_CONTROL = new RegExp(CONTROLS, 'g')
/** A space before one of the signs that French sets apart, or after an opening one; a number and its unit. */
const FRENCH = / ([!?:;»]+)(?=\s|$)|« (?=\S)|(\d) (?=[%€])/g

/**
 * A note's text as it is shown, painted or in the field where it is written. Of the same length as the text: a place in
 * one is the same place in the other. What browsers show in ways of their own becomes what they all show alike, and a
 * space that French does not break at becomes one that nobody breaks at.
 */
export function shownText(text: string): string {
  const plain = CONTROLS.test(text) ? text.replace(EACH_CONTROL, plainControl) : text
  return plain.replace(FRENCH, (found) => found.replace(' ', NO_BREAK))
}

function plainControl(found: string): string {
  if (found === '\t' || found === '\r') return ' '
  return found === '\u00ad' ? '\u200b' : '\n'
}

/** The text that a person made by changing its shown form into `written`: what they left alone stays as it was. */
export function textFromShown(text: string, written: string): string {
  const shown = shownText(text)
  const shorter = Math.min(shown.length, written.length)
  let start = 0
  while (start < shorter && shown[start] === written[start]) start++
  let end = 0
  while (end < shorter - start && shown[shown.length - 1 - end] === written[written.length - 1 - end]) end++
  return text.slice(0, start) + written.slice(start, written.length - end) + text.slice(text.length - end)
}

/** Spaces, marks of direction, joiners and fillers: a text of nothing else looks empty. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]/gu

export function looksEmpty(text: string): boolean {
  return text === '' || text.replace(UNSEEN, '') === ''
}
