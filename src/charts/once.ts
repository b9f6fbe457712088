/** A function of one thing that never changes, which remembers its answers for as long as the thing is there. */
export function once<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    const { value } = known.get(of) ?? { value: make(of) };
    known.set(of, { value });
    return value;
  };
}
