const OWN_CLIPBOARD =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), dialog, [role="dialog"]'

/** True where texts and dialogs keep the clipboard to themselves. */
export function isElsewhere({ target }: Event): boolean {
  const focused = document.activeElement
  return [target, focused].some((one) => one instanceof Element && one.closest(OWN_CLIPBOARD) !== null)
}
