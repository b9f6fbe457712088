/** Disjoint sets of 0 … n - 1 (union-find, Tarjan 1975): the first member stands for its set. */
export class DisjointSets {
  private readonly parent: Int32Array;

  constructor(n: number) {
    this.parent = Int32Array.from({ length: n }, (_, i) => i);
  }

  find(member: number): number {
    const { parent } = this;
    let root = member;
    while (parent[root] !== root) root = parent[root];
    for (let at = member; at !== root;) {
      const next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.parent[Math.max(first, second)] = Math.min(first, second);
  }
}
