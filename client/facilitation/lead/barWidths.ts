/** Below, the bar stands under the panels at the top instead of between them. LeadBar.module.css keeps the same widths. */
export const BETWEEN = '(min-width: 1200px)'
/** Where the instruction can be folded away. */
export const FOLDS = '(max-width: 1199px), (max-height: 559px)'
