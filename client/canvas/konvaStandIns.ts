/**
 * What Konva's core needs of its own drag and drop and of its checks of attributes: pointers go to the board's own
 * adapter, nothing of Konva's is ever draggable, and a build that is minified checks nothing. `vite.config.ts` puts this
 * in the place of `konva/lib/DragAndDrop` and `konva/lib/Validators`.
 */
export const DD = {
  isDragging: false,
  node: undefined,
  _dragElements: new Map<number, never>(),
  _listenToWindow(): void {},
  _endDragBefore(): void {},
  _endDragAfter(): void {},
}

function unchecked(): undefined {}

export {
  unchecked as getBooleanValidator,
  unchecked as getComponentValidator,
  unchecked as getNumberOrAutoValidator,
  unchecked as getNumberValidator,
  unchecked as getStringOrGradientValidator,
  unchecked as getStringValidator,
}
