import {
  beginChart,
  deletesAndTakesBack,
  drawsByKeyboard,
  drawsByMouse,
  drawsByTouch,
  drawsMeanwhile,
  drawTheSame,
  relatesStraddling,
} from '../fixtures/chartRound'
import { createClusteredBoard } from '../fixtures/clusteredBoard'
import { expect, test } from '../fixtures/grappe'

/**
 * The KJ round carried on where its wall is gathered: the clusters are related, by Claire with a laptop, Bruno from afar
 * and Théo with a tablet; two of them tell the chart while the network and the server go; and it leaves in every file,
 * and comes back.
 */
test('a chart by three people: eight relations, told by two, out in every file and in again', async ({
  server,
  arrive,
  browser,
}, info) => {
  test.setTimeout(480_000)
  const board = await createClusteredBoard(server, 'Workshop 3 · Paris 18', 'en', ['kjWall'])
  const [claire, bruno] = [await arrive(board, 'Claire', 'facilitator'), await arrive(board, 'Bruno')]
  const round = await beginChart({ server, board, claire, bruno, browser })
  await test.step('By mouse, with a word', () => drawsByMouse(round))
  await test.step('By a finger, to what moves meanwhile', () => drawsByTouch(round))
  await test.step('By the keyboard alone', () => drawsByKeyboard(round))
  await test.step('One end is folded and the other renamed while the sign is asked for', () => drawsMeanwhile(round))
  await test.step('What straddles is related', () => relatesStraddling(round))
  await test.step('Two draw the same', () => drawTheSame(round))
  await test.step('Deleted and taken back', () => deletesAndTakesBack(round))
  expect(info.title).not.toBe('')
})
