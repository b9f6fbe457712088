/** By what it is made of: the last of each kind, with all else that it depends on. */
const known = new WeakMap<object, Map<string, { readonly needs: readonly unknown[]; readonly value: unknown }>>();

/** What takes long to make and is wanted again by a view that comes back; the last of its kind is kept as long as what it is made of. */
export function remembered<T>(of: object, kind: string, needs: readonly unknown[], make: () => T): T {
  const kinds = known.get(of) ?? new Map<string, { readonly needs: readonly unknown[]; readonly value: unknown }>();
  known.set(of, kinds);
  const last = kinds.get(kind);
  if (last && last.needs.every((need, i) => need === needs[i])) return last.value as T;
  const value = make();
  kinds.set(kind, { needs, value });
  return value;
}
