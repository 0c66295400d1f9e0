/** Below, the bar stands under the panels at the top instead of between them. LeadBar.module.css keeps the same widths. */
export const BETWEEN = '(min-width: 1200px)'
/** Where the instruction can be folded away. */
export const FOLDS = '(max-width: 1199px), (max-height: 559px)'
/** A phone that lies: there the instruction is folded away until somebody wants it. */
export const LOW = '(max-height: 559px)'
