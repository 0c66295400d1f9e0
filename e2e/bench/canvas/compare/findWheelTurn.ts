import { MIDDLE } from '../boardOnScreen'
import type { StageBoard } from '../stage/benchStage'
import type { OnStage } from '../stage/canvasContender'
import { middleCrossing } from '../stage/makeStageBoard'

/** Of the usual turn. */
const LEAST = 0.2
const MOST = 2
const TRIES = 6
const TENTH = 0.1

/**
 * How far this contender's wheel has to be turned at each step to come from 100 % to a tenth in half a gesture, and no
 * farther: each has a law of its own, and one that is at its end early has nothing left to do.
 */
export async function findWheelTurn(stage: OnStage, board: StageBoard, gestureMs: number): Promise<number> {
  const usual = usualTurn(gestureMs)
  let [tooLittle, enough] = [usual * LEAST, usual * MOST]
  const { hand } = stage
  for (let tries = 0; tries < TRIES; tries++) {
    const turn = (tooLittle + enough) / 2
    await stage.lookAt(middleCrossing(board), 1)
    hand.move(MIDDLE)
    hand.ctrl = true
    await hand.during(gestureMs / 2, () => hand.wheel({ x: 0, y: turn }))
    hand.ctrl = false
    if ((await zoomOf(stage)) > TENTH * 1.03) tooLittle = turn
    else enough = turn
  }
  return enough
}

/** What Grappe's wheel needs at each of sixty steps a second. */
export function usualTurn(gestureMs: number): number {
  return (Math.log(1 / TENTH) * 100) / ((gestureMs / 2 / 1_000) * 60)
}

/** CSS pixels per page unit. */
export async function zoomOf(stage: OnStage): Promise<number> {
  const [from, to] = [await stage.onScreen({ x: 0, y: 0 }), await stage.onScreen({ x: 1_000, y: 0 })]
  return (to.x - from.x) / 1_000
}
