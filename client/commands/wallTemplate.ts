/** What a wall is made of. */
export const WALL = 'kjWall'
