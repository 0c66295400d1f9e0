import type { Box } from '../../geometry/box'
import type { DrawingContext } from '../context'
export function drawFace(_context: DrawingContext, _name: string, _box: Box): void {}
