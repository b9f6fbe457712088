interface Entry<T> {
  readonly needs: readonly unknown[];
  readonly value: T;
}

/** By what it is made of: the last of each kind, with all else that it depends on. */
const known = new WeakMap<object, Map<string, Entry<unknown>>>();

/** What takes long to make and is wanted again by a view that comes back; the last of its kind is kept as long as what it is made of. */
export function remembered<T>(of: object, kind: string, needs: readonly unknown[], make: () => T): T {
  const { value } = lastOf<T>(of, kind, needs) ?? keep(of, kind, { needs, value: make() });
  return value;
}

/** The same of what is made with pauses. */
export function* rememberedInPieces<T>(
  of: object,
  kind: string,
  needs: readonly unknown[],
  make: () => Generator<void, T>,
): Generator<void, T> {
  const { value } = lastOf<T>(of, kind, needs) ?? keep(of, kind, { needs, value: yield* make() });
  return value;
}

function lastOf<T>(of: object, kind: string, needs: readonly unknown[]): Entry<T> | undefined {
  const last = known.get(of)?.get(kind);
  return last?.needs.every((need, i) => need === needs[i]) ? (last as Entry<T>) : undefined;
}

function keep<T>(of: object, kind: string, entry: Entry<T>): Entry<T> {
  known.set(of, (known.get(of) ?? new Map<string, Entry<unknown>>()).set(kind, entry));
  return entry;
}
