import type { Camera } from '../../session/camera'

/**
 * Keeps the same page point in the middle of both views, at the same zoom: whoever is moved takes the other along, `lead`
 * first. Gives what ends it.
 */
export function linkCameras(lead: Camera, other: Camera): () => void {
  let leader = lead
  let isFollowing = false
  const follow = () => {
    const follower = leader === lead ? other : lead
    if (!hasSize(leader) || !hasSize(follower)) return
    const { zoom } = leader.state
    const middle = leader.screenToPage({ x: leader.viewport.width / 2, y: leader.viewport.height / 2 })
    const { width, height } = follower.viewport
    isFollowing = true
    follower.set({ x: middle.x - width / 2 / zoom, y: middle.y - height / 2 / zoom, zoom })
    isFollowing = false
  }
  const watch = (camera: Camera) => {
    let seen = camera.state
    return camera.subscribe(() => {
      const isMoved = camera.state !== seen
      seen = camera.state
      if (isFollowing) return
      if (isMoved) leader = camera
      follow()
    })
  }
  const stops = [watch(lead), watch(other)]
  follow()
  return () => {
    for (const stop of stops) stop()
  }
}

function hasSize({ viewport }: Camera): boolean {
  return viewport.width > 0 && viewport.height > 0
}
