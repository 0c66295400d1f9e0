import { type ClusterNode, walkClusters } from '../queries/clusterTree'

/** Between the titles of `clusterPath`, from the outermost on. */
const SEPARATOR = ' / '

/** Titles in a path; deeper down, the outermost are left out. */
const LONGEST = 32

/** Of each cluster of the outline, the titles from the outermost on. */
export function clusterPaths(roots: readonly ClusterNode[]): ReadonlyMap<ClusterNode, string> {
  const paths = new Map<ClusterNode, string[]>(roots.map((root) => [root, [root.cluster.title]]))
  for (const node of walkClusters(roots)) {
    for (const child of node.children) {
      paths.set(child, [...(paths.get(node) ?? []), child.cluster.title].slice(-LONGEST))
    }
  }
  return new Map([...paths].map(([node, titles]) => [node, titles.join(SEPARATOR)]))
}
